package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The tests that the lists of defects name are there.
class DefectsNotRepeatedTest {

  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");

  @ParameterizedTest
  @CsvSource({"payments-defects, 60", "library-defects, 45", "administration-defects, 120"})
  void every_test_that_holds_a_defect_off_is_there(String list, int fewest) throws IOException {
    Path root = RunningCloud.projectRoot();
    Map<String, List<String>> tests = tests(root);
    Matcher named = NAMED.matcher(Files.readString(root.resolve("docs/" + list + ".md")));
    int count = 0;
    while (named.find()) {
      String name = Objects.requireNonNull(named.group(1));
      String method = named.group(2);
      assertThat(tests.getOrDefault(name, List.of()))
          .as(named.group())
          .anyMatch(it -> method == null || it.contains(" " + method + "("));
      count++;
    }
    assertThat(count).isGreaterThan(fewest);
  }

  /// The source of each, by its class; two of one name are looked through both.
  private static Map<String, List<String>> tests(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(it -> it.toString().contains("src/test/java"))
          .filter(it -> it.toString().endsWith("Test.java"))
          .collect(
              Collectors.groupingBy(
                  it -> it.getFileName().toString().replace(".java", ""),
                  Collectors.mapping(DefectsNotRepeatedTest::read, Collectors.toList())));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
