package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.Functions.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The JVM's cache of the runtime interface client's classes, which Lambda's Java 25 runtime has
/// and which knows nothing of the function: trained on the bare floor.
final class ClientCache {

  private ClientCache() {}

  /// Trains a cache into `file` and gives the flags with which a JVM uses it.
  static List<String> train(Functions functions, Variant floor, Events events, Path file)
      throws IOException, FunctionFailed {
    Files.deleteIfExists(file);
    try (Running running = functions.start(floor, List.of("-XX:AOTCacheOutput=" + file))) {
      running.answer(running.api().offer(events.next()));
      running.end();
    }
    if (!Files.exists(file)) {
      throw new FunctionFailed("the JVM wrote no cache");
    }
    return List.of("-XX:AOTCache=" + file);
  }
}
