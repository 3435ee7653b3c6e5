package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Violation;
import java.util.List;

/// Whether a document can be issued.
public sealed interface Issuing<C extends ReceiptContent> {

  /// It can, and says this.
  record Complete<C extends ReceiptContent>(C content) implements Issuing<C> {}

  /// It cannot: an insurer would ask for what is missing.
  record Missing<C extends ReceiptContent>(List<Violation> violations) implements Issuing<C> {

    public Missing {
      violations = List.copyOf(violations);
    }
  }

  /// The content.
  ///
  /// @throws Refusal.Invalid naming all that is missing
  default C orRefuse() {
    return switch (this) {
      case Complete<C> it -> it.content();
      case Missing<C> it -> throw Refusal.invalid(it.violations());
    };
  }
}
