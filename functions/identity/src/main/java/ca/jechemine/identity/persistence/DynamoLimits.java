package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;

/// Limits in the identity table, as `RateLimits` counts them.
public final class DynamoLimits implements Limits {

  private final KeyedHash lookups;

  public DynamoLimits(KeyedHash lookups) {
    this.lookups = lookups;
  }

  @Override
  public Step ofSource(Limit limit, String source) {
    return new LimitStep(spending(limit, source));
  }

  @Override
  public Step ofUser(Limit limit, UserId user) {
    return new LimitStep(spending(limit, user.value()));
  }

  @Override
  public Step ofAddress(Limit limit, EmailAddress address) {
    return new LimitStep(spending(limit, EmailItem.hash(address, lookups)));
  }

  static Spending spending(Limit limit, String subject) {
    return new Spending(new RateLimit(limit.code(), limit.most(), limit.window()), subject);
  }
}
