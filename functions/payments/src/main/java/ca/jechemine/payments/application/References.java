package ca.jechemine.payments.application;

import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.InteracReference;
import ca.jechemine.payments.domain.InteracReferenceTaken;
import java.util.List;
import java.util.function.Consumer;

/// Marks transfers.
final class References {

  private References() {}

  /// Does it with the reference that the payment has, or with the first that nobody else has.
  ///
  /// @throws InteracReferenceTaken when others have all of them
  static String firstFree(AppointmentPayment payment, Consumer<String> action) {
    return firstFree(InteracReference.of(payment).toList(), action);
  }

  /// Does it with the first of them that nobody else has.
  ///
  /// @throws InteracReferenceTaken when others have all of them
  static String firstFree(List<String> candidates, Consumer<String> action) {
    for (String reference : candidates.subList(0, candidates.size() - 1)) {
      try {
        action.accept(reference);
        return reference;
      } catch (InteracReferenceTaken others) {
        // Nothing was written; the next one is tried.
        Thread.onSpinWait();
      }
    }
    action.accept(candidates.getLast());
    return candidates.getLast();
  }
}
