package ca.jechemine.library.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.Material;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.domain.Trail;
import ca.jechemine.library.domain.search.Criteria;
import ca.jechemine.library.domain.search.Filters;
import ca.jechemine.library.domain.search.Order;
import ca.jechemine.library.domain.search.Viewer;
import ca.jechemine.library.domain.search.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// What a catalogue of 100, 10,000 and 100,000 resources costs: building it, memory, searches.
///
/// No part of a build: `benchmarks/run search` starts it, with the sizes in the property
/// `search.sizes`. The figures are left in `target/search.tsv`.
@EnabledIfSystemProperty(named = "search.sizes", matches = "[0-9,]+")
class SearchAtScaleTest {

  private static final List<ResourceType> TYPES = List.of(ResourceType.values());

  private static final int WORDS = 8_000;
  private static final int ROUNDS = 15;
  private static final double NANOS_A_MILLISECOND = 1e6;

  private static final Map<String, Criteria> SEARCHES =
      Map.of(
          "list", criteria("", Order.RECENT),
          "by title", criteria("", Order.TITLE),
          "word", criteria(word(3), Order.RELEVANCE),
          "three words", criteria(word(3) + " " + word(5) + " " + word(9), Order.RELEVANCE),
          "half typed", criteria(word(3).substring(0, 3), Order.RELEVANCE),
          "misspelt", criteria(word(700) + "x", Order.RELEVANCE));

  @Test
  void measure() throws IOException {
    List<String> lines = new ArrayList<>(List.of("resources\twhat\tvalue"));
    for (String size : System.getProperty("search.sizes").split(",", -1)) {
      measure(Integer.parseInt(size), lines);
      Files.write(Path.of("target", "search.tsv"), lines);
    }
    assertThat(lines).hasSizeGreaterThan(1);
  }

  private static void measure(int size, List<String> lines) {
    long before = used();
    long start = System.nanoTime();
    Shelving shelving =
        Shelving.filled(
            new SearchWords(),
            taker -> IntStream.range(0, size).mapToObj(SearchAtScaleTest::made).forEach(taker),
            Map.of());
    double built = (System.nanoTime() - start) / NANOS_A_MILLISECOND;
    lines.add(line(size, "built ms", built));
    lines.add(line(size, "memory MB", (used() - before) / 1e6));
    SEARCHES.forEach((name, criteria) -> {
      double[] times = new double[ROUNDS];
      for (int round = 0; round < 2 * ROUNDS; round++) {
        long from = System.nanoTime();
        shelving.find(criteria);
        times[round % ROUNDS] = (System.nanoTime() - from) / NANOS_A_MILLISECOND;
      }
      Arrays.sort(times);
      lines.add(line(size, name + " ms", times[ROUNDS / 2]));
    });
  }

  private static String line(int size, String what, double value) {
    return "%d\t%s\t%s".formatted(size, what, String.format(Locale.ROOT, "%.2f", value));
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static Criteria criteria(String text, Order order) {
    return new Criteria(
        text,
        Language.FR,
        new Viewer.Reader(Role.CLIENT),
        Filters.NONE,
        order,
        new Window.Numbered(1, 20));
  }

  private static Resource made(int n) {
    Random random = new Random(n);
    return new Resource(
        InMemoryLibrary.id(n),
        new Presentation(
            new Text(words(random, 6), words(random, 6)),
            new Text(words(random, 40), words(random, 40)),
            new Text("Catégorie " + n % 12, "Category " + n % 12),
            new Text("PDF", "PDF"),
            "Autrice " + n % 300,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(word(rare(random)), word(rare(random)), word(rare(random))),
            Optional.empty()),
        TYPES.get(n % TYPES.size()),
        Audience.ALL,
        new Money(n % 3 * 500L),
        ResourceStatus.PUBLISHED,
        Material.NONE,
        Optional.of(InMemoryLibrary.NOON.plusSeconds(n)),
        Trail.begun(null, InMemoryLibrary.NOON));
  }

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> word(rare(random)))
        .collect(Collectors.joining(" "));
  }

  /// Few words are frequent, as in a language.
  private static int rare(Random random) {
    return (int) (WORDS * Math.pow(random.nextDouble(), 3));
  }

  /// A word for each number, which can be spoken.
  private static String word(int n) {
    String consonants = "bcdfglmnprstv";
    String vowels = "aeiou";
    StringBuilder word = new StringBuilder();
    for (int rest = n + 300; rest > 0; rest /= consonants.length() * vowels.length()) {
      int syllable = rest % (consonants.length() * vowels.length());
      word.append(consonants.charAt(syllable / vowels.length()));
      word.append(vowels.charAt(syllable % vowels.length()));
    }
    return word + "ra";
  }
}
