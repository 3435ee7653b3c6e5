package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// Everything that a run needs, put together: the AWS behind the functions, its certificates, the
/// runtime interface client with its cache, the variants.
final class Bench implements AutoCloseable {

  private final Tree tree;
  private final Host host;
  private final RuntimeClient client;
  private final Aws aws;
  private final AwsFront front;
  private final Functions functions;
  private final Events events;

  private Bench(
      Tree tree, Host host, RuntimeClient client, Aws aws, AwsFront front, Functions functions)
      throws IOException {
    this.tree = tree;
    this.host = host;
    this.client = client;
    this.aws = aws;
    this.front = front;
    this.functions = functions;
    this.events = new Events();
  }

  /// Takes `aws` over and closes it.
  static Bench open(Tree tree, Aws aws, boolean tls) throws IOException, GeneralSecurityException {
    Host host = Host.current();
    Optional<Authority> authority =
        tls ? Optional.of(Authority.in(tree.work().resolve("tls"))) : Optional.empty();
    Optional<SSLContext> server =
        authority.isPresent() ? Optional.of(authority.get().server()) : Optional.empty();
    RuntimeClient client =
        new RuntimeClient(
            host,
            tree.runtimeClient(),
            tree.work(),
            authority.map(Authority::jvmProperties).orElse(List.of()));
    AwsFront front = new AwsFront(aws, server);
    Map<String, String> environment =
        FunctionEnvironment.towards(front.endpoints(), authority.map(Authority::bundle));
    Functions functions = new Functions(tree, client, environment);
    return new Bench(tree, host, client, aws, front, functions);
  }

  ColdReport cold(Options options, PrintStream log) throws IOException, FunctionFailed {
    List<Variant> variants = variants(options);
    List<String> flags = cache();
    Map<Variant, List<Sample>> samples =
        new ColdRun(functions, front, events, flags).rounds(options.rounds(), variants, log);
    Map<Variant, ClassLoads> classes = new LinkedHashMap<>();
    for (Variant variant : variants) {
      classes.put(variant, classLoads(variant, flags));
    }
    return new ColdReport(samples, classes);
  }

  WarmReport warm(Options options, PrintStream log) throws IOException, FunctionFailed {
    return new WarmReport(
        new WarmRun(functions, front, events, cache())
            .rounds(options.rounds(), variants(options), log));
  }

  /// One cold start without the runtime's cache.
  Sample sample(Variant variant) throws IOException, FunctionFailed {
    return new ColdRun(functions, front, events, List.of()).sample(variant, 1);
  }

  Variant variant(String name) {
    return Variants.of(tree).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No variant " + name));
  }

  ClassLoads classLoads(String variant, List<String> flags) throws IOException, FunctionFailed {
    return classLoads(variant(variant), flags);
  }

  private ClassLoads classLoads(Variant variant, List<String> flags)
      throws IOException, FunctionFailed {
    Path log = tree.work().resolve(variant.name() + "-classes.log");
    return ClassLoads.of(variant, functions, events, flags, log);
  }

  /// What belongs to every figure.
  Map<String, String> facts(Options options) throws IOException {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("taken", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("machine", host.processor() + ", " + host.processors() + " processors");
    facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    facts.put("JDK", System.getProperty("java.vendor") + " " + Runtime.version());
    facts.put("runtime interface client", client.version());
    facts.put("AWS SDK", sdkVersion());
    facts.put("function", host.pinned().isEmpty() ? "not pinned" : "pinned to one processor");
    facts.put("AWS", aws.description() + (options.tls() ? ", over TLS" : ", over plain HTTP"));
    facts.put("rounds", Integer.toString(options.rounds()));
    return facts;
  }

  Path reports() throws IOException {
    return Files.createDirectories(tree.work());
  }

  @Override
  public void close() {
    front.close();
    aws.close();
  }

  private List<Variant> variants(Options options) {
    List<Variant> all = Variants.of(tree);
    List<Variant> chosen =
        all.stream()
            .filter(it -> it.name().equals(Variants.FLOOR) || options.wants(it.name()))
            .toList();
    if (chosen.size() == 1 && !options.wants(Variants.FLOOR)) {
      throw new IllegalArgumentException("variants: " + all.stream().map(Variant::name).toList());
    }
    return chosen;
  }

  private List<String> cache() throws IOException, FunctionFailed {
    return ClientCache.train(
        functions, variant(Variants.FLOOR), events, tree.work().resolve("client.aot"));
  }

  private String sdkVersion() throws IOException {
    Path lib = tree.work().resolve("roots").resolve(Variants.MINIMAL).resolve("lib");
    if (!Files.exists(lib)) {
      return "not among these variants";
    }
    return Directories.names(lib).stream()
        .filter(it -> it.startsWith("sdk-core-"))
        .map(it -> it.replaceAll("sdk-core-|\\.jar", ""))
        .findFirst()
        .orElse("unknown");
  }
}
