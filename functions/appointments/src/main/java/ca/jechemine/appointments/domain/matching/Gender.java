package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A gender, by the words of every form in either language (contract 20 §5.2).
enum Gender {
  MALE("male", "homme", "masculin", "man"),
  FEMALE("female", "femme", "feminin", "woman"),
  OTHER("other", "autre", "nonbinaire", "nonbinary", "x");

  @SuppressWarnings("ImmutableEnumChecker") // What `of` makes never changes.
  private final Set<String> words;

  Gender(String... words) {
    this.words = Set.of(words);
  }

  /// The one that the words mean; none of `noPreference`, `Prefer not to say`, unknown words and
  /// nothing.
  static Optional<Gender> of(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    List<String> said = SearchText.words(text);
    String joined = String.join("", said);
    return Stream.of(values())
        .filter(it -> it.words.contains(joined) || said.stream().anyMatch(it.words::contains))
        .findFirst();
  }
}
