package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The machine that the functions run on here, which stands in for Lambda's.
///
/// The runtime interface client's native part exists for Linux only, so the benchmark does too.
record Host(String processor, int processors, Path java) {

  private static final Map<String, String> ARCHITECTURES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "aarch_64");

  static Host current() throws IOException {
    if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")) {
      throw new IllegalStateException(
          "The runtime interface client runs on Linux only, so the benchmark does too");
    }
    return new Host(
        cpuInfo("model name").findFirst().orElse("unknown processor"),
        (int) cpuInfo("processor").count(),
        Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /// What Maven calls this machine's kind: `x86_64` or `aarch_64`.
  static String architecture() {
    String name = System.getProperty("os.arch");
    return Optional.ofNullable(ARCHITECTURES.get(name))
        .orElseThrow(() -> new IllegalStateException("No native libraries for " + name));
  }

  /// The words that start a command on one processor alone, as a function with one vCPU has; none
  /// where the tool is not installed or there is nothing to separate.
  List<String> pinned() {
    boolean possible = processors > 1 && Files.isExecutable(Path.of("/usr/bin/taskset"));
    return possible
        ? List.of("/usr/bin/taskset", "-c", Integer.toString(processors - 1))
        : List.of();
  }

  /// Of the machine, not of the harness, which may be kept off the functions' processor itself.
  private static Stream<String> cpuInfo(String key) throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(it -> it.startsWith(key))
        .map(it -> it.substring(it.indexOf(':') + 1).strip());
  }
}
