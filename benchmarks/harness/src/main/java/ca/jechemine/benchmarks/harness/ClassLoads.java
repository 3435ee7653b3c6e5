package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.Functions.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The classes that a function loads until its first answer: most of what a cold start costs, and a
/// figure that no busy machine moves.
///
/// @param names in the order in which they were loaded
/// @param parsed how many of them come out of a jar or the JDK image, not out of the JVM's archive
record ClassLoads(List<String> names, int parsed) {

  static final ClassLoads NONE = new ClassLoads(List.of(), 0);

  private static final Pattern LOADED = Pattern.compile("(\\S+) source:");
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
    return of(Files.readAllLines(log));
  }

  private static ClassLoads of(List<String> log) {
    List<String> names = new ArrayList<>();
    int archived = 0;
    for (String line : log) {
      Matcher loaded = LOADED.matcher(line);
      if (loaded.find()) {
        names.add(loaded.group(1));
        archived += line.contains(ARCHIVED) ? 1 : 0;
      }
    }
    return new ClassLoads(List.copyOf(names), names.size() - archived);
  }

  int all() {
    return names.size();
  }
}
