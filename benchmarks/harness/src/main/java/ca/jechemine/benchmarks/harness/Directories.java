package ca.jechemine.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the benchmark does with directories.
final class Directories {

  private Directories() {}

  /// Leaves an empty directory at `path`, whatever was there.
  static void empty(Path path) throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path it : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(it);
        }
      }
    }
    Files.createDirectories(path);
  }

  /// The names in a directory, in order.
  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
