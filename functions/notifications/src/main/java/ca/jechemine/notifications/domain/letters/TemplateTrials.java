package ca.jechemine.notifications.domain.letters;

import ca.jechemine.contracts.DeliveryEvent.TemplateTestRequested;
import ca.jechemine.kernel.Receipt;
import java.util.Optional;

/// Samples that are asked for by mail.
@FunctionalInterface
public interface TemplateTrials {

  /// Asks for one.
  ///
  /// @throws ca.jechemine.kernel.Refusal when that administrator has asked for too many
  void ask(TemplateTestRequested asked, Optional<Receipt> receipt);
}
