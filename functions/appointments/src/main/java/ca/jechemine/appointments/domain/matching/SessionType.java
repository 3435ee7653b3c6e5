package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.kernel.SearchText;
import java.util.List;

/// For whom a professional holds sessions, by the words of the sign-up form (`Individual`) and of
/// the profile dialog (`Solo`).
enum SessionType {
  INDIVIDUAL("individ", "solo"),
  COUPLE("couple"),
  FAMILY("famil"),
  GROUP("group"),
  COACHING("coaching");

  @SuppressWarnings("ImmutableEnumChecker") // What `of` makes never changes.
  private final List<String> stems;

  SessionType(String... stems) {
    this.stems = List.of(stems);
  }

  /// The one that a request asks for.
  static SessionType of(TherapyType asked) {
    return switch (asked) {
      case SOLO -> INDIVIDUAL;
      case COUPLE -> COUPLE;
      case GROUP -> GROUP;
    };
  }

  /// Whether a label means it; one that nobody knows means none.
  boolean isAmong(List<String> labels) {
    return labels.stream()
        .flatMap(it -> SearchText.words(it).stream())
        .anyMatch(word -> stems.stream().anyMatch(word::startsWith));
  }
}
