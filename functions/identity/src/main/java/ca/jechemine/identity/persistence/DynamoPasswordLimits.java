package ca.jechemine.identity.persistence;

import ca.jechemine.identity.application.PasswordLimits;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.time.InstantSource;

/// Counts in the identity table.
public final class DynamoPasswordLimits implements PasswordLimits {

  private static final RateLimit ASKED =
      new RateLimit("forgot-password", 5, Duration.ofMinutes(15));
  private static final RateLimit CHOSEN = new RateLimit("set-password", 5, Duration.ofMinutes(15));

  private final RateLimits limits;

  public DynamoPasswordLimits(Tables tables, InstantSource clock) {
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public void countAsked(String source) {
    limits.spend(ASKED, source);
  }

  @Override
  public void countChosen(String source) {
    limits.spend(CHOSEN, source);
  }
}
