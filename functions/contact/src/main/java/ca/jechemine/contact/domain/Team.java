package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;

/// Those who write in the name of the platform, and the shared mailbox that answers go to.
public record Team(EmailAddress address) {

  private static final Text NAME = new Text("L’équipe Je chemine", "The Je chemine team");

  /// The one of them of that name as the sender of what they write; all of them when it is empty.
  public Sender sender(String name, Language language) {
    return Sender.of(name.isBlank() ? NAME.in(language) : name, address);
  }
}
