package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;

/// Those who write in the name of the platform, and the shared mailbox that answers go to.
public record Team(EmailAddress address) {

  private static final Text NAME = new Text("L’équipe Je chemine", "The Je chemine team");

  /// As the sender of what they write.
  public Sender sender(Language language) {
    return Sender.of(NAME.in(language), address);
  }
}
