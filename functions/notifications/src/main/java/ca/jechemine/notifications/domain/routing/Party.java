package ca.jechemine.notifications.domain.routing;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.notifications.domain.booking.Audience;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom a request is about (P of contract 40 §3.2), as a professional reads it to whom it is only
/// offered: by initials, like `C. Z.`, and without an address.
final class Party {

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
    String[] words = name.strip().split("\\s+");
    Stream<String> ends =
        words.length == 1 ? Stream.of(words) : Stream.of(words[0], words[words.length - 1]);
    return ends.filter(it -> !it.isEmpty())
        .map(it -> it.substring(0, it.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
        .collect(Collectors.joining("\u00a0"));
  }
}
