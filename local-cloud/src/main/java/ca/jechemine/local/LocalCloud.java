package ca.jechemine.local;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.Snapshot;
import ca.jechemine.local.bus.EventBus;
import ca.jechemine.local.clock.MovableClock;
import ca.jechemine.local.console.LocalConsole;
import ca.jechemine.local.gateway.BucketOrigins;
import ca.jechemine.local.gateway.Gateway;
import ca.jechemine.local.gateway.HttpApis;
import ca.jechemine.local.gateway.SocketApis;
import ca.jechemine.local.lambda.Crashes;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.local.lambda.Invocations;
import ca.jechemine.local.lambda.LambdaRuntime;
import ca.jechemine.local.lambda.Triggers;
import ca.jechemine.local.scan.MalwareProtection;
import ca.jechemine.local.stripe.LocalStripe;
import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.EventSource;
import ca.jechemine.local.template.FunctionResource;
import ca.jechemine.local.template.LocalNames;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.TemplateFile;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.secrets.Keyring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The whole system in this process: engines, functions, triggers and gateway, as the templates
/// declare them. Safe for use by several threads.
public final class LocalCloud implements AutoCloseable {

  private static final String STRIPE_WEBHOOK = "/api/payments/webhook";

  private final Options options;
  private final LocalAws aws;
  private final Application application;
  private final MovableClock clock;
  private final CapturedLog log;
  private final LambdaRuntime functions;
  private final MalwareProtection scanner;
  private final LocalStripe stripe;
  private final Triggers triggers;
  private final List<Seed> seeds = new ArrayList<>();
  private final Gateway gateway;
  private volatile @Nullable Snapshot planted;

  /// Starts everything and comes back when it is ready.
  ///
  /// @throws BindException when the port is taken
  public static LocalCloud start(Options options) throws IOException {
    var clock = new MovableClock(InstantSource.system());
    options.dataDir().ifPresent(LocalCloud::createFolder);
    TemplateFile template = TemplateFile.read(options.template());
    LocalAws aws =
        LocalAws.start(new LocalAws.Config(options.dataDir(), clock, new SecureRandom()));
    try {
      return new LocalCloud(options, template, aws, clock);
    } catch (IOException | RuntimeException e) {
      aws.close();
      throw e;
    }
  }

  private LocalCloud(Options options, TemplateFile template, LocalAws aws, MovableClock clock)
      throws IOException {
    this.options = options;
    this.aws = aws;
    this.clock = clock;
    this.log = new CapturedLog(options.log());
    this.application = Application.of(template, options.templateParameters(), LocalNames.LOCAL);
    aws.create(new Definitions(application).all());
    Map<String, String> surroundings = new ConcurrentHashMap<>(aws.endpoints());
    surroundings.putAll(options.environment());
    this.functions =
        new LambdaRuntime(
            application.functions(),
            it -> surroundings(it, surroundings),
            options.leastTimeout(),
            aws.direct(),
            aws.journal(),
            clock,
            log.stream());
    this.scanner = new MalwareProtection(application, aws, new EventBus(application, aws, clock));
    this.stripe =
        LocalStripe.start(
            new LocalStripe.Config(
                options.dataDir(),
                clock,
                new SecureRandom(),
                LocalStripe.API_VERSION,
                options.retryDelay(),
                functions.outside("Stripe")));
    this.triggers =
        new Triggers(
            aws,
            application,
            functions,
            clock,
            options.retryDelay(),
            () ->
                Stream.concat(scanner.underway().stream(), stripe.webhooks().underway().stream())
                    .toList(),
            log.stream());
    triggers.scheduler().whenMoved(stripe::settleDue);
    ServiceLoader.load(Seed.class).forEach(seeds::add);
    String originVerify = originVerify();
    secret(LocalSecrets.STRIPE)
        .map(Json::readTexts)
        .ifPresent(it ->
            stripe.use(
                new LocalStripe.Secrets(
                    it.getOrDefault("secretKey", ""), it.getOrDefault("webhookSecret", ""))));
    var apis =
        new HttpApis(
            application, functions, () -> originVerify, options.limits(), clock, log.stream());
    var socketApis =
        new SocketApis(application, functions, () -> originVerify, aws, clock, log.stream());
    triggers.start();
    try {
      plantOnce();
      this.gateway =
          Gateway.open(
              options.port(),
              apis,
              socketApis,
              new BucketOrigins(application, functions, aws),
              new LocalConsole(this),
              log.stream());
      surroundings.put("SITE_ENDPOINT", gateway.baseUri().toString());
      if (application.functions().stream().anyMatch(LocalCloud::hearsStripe)) {
        stripe.webhooks().deliverTo(gateway.baseUri().resolve(STRIPE_WEBHOOK));
      }
    } catch (IOException | RuntimeException e) {
      triggers.close();
      stripe.close();
      throw e;
    }
  }

  /// Where the gateway listens.
  public URI baseUri() {
    return gateway.baseUri();
  }

  public LocalAws aws() {
    return aws;
  }

  public Application application() {
    return application;
  }

  public MovableClock clock() {
    return clock;
  }

  public CapturedLog log() {
    return log;
  }

  public LambdaRuntime functions() {
    return functions;
  }

  public Invocations invocations() {
    return functions.invocations();
  }

