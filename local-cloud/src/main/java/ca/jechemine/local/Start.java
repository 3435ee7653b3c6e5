package ca.jechemine.local;

import ca.jechemine.local.gateway.HttpApis;
import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What `./start` runs: the local cloud until Ctrl-C.
///
/// Honours `PORT` (3000) and `DATA_DIR` (`target/local-cloud`); `--fresh` empties the data folder.
public final class Start {

  /// Says that a folder is ours and may be emptied.
  private static final String MARKER = ".je-chemine-local-cloud";

  /// What the person who started it has to know, in one sentence.
  static final class Trouble extends Exception {
    Trouble(String message) {
      super(message);
    }
  }

  private Start() {}

  public static void main(String[] arguments) {
    PrintStream out = System.out;
    try {
      run(List.of(arguments), System.getenv(), out);
    } catch (Trouble e) {
      out.println(e.getMessage());
      Runtime.getRuntime().halt(1);
    } catch (IOException | RuntimeException e) {
      e.printStackTrace(out);
      Runtime.getRuntime().halt(1);
    }
  }

  private static void run(List<String> arguments, Map<String, String> variables, PrintStream out)
      throws Trouble, IOException {
    int port = port(variables.getOrDefault("PORT", "3000"));
    Path data = Path.of(variables.getOrDefault("DATA_DIR", "target/local-cloud")).toAbsolutePath();
    boolean fresh = arguments.equals(List.of("--fresh"));
    if (!fresh && !arguments.isEmpty()) {
      throw new Trouble("Usage: [PORT=3000] [DATA_DIR=target/local-cloud] ./start [--fresh]");
    }
    requireFree(port);
    prepare(data, fresh);
    Options options =
        Options.forTests(Path.of("template.yaml"))
            .withPort(port)
            .withDataDir(data)
            .withRetryDelay(Duration.ofSeconds(1))
            .withLimits(HttpApis.Limits.OF_AWS)
            .withLeastTimeout(Duration.ZERO)
            .withVariable("SITE_URL", "http://localhost:" + port)
            .withLog(out);
    LocalCloud cloud;
    try {
      cloud = LocalCloud.start(options);
    } catch (BindException e) {
      throw new Trouble(busy(port));
    }
    Signals.onStop(() -> {
      cloud.close();
      out.println("Stopped. The data is kept in " + data);
      Runtime.getRuntime().halt(0);
    });
    greet(cloud, data, out);
  }

  private static void greet(LocalCloud cloud, Path data, PrintStream out) {
    String base = cloud.baseUri().toString();
    out.printf("%nJe chemine is ready: %s%n", base);
    out.printf("  Console  %s/_local/ (mails, events, queues, the clock)%n", base);
    out.printf("  Data     %s (./start --fresh empties it)%n", data);
    List<Seed.Account> accounts = cloud.accounts();
    if (!accounts.isEmpty()) {
      out.println("Accounts");
      accounts.forEach(
          it -> out.printf("  %-36s %-20s %s%n", it.email(), it.password(), it.role()));
    }
    out.println("Ctrl-C stops it.");
  }

  private static int port(String text) throws Trouble {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException _) {
      // Told below, as a number out of range is.
    }
    throw new Trouble("PORT must be a number from 0 to 65535, not " + text);
  }

  private static void requireFree(int port) throws Trouble, IOException {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (BindException _) {
      throw new Trouble(busy(port));
    }
  }

  private static String busy(int port) {
    return "Port %d is taken: stop what listens there, or choose another with PORT=… ./start"
        .formatted(port);
  }

  /// Makes the data folder; `fresh` empties it first, if it is one of ours.
  static void prepare(Path data, boolean fresh) throws Trouble, IOException {
    if (fresh && Files.exists(data)) {
      if (!Files.exists(data.resolve(MARKER)) && !isEmpty(data)) {
        throw new Trouble(data + " is not a data folder of ./start; it is not emptied");
      }
      try (Stream<Path> below = Files.walk(data)) {
        for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(data);
    Files.writeString(data.resolve(MARKER), "Data of ./start; may be deleted.\n");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
