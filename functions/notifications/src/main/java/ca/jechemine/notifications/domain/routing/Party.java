package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.notifications.domain.booking.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Whom a request is about (P of contract 40 §3.2), as a professional reads it to whom it is only
/// offered: by initials, like `C. Z.`, and without an address.
final class Party {

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Party() {}

  /// Nothing, while the client's account is not known here: an offer does not wait for a name.
  static Optional<String> initials(About about, Audience audience) {
    return name(about, audience).map(Party::initials).filter(it -> !it.isEmpty());
  }

  private static Optional<String> name(About about, Audience audience) {
    if (about.lovedOne() != null) {
      return Optional.of(about.lovedOne().firstName() + " " + about.lovedOne().lastName());
    }
    if (about.patient() != null) {
      return Optional.of(about.patient().firstName() + " " + about.patient().lastName());
    }
    return audience.requester(about).flatMap(it -> Optional.ofNullable(it.address().name()));
  }

  /// Of the first and of the last word.
  private static String initials(String name) {
    List<String> words = SPACE.splitAsStream(name).filter(it -> !it.isEmpty()).toList();
    List<String> ends = words.size() < 2 ? words : List.of(words.getFirst(), words.getLast());
    return ends.stream()
        .map(it -> it.substring(0, it.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining("\u00a0"));
  }
}
