package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.SearchText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The ages that a professional treats, by the words of the sign-up form (`0-12`), of the profile
/// dialog (`Children (0-12)`) and of those who write their own (`Enfants`, `6 à 12 ans`).
enum AgeCategory {
  CHILDREN(AgeGroup.CHILD, 0, 12, "enfan", "child", "kid"),
  ADOLESCENTS(AgeGroup.CHILD, 13, 17, "adolesc", "teen"),
  ADULTS(AgeGroup.ADULT, 18, 64, "adult"),
  SENIORS(AgeGroup.ADULT, 65, Integer.MAX_VALUE, "senior", "aine", "elder");

  private static final Pattern SPAN =
      Pattern.compile("(\\d{1,3})\\s*(?:(?:-|–|a|to)\\s*(\\d{1,3})|\\+|ans et plus|and over)");

  private final AgeGroup group;
  private final int youngest;
  private final int oldest;

  @SuppressWarnings("ImmutableEnumChecker") // What `of` makes never changes.
  private final List<String> stems;

  AgeCategory(AgeGroup group, int youngest, int oldest, String... stems) {
    this.group = group;
    this.youngest = youngest;
    this.oldest = oldest;
    this.stems = List.of(stems);
  }

  AgeGroup group() {
    return group;
  }

  /// The categories that the labels mean; a label that nobody knows means none.
  static Set<AgeCategory> of(List<String> labels) {
    Set<AgeCategory> categories = EnumSet.noneOf(AgeCategory.class);
    labels.forEach(it -> categories.addAll(of(SearchText.folded(it))));
    return categories;
  }

  /// Years, where a label names some, say more than its words.
  private static Set<AgeCategory> of(String label) {
    Set<AgeCategory> categories = EnumSet.noneOf(AgeCategory.class);
    List<MatchResult> spans = SPAN.matcher(label).results().toList();
    Stream.of(values())
        .filter(it -> spans.isEmpty() ? it.isNamedIn(label) : it.isWithin(spans))
        .forEach(categories::add);
    return categories;
  }

  private boolean isWithin(List<MatchResult> spans) {
    return spans.stream()
        .anyMatch(it -> Integer.parseInt(it.group(1)) <= oldest && youngest <= last(it));
  }

  private static int last(MatchResult span) {
    String last = span.group(2);
    return last == null ? Integer.MAX_VALUE : Integer.parseInt(last);
  }

  private boolean isNamedIn(String label) {
    return SearchText.words(label).stream()
        .anyMatch(word -> stems.stream().anyMatch(word::startsWith));
  }
}