  public Crashes crashes() {
    return functions.crashes();
  }

  /// Stripe, as functions and pages here see it.
  public LocalStripe stripe() {
    return stripe;
  }

  /// Who looks through what comes into protected buckets.
  public MalwareProtection scanner() {
    return scanner;
  }

  public Triggers triggers() {
    return triggers;
  }

  /// The people of the demo data.
  public List<Seed.Account> accounts() {
    return options.seeded()
        ? seeds.stream().flatMap(seed -> seed.accounts().stream()).toList()
        : List.of();
  }

  /// Signs one of the people of the demo data in without the password: an access token.
  ///
  /// @throws IllegalArgumentException when it is none of them
  public String signIn(String userId) {
    return seeds.stream()
        .flatMap(seed -> seed.signIn(functions::platform, userId).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(userId + " is not among the demo data"));
  }

  /// Invokes a function by its logical id, as an event source would.
  public byte[] invoke(String function, String event) throws FunctionError, InterruptedException {
    return functions.function(function).invoke(event.getBytes(StandardCharsets.UTF_8));
  }

  /// Moves the clock forward; the jobs that are due in between run.
  public void advance(Duration duration) throws InterruptedException {
    triggers.scheduler().moveTo(clock.instant().plus(duration));
  }

  /// Waits until everything that events set off is done, two minutes at most: a test machine may be
  /// busy.
  ///
  /// @throws IllegalStateException with what is left when the time is over
  public void awaitIdle() throws InterruptedException {
    List<String> left = triggers.awaitIdle(Duration.ofMinutes(2));
    if (!left.isEmpty()) {
      throw new IllegalStateException("Still busy: " + String.join("; ", left));
    }
  }

  /// Lets `planting` write what nobody is told of: the streams pass over it.
  public void unheard(Runnable planting) throws InterruptedException {
    awaitIdle();
    triggers.pauseAll();
    try {
      planting.run();
      triggers.skipStreams();
    } finally {
      triggers.resumeAll();
    }
  }

  /// Empties queues, mails and the record of invocations, sets the clock right, lets every function
  /// start anew and the scanner scan, and leaves in the tables and buckets the demo data and what
  /// everybody has heard of it. Where a data folder kept what was planted before, it is planted
  /// again the first time; otherwise the tables are put back to what they held then.
  public void reset() throws InterruptedException {
    Snapshot known = planted;
    functions.crashes().clear();
    triggers.pauseAll();
    try {
      scanner.reset();
      stripe.reset();
      if (known == null) {
        aws.reset();
      } else {
        aws.reset(known);
      }
      triggers.skipStreams();
      triggers.scheduler().reset();
      functions.functions().forEach(it -> it.discard());
      functions.invocations().clear();
      log.clear();
      if (known == null) {
        plant();
      }
    } finally {
      triggers.resumeAll();
    }
    awaitIdle();
    if (known == null) {
      remember();
    }
  }

  /// Stops taking requests and events, then the engines; what a data folder holds stays.
  @Override
  public void close() {
    aws.sockets().dropAll();
    aws.journal().end();
    try {
      gateway.close();
    } finally {
      try {
        triggers.close();
      } finally {
        scanner.close();
        stripe.close();
        aws.close();
      }
    }
  }

  private void plantOnce() throws IOException {
    @Nullable Path marker = options.dataDir().map(it -> it.resolve("seeded")).orElse(null);
    if (marker == null || !Files.exists(marker)) {
      plant();
      settle();
      if (marker == null) {
        remember();
      } else if (!seeds.isEmpty()) {
        Files.writeString(marker, "The demo data is planted.\n");
      }
    }
  }

  private void remember() {
    planted = aws.snapshot();
    stripe.keepForResets();
  }

  /// Who is in charge is known to all before the first visitor writes.
  private void settle() {
    try {
      awaitIdle();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while starting", interrupted);
    }
  }

  private void plant() {
    if (options.seeded()) {
      seeds.forEach(seed -> seed.plant(functions::platform));
    }
  }

  /// Who pays with Stripe finds it here.
  private Map<String, String> surroundings(FunctionResource function, Map<String, String> all) {
    if (!function.environment().containsKey("STRIPE_SECRET")) {
      return all;
    }
    Map<String, String> more = new HashMap<>(all);
    more.put("STRIPE_ENDPOINT", stripe.endpoint(function.name()).toString());
    return more;
  }

  private static boolean hearsStripe(FunctionResource function) {
    return function.events(EventSource.Route.class).stream()
        .anyMatch(it -> it.key().equals("POST " + STRIPE_WEBHOOK));
  }

  /// What CloudFront would send to the APIs, out of the secret that their functions read.
  private String originVerify() {
    return secret("EdgeSecret")
        .map(it -> Keyring.of(Json.readTexts(it)).currentValue())
        .orElse("local");
  }

  /// The value of a secret that the templates declare.
  private Optional<String> secret(String logicalId) {
    Optional<Resource> secret =
        application.secrets().stream().filter(it -> it.logicalId().equals(logicalId)).findFirst();
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    try (SecretsManagerClient client = aws.configured(SecretsManagerClient.builder()).build()) {
      return Optional.of(
          client.getSecretValue(it -> it.secretId(secret.get().physicalName())).secretString());
    }
  }

  private static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + folder, e);
    }
  }
}
