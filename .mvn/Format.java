import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Holds every Java file of the tree to google-java-format: `check` names the files that differ and
/// fails, `apply` rewrites them. It runs on the toolchain's JDK because the formatter parses with the
/// compiler of the JVM it runs in, and Maven itself may run on an older one.
void main(String[] arguments) throws Exception {
  boolean apply = arguments.length > 0 && arguments[0].equals("apply");
  Formatter formatter = new Formatter();
  List<Path> unformatted = new ArrayList<>();
  for (Path source : sources()) {
    String text = Files.readString(source);
    String formatted = formatter.formatSourceAndFixImports(text);
    if (!text.equals(formatted)) {
      unformatted.add(source);
      if (apply) {
        Files.writeString(source, formatted);
      }
    }
  }
  if (!apply && !unformatted.isEmpty()) {
    unformatted.forEach(it -> IO.println("not formatted: " + it));
    IO.println("Run ./mvnw -N process-classes -Dformat=apply");
    System.exit(1);
  }
}

List<Path> sources() throws IOException {
  try (Stream<Path> files = Files.walk(Path.of(""))) {
    return files
        .filter(it -> it.toString().endsWith(".java"))
        .filter(it -> it.toString().contains("src"))
        .filter(it -> !it.toString().contains("target"))
        .sorted()
        .toList();
  }
}
