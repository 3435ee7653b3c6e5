package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarInputStream;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// The library has two zips (docs/adr/0074): each function is deployed with the one that holds what
/// its handler can reach.
class LibraryZipsIT {

  private static final Tree TREE = Tree.here();
  private static final Path MODULE = TREE.root().resolve("functions/library");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "Handler: ca\\.jechemine\\.library\\.(\\S+)\\n(?: +CodeUri: target/(\\S+)\\n)?");

  /// The libraries that one of the zips has and the other has not, by how their classes begin.
  private static final Map<String, String> LIBRARIES =
      Map.of(
          "org/apache/lucene/", "lucene-core-",
          "org/apache/pdfbox/", "pdfbox-3",
          "org/jsoup/", "jsoup-");

  @Test
  void what_a_handler_reaches_is_in_its_zip() throws IOException {
    Map<String, Set<String>> missing = new TreeMap<>();
    List<MatchResult> functions =
        FUNCTION.matcher(Files.readString(MODULE.resolve("template.yaml"))).results().toList();
    for (MatchResult function : functions) {
      String zip = function.group(2) == null ? "library.zip" : function.group(2);
      Set<String> lacking = lacking(zip, "ca/jechemine/library/" + function.group(1));
      if (!lacking.isEmpty()) {
        missing.put(function.group(1), lacking);
      }
    }

    assertThat(functions).hasSizeGreaterThan(25);
    assertThat(missing).isEmpty();
  }

  @Test
  void whoever_searches_cannot_do_with_the_other_zip() throws IOException {
    assertThat(lacking("library.zip", "ca/jechemine/library/http/ListResourcesHandler"))
        .containsExactly("lucene-core-");
    assertThat(lacking("library-search.zip", "ca/jechemine/library/http/ReadResourceFileHandler"))
        .contains("pdfbox-3");
  }

  /// The libraries that the handler reaches and the zip has not.
  private static Set<String> lacking(String zip, String handler) throws IOException {
    List<String> jars = new FunctionZip(MODULE.resolve("target").resolve(zip)).entries();
    Set<String> lacking = new TreeSet<>();
    for (String reached : reached(own(zip), handler.replace('.', '/'))) {
      LIBRARIES.forEach((classes, jar) -> {
        if (reached.startsWith(classes) && jars.stream().noneMatch(it -> it.contains(jar))) {
          lacking.add(jar);
        }
      });
    }
    return lacking;
  }

  /// The classes that it names, directly or through others of the domain.
  private static Set<String> reached(Map<String, byte[]> own, String handler) {
    Set<String> reached = new HashSet<>(Set.of(handler));
    Deque<String> unread = new ArrayDeque<>(reached);
    while (!unread.isEmpty()) {
      byte[] content = own.get(unread.pop());
      if (content != null) {
        StreamSupport.stream(ClassFile.of().parse(content).constantPool().spliterator(), false)
            .filter(ClassEntry.class::isInstance)
            .map(it -> ((ClassEntry) it).asInternalName())
            .filter(reached::add)
            .forEach(unread::push);
      }
    }
    return reached;
  }

  /// The domain's classes in the zip.
  private static Map<String, byte[]> own(String zip) throws IOException {
    Map<String, byte[]> classes = new TreeMap<>();
    try (ZipFile file = new ZipFile(MODULE.resolve("target").resolve(zip).toFile())) {
      ZipEntry jar =
          file.stream()
              .filter(it -> it.getName().startsWith("lib/library-"))
              .findFirst()
              .orElseThrow();
      try (InputStream in = file.getInputStream(jar);
          JarInputStream entries = new JarInputStream(in)) {
        for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
          if (entry.getName().endsWith(".class")) {
            classes.put(entry.getName().replace(".class", ""), entries.readAllBytes());
          }
        }
      }
    }
    return classes;
  }
}
