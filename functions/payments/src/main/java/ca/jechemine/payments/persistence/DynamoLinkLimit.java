package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import java.time.Duration;

/// Counts openings in the domain's table: 60 a quarter of an hour from one network address.
public final class DynamoLinkLimit implements LinkLimit {

  private static final RateLimit OPENINGS = new RateLimit("pay-link", 60, Duration.ofMinutes(15));

  private final RateLimits limits;

  DynamoLinkLimit(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void spend(String address) {
    limits.spend(OPENINGS, address);
  }
}
