package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.RefreshKey;
import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.identity.domain.SignIns;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Sign-ins in the identity table: one read to find one with its account, one transaction to settle
/// it.
public final class DynamoSignIns implements SignIns {

  private static final RateLimit BY_SOURCE =
      new RateLimit("refresh-source", 120, Duration.ofMinutes(15));

  private final Tables tables;
  private final FieldCipher cipher;
  private final RateLimits limits;

  public DynamoSignIns(Tables tables, FieldCipher cipher, InstantSource clock) {
    this.tables = tables;
    this.cipher = cipher;
    this.limits = new RateLimits(tables, clock);
  }

  @Override
  public Step beginning(SignIn signIn) {
    return new WriteStep(Write.put(tables.table(), SignInItem.write(signIn)));
  }

  @Override
  public Optional<Found> find(RefreshKey key, String source) {
    UserId holder = key.holder();
    Spending spending = new Spending(BY_SOURCE, source);
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            List.of(
                RateLimits.key(spending),
                SignInItem.key(holder, key.signIn()),
                Tables.key(AccountItem.pk(holder), AccountItem.SK),
                Tables.key(AccountItem.pk(holder), AdminItem.SK)));
    limits.refuseIfFull(spending, rows.get(0));
    if (rows.get(1).isEmpty() || rows.get(2).isEmpty()) {
      return Optional.empty();
    }
    AccountRows.Pair account = new AccountRows.Pair(rows.get(2), rows.get(3));
    return Optional.of(
        new Found(SignInItem.read(holder, rows.get(1)), account.read(cipher).value()));
  }

  @Override
  public void settle(String source, List<Step> steps) {
    limits.commitWith(BY_SOURCE, source, steps.stream().flatMap(WriteStep::of).toList());
  }

  @Override
  public Step using(SignIn read, SignIn next) {
    return new WriteStep(
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(SignInItem.write(next))
                .conditionExpression("keyHash = :read AND attribute_not_exists(endedAt)")
                .expressionAttributeValues(Map.of(":read", AttributeValue.fromS(read.keyHash()))),
            _ -> new StaleVersion("the sign-in")));
  }

  /// Whatever its key is by now; the first end counts.
  @Override
  public Step ending(SignIn read, Instant now) {
    return new WriteStep(
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(SignInItem.key(read.holder(), read.id()))
                .updateExpression("SET endedAt = :now")
                .conditionExpression("attribute_exists(pk) AND attribute_not_exists(endedAt)")
                .expressionAttributeValues(Map.of(":now", AttributeValue.fromS(now.toString()))),
            _ -> new StaleVersion("the sign-in")));
  }
}
