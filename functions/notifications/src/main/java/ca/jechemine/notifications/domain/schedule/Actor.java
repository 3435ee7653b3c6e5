package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.booking.Parties;
import java.util.Locale;

/// On which side somebody changed an appointment, as its events spell it.
enum Actor {
  CLIENT,
  PROFESSIONAL,
  TEAM;

  /// What the team is called.
  static final Text OF_TEAM = new Text("Notre équipe", "Our team");

  static Actor of(String by) {
    return switch (by) {
      case "client" -> CLIENT;
      case "professional" -> PROFESSIONAL;
      default -> TEAM;
    };
  }

  /// What they are called at the beginning of a sentence.
  Text named(Parties parties) {
    return switch (this) {
      case CLIENT -> begun(parties.clientName());
      case PROFESSIONAL -> begun(parties.professionalName());
      case TEAM -> OF_TEAM;
    };
  }

  private static Text begun(Text name) {
    return new Text(begun(name.fr()), begun(name.en()));
  }

  private static String begun(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
