package ca.jechemine.notifications.domain.schedule;

import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.booking.Parties;

/// On whose side a letter is read, who the other is, and whether its reader's side did what it
/// tells of.
record Reading(boolean isClient, Text other, boolean isOwnDoing) {

  static Reading client(Parties parties, Actor by) {
    return new Reading(true, parties.professionalName(), by == Actor.CLIENT);
  }

  static Reading professional(Parties parties) {
    return new Reading(false, parties.clientName(), false);
  }

  /// What the other is called.
  Text role() {
    return isClient ? SessionFacts.PROFESSIONAL : SessionFacts.CLIENT;
  }
}
