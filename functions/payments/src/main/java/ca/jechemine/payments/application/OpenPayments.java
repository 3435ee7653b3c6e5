package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a client still has to pay, and what follows for it when something else vouches for them.
/// Done again, it changes nothing.
final class OpenPayments {

  /// Sessions that began longer ago are over, and what is owed for them is paid by whoever owes it.
  private static final Duration OPEN_FOR = Duration.ofDays(90);

  private static final int PAGE = 50;

  private final Payments payments;
  private final InstantSource clock;

  OpenPayments(Payments payments, InstantSource clock) {
    this.payments = payments;
    this.clock = clock;
  }

  /// The client's open payments become so.
  void change(UserId client, UnaryOperator<AppointmentPayment> change) {
    @Nullable Position next = null;
    do {
      Page<Versioned<AppointmentPayment>> page =
          payments.ofClient(client, clock.instant().minus(OPEN_FOR), new PageRequest(PAGE, next));
      page.items().stream()
          .map(Versioned::value)
          .filter(it -> !change.apply(it).equals(it))
          .forEach(it -> change(it.id(), change));
      next = page.next();
    } while (next != null);
  }

  /// The payment of that appointment becomes so.
  void change(AppointmentId id, UnaryOperator<AppointmentPayment> change) {
    Retry.whenStale(() -> {
      Optional<PaymentChange> made =
          payments
              .find(id)
              .map(it -> PaymentChange.of(it, change.apply(it.value()), clock.instant()))
              .filter(it -> !it.isNothing());
      made.ifPresent(it -> payments.save(it, Optional.empty()));
      return made;
    });
  }
}
