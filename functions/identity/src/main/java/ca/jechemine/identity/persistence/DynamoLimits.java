package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// Limits in the identity table, as `RateLimits` counts them.
public final class DynamoLimits implements Limits {

  private final Tables tables;
  private final KeyedHash lookups;

  public DynamoLimits(Tables tables, KeyedHash lookups) {
    this.tables = tables;
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

  @Override
  public List<Step> forgetting(Account account) {
    String user = account.id().value();
    String address = EmailItem.hash(account.email(), lookups);
    return Stream.of(
            new Spending(DynamoLogins.BY_EMAIL, address),
            spending(Limit.RESEND_EMAIL_TO_ADDRESS, address),
            spending(Limit.SEND_SMS_TO_USER, user),
            spending(Limit.INITIATE_PHONE_VERIFY_OF_USER, user))
        .<Step>map(it -> new WriteStep(forgetting(it)))
        .toList();
  }

  private Write forgetting(Spending spending) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(RateLimits.key(spending)),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  static Spending spending(Limit limit, String subject) {
    return new Spending(new RateLimit(limit.code(), limit.most(), limit.window()), subject);
  }
}
