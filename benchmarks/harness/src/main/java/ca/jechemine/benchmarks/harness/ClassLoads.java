package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.Functions.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The classes that a function loads until its first answer: most of what a cold start costs, and a
/// figure that no busy machine moves.
///
/// @param parsed those of them that come out of a jar or the JDK image, not out of the JVM's
///   archive
record ClassLoads(int all, int parsed) {

  static final ClassLoads NONE = new ClassLoads(0, 0);

  private static final String ARCHIVED = "source: shared objects file";

  /// Runs the variant once with the JVM's log of loaded classes in `log`.
  static ClassLoads of(
      Variant variant, Functions functions, Events events, List<String> flags, Path log)
      throws IOException, FunctionFailed {
    Files.deleteIfExists(log);
    List<String> logging = new ArrayList<>(flags);
    logging.add("-Xlog:class+load:file=" + log + "::filecount=0");
    try (Running running = functions.start(variant, logging)) {
      var invocation = running.api().offer(events.next());
      running.api().restore();
      running.answer(invocation);
      running.end();
    }
    List<String> loaded =
        Files.readAllLines(log).stream().filter(it -> it.contains("source:")).toList();
    int archived = (int) loaded.stream().filter(it -> it.contains(ARCHIVED)).count();
    return new ClassLoads(loaded.size(), loaded.size() - archived);
  }
}
