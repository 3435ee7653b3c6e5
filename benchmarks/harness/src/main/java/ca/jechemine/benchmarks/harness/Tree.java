package ca.jechemine.benchmarks.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/// The working copy that is measured: where its zips are, and where the benchmark may write.
record Tree(Path root) {

  /// The tree around the directory that the benchmark was started in.
  static Tree here() {
    Path start = Path.of("").toAbsolutePath();
    for (Path it = start; it != null; it = it.getParent()) {
      if (Files.exists(it.resolve("mvnw"))) {
        return new Tree(it);
      }
    }
    throw new IllegalStateException("No Maven wrapper in " + start + " or above it");
  }

  /// The built zip of a domain.
  Path function(String domain) {
    return root.resolve("functions").resolve(domain).resolve("target").resolve(domain + ".zip");
  }

  /// The built zip of those functions of the library that search.
  Path search() {
    return function("library").resolveSibling("library-search.zip");
  }

  /// The built zip of a peer.
  Path peer(String name) {
    return root.resolve("benchmarks").resolve(name).resolve("target").resolve(name + ".zip");
  }

  /// The jars of Lambda's runtime interface client, as its base image has them beside the JDK.
  Path runtimeClient() {
    return harness().resolve("runtime-client");
  }

  /// The native HTTP libraries, one jar a platform.
  Path natives() {
    return harness().resolve("natives");
  }

  /// Task roots, logs, certificates and reports of the benchmark.
  Path work() {
    return harness().resolve("benchmark");
  }

  private Path harness() {
    return root.resolve("benchmarks").resolve("harness").resolve("target");
  }
}
