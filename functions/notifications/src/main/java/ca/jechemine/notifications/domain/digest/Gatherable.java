package ca.jechemine.notifications.domain.digest;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.notifications.domain.MailContent;
import java.util.Optional;

/// What a mail says that may be held back and told together with others.
public interface Gatherable extends MailContent {

  /// What the digest says of it in place of that delivery; empty when it must not wait.
  Optional<HeldOffer> heldAs(String deliveryId);
}
