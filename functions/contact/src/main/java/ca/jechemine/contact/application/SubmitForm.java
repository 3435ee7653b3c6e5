package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Form;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import java.time.InstantSource;

/// A visitor sends one of the site's forms to the administrators. The same form sent again within
/// ten minutes, also many times at once, is one message.
public final class SubmitForm {

  private final Messages messages;
  private final Ids ids;
  private final InstantSource clock;

  public SubmitForm(Messages messages, Ids ids, InstantSource clock) {
    this.messages = messages;
    this.ids = ids;
    this.clock = clock;
  }

  /// The id of the message.
  ///
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests when the visitor or the sender wrote too
  ///   often
  public MessageId submit(Form form, String viewerAddress, Receipts<MessageId> receipts) {
    MessageId id = new MessageId(ids.next());
    Inbound message = Inbound.arrived(form.toLetter(id, clock.instant()));
    return messages.receive(
        Change.first(message, message.received()), viewerAddress, receipts.of(id));
  }

  /// What a program that fills in every field is told: nothing is kept under that id.
  public MessageId pretend() {
    return new MessageId(ids.next());
  }
}
