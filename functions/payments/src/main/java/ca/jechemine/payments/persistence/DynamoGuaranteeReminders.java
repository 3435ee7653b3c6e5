package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.GuaranteeReminders;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import java.time.Duration;

/// Counts them in the domain's table, in the transaction that tells the client: `RateLimits`.
final class DynamoGuaranteeReminders implements GuaranteeReminders {

  private static final RateLimit RESENDING =
      new RateLimit("resend-guarantee", 1, Duration.ofHours(6));

  private final DynamoPayments payments;
  private final RateLimits limits;

  DynamoGuaranteeReminders(DynamoPayments payments, RateLimits limits) {
    this.payments = payments;
    this.limits = limits;
  }

  @Override
  public void send(UserId client, PaymentChange change) {
    limits.commitWith(RESENDING, client.value(), payments.writes(change).toList());
  }
}
