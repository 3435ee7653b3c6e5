package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.kernel.SearchText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a professional receives people, by the words of the sign-up form (`Video Call`), of the
/// profile dialog (`Vidéo`, `En ligne`) and of the first matcher (`online`).
enum OfferedModality {
  VIDEO("online", "video", "videocall", "enligne", "visioconference", "videoconference"),
  IN_PERSON("inperson", "inpersonoffice", "enpersonne"),
  PHONE("phone", "phonecall", "telephone"),
  BOTH("both", "lesdeux"),
  CHAT("chat", "chatmessaging");

  @SuppressWarnings("ImmutableEnumChecker") // What `of` makes never changes.
  private final Set<String> spellings;

  OfferedModality(String... spellings) {
    this.spellings = Set.of(spellings);
  }

  /// What the labels mean; a label that nobody knows means nothing.
  static Set<OfferedModality> of(List<String> labels) {
    Set<String> spelled =
        labels.stream()
            .map(it -> String.join("", SearchText.words(it)))
            .collect(Collectors.toUnmodifiableSet());
    Set<OfferedModality> offered = EnumSet.noneOf(OfferedModality.class);
    Stream.of(values())
        .filter(it -> it.spellings.stream().anyMatch(spelled::contains))
        .forEach(offered::add);
    return offered;
  }

  /// Whether what is offered is what the client asked for. Who offers both ways offers any.
  static boolean meet(Set<OfferedModality> offered, Modality asked) {
    return offered.contains(BOTH)
        || switch (asked) {
          case VIDEO -> offered.contains(VIDEO);
          case IN_PERSON -> offered.contains(IN_PERSON);
          case PHONE -> offered.contains(PHONE);
          case BOTH -> offered.contains(VIDEO) || offered.contains(IN_PERSON);
        };
  }
}
