package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.SearchText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The language of sessions, by the words of the sign-up form (`french`, `fr`), of the profile
/// dialog (`Français`) and in free texts (`français ou anglais`).
enum SpokenLanguage {
  FRENCH("fr", "french", "francais"),
  ENGLISH("en", "english", "anglais"),
  ARABIC("ar", "arabic", "arabe"),
  SPANISH("es", "spanish", "espagnol", "espanol"),
  MANDARIN("zh", "mandarin", "chinois", "chinese"),
  OTHER("other", "autre");

  private static final Set<String> PREPOSITIONS = Set.of("en", "es");

  @SuppressWarnings("ImmutableEnumChecker") // What `of` makes never changes.
  private final Set<String> spellings;

  SpokenLanguage(String... spellings) {
    this.spellings = Set.of(spellings);
  }

  /// The languages that the labels mean; a label that nobody knows means none.
  static Set<SpokenLanguage> of(List<String> labels) {
    Set<SpokenLanguage> languages = EnumSet.noneOf(SpokenLanguage.class);
    labels.forEach(label -> {
      List<String> words = SearchText.words(label);
      Stream.of(values()).filter(it -> it.isAmong(words)).forEach(languages::add);
    });
    return languages;
  }

  /// A code that is a word of its own in a sentence is one only where it stands alone.
  private boolean isAmong(List<String> words) {
    return words.stream()
        .filter(it -> words.size() == 1 || !PREPOSITIONS.contains(it))
        .anyMatch(spellings::contains);
  }
}
