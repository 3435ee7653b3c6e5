package ca.jechemine.payments.application;

import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Payments;
import java.time.InstantSource;
import java.util.Optional;

/// The links by which people without an account pay (contract 30 §4).
public final class PayLinks {

  private final Payments payments;
  private final InstantSource clock;

  public PayLinks(Payments payments, InstantSource clock) {
    this.payments = payments;
    this.clock = clock;
  }

  /// The payment that the link with that token opens, until it expires.
  public Optional<Versioned<AppointmentPayment>> open(String token) {
    return payments
        .findByToken(token)
        .filter(it ->
            it.value()
                .payLink()
                .filter(link -> link.expiresAt().isAfter(clock.instant()))
                .isPresent());
  }
}
