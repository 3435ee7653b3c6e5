package ca.jechemine.kernel.calendar;

import ca.jechemine.kernel.Text;
import java.util.Optional;
import java.util.stream.Stream;

/// How people meet, in the words of a calendar.
public enum Modality {
  VIDEO("video", new Text("par vidéo", "by video")),
  IN_PERSON("in-person", new Text("en personne", "in person")),
  PHONE("phone", new Text("par téléphone", "by phone")),
  BOTH("both", new Text("par vidéo ou en personne", "by video or in person"));

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // Two strings.
  private final Text words;

  Modality(String code, Text words) {
    this.code = code;
    this.words = words;
  }

  /// The one of that code, which is the contract's `type` (contract 20 §2.2).
  public static Optional<Modality> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  Text words() {
    return words;
  }
}
