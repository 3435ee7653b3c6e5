package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.payments.domain.SignUps;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Methods of sign-ups in the domain's table, for a week: `pk = SIGN_UP#<hash of the address>`, `sk
/// = <id>`, and for each customer at Stripe a row that says with which address it was made (`pk =
/// CUSTOMER#<id>`, `sk = SIGN_UP`).
final class DynamoSignUps implements SignUps {

  private static final RateLimit BY_SOURCE =
      new RateLimit("guest-setup-source", 10, Duration.ofMinutes(15));
  private static final RateLimit BY_ADDRESS =
      new RateLimit("guest-setup-address", 5, Duration.ofHours(1));
  private static final Duration KEPT = Duration.ofDays(7);
  private static final String SIGN_UP = "SIGN_UP";

  private final Tables tables;
  private final ReceiptItems receipts;
  private final KeyedHash hash;
  private final RateLimits limits;
  private final InstantSource clock;

  DynamoSignUps(Tables tables, ReceiptItems receipts, KeyedHash hash, InstantSource clock) {
    this.tables = tables;
    this.receipts = receipts;
    this.hash = hash;
    this.limits = new RateLimits(tables, clock);
    this.clock = clock;
  }

  @Override
  public void admit(String email, String source) {
    limits.commitWith(
        List.of(new Spending(BY_SOURCE, source), new Spending(BY_ADDRESS, hash.of(email))),
        List.of());
  }

  @Override
  public void keep(SignUp signUp, Optional<Receipt> receipt) {
    Instant end = clock.instant().plus(KEPT);
    String address = hash.of(signUp.email());
    ItemWriter attempt =
        new ItemWriter()
            .text("pk", pk(address))
            .text("sk", signUp.id())
            .text("customerId", signUp.attempt().customer().value())
            .text("setupId", signUp.attempt().setup().value())
            .expiresAt(end);
    ItemWriter customer =
        new ItemWriter()
            .text("pk", DynamoWallets.customerPk(signUp.attempt().customer()))
            .text("sk", SIGN_UP)
            .text("addressHash", address)
            .expiresAt(end);
    tables
        .transactions()
        .commit(
            Stream.concat(
                    receipts.keep(receipt),
                    Stream.of(attempt, customer).map(it -> Write.put(tables.table(), it.toItem())))
                .toList());
  }

  @Override
  public List<Attempt> of(String email) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk(hash.of(email)))))
                .scanIndexForward(false)
                .limit(MOST))
        .items()
        .stream()
        .map(ItemReader::new)
        .filter(this::isThere)
        .map(it ->
            new Attempt(
                new CustomerId(it.text("customerId")), new SetupIntentId(it.text("setupId"))))
        .toList();
  }

  @Override
  public boolean isOf(CustomerId customer, String email) {
    return tables
        .find(DynamoWallets.customerPk(customer), SIGN_UP)
        .map(ItemReader::new)
        .filter(this::isThere)
        .filter(it -> hash.matches(email, it.text("addressHash")))
        .isPresent();
  }

  /// What is over may still be there for a while.
  private boolean isThere(ItemReader row) {
    return row.expiresAt().isAfter(clock.instant());
  }

  private static String pk(String address) {
    return "SIGN_UP#" + address;
  }
}
