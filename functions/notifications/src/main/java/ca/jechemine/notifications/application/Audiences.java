package ca.jechemine.notifications.application;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.notifications.domain.Audience;
import ca.jechemine.notifications.domain.People;
import java.util.Optional;

/// Looks up whom an event may concern, with one query at most.
public final class Audiences {

  private final People people;

  public Audiences(People people) {
    this.people = people;
  }

  /// Whom its mails may concern; whom an answer goes to, the event says itself.
  Audience ofMails(ContactEvent event) {
    return switch (event) {
      case ContactReceived _ -> inCharge();
      case ContactReplied _ -> Audience.of(Optional.empty());
    };
  }

  /// Whom its feed rows may concern.
  Audience ofFeed(ContactEvent event) {
    return switch (event) {
      case ContactReceived _ -> inCharge();
      case ContactReplied replied -> Audience.of(people.withEmail(replied.recipientEmail()));
    };
  }

  private Audience inCharge() {
    return Audience.of(people.administrators(AdminPermission.MANAGE_CONTENT));
  }
}
