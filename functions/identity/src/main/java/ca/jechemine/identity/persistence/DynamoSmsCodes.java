package ca.jechemine.identity.persistence;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import ca.jechemine.identity.domain.SmsCode;
import ca.jechemine.identity.domain.SmsCodes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Codes in the identity table: `pk = ACCOUNT#<id>`, `sk = SECRET#SMS_CODE`, with the `attempts`
/// that were counted.
public final class DynamoSmsCodes implements SmsCodes {

  static final String SK = "SECRET#SMS_CODE";

  private final Tables tables;
  private final KeyedHash hashes;
  private final InstantSource clock;

  public DynamoSmsCodes(Tables tables, KeyedHash hashes, InstantSource clock) {
    this.tables = tables;
    this.hashes = hashes;
    this.clock = clock;
  }

  static Optional<SmsCode> read(Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return Optional.empty();
    }
    ItemReader item = new ItemReader(row);
    return Optional.of(
        new SmsCode(
            item.text("hash"), item.instant("endsAt"), Math.toIntExact(item.number("attempts"))));
  }

  @Override
  public Step keeping(UserId holder, String phone, String digits, Instant expiresAt) {
    return new WriteStep(
        Write.put(
            tables.table(),
            new ItemWriter()
                .text("pk", AccountItem.pk(holder))
                .text("sk", SK)
                .text("hash", hashes.of(bound(holder, phone, digits)))
                .number("attempts", 0)
                .instant("endsAt", expiresAt)
                .expiresAt(expiresAt.plusSeconds(1))
                .toItem()));
  }

  @Override
  public Step trying(UserId holder, SmsCode code) {
    Update.Builder update =
        Update.builder()
            .tableName(tables.table())
            .key(key(holder))
            .updateExpression("SET attempts = attempts + :one")
            .conditionExpression("#hash = :hash AND attempts < :most")
            .expressionAttributeNames(Map.of("#hash", "hash"))
            .expressionAttributeValues(
                Map.of(
                    ":one", fromN("1"),
                    ":hash", fromS(code.hash()),
                    ":most", fromN(Integer.toString(SmsCode.MOST_ATTEMPTS))));
    return new WriteStep(Write.update(update, row -> untried(row, code)));
  }

  private RuntimeException untried(Map<String, AttributeValue> row, SmsCode code) {
    return read(row)
        .filter(it -> it.hash().equals(code.hash()))
        .<RuntimeException>map(
            it -> Refusal.tooManyRequests(Duration.between(clock.instant(), it.expiresAt())))
        .orElseGet(() -> new StaleVersion("the code"));
  }

  @Override
  public boolean matches(UserId holder, String phone, String digits, SmsCode code) {
    return hashes.matches(bound(holder, phone, digits), code.hash());
  }

  @Override
  public Step using(UserId holder, SmsCode code) {
    return new WriteStep(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(key(holder))
                .conditionExpression("#hash = :hash")
                .expressionAttributeNames(Map.of("#hash", "hash"))
                .expressionAttributeValues(Map.of(":hash", fromS(code.hash()))),
            _ -> new StaleVersion("the code")));
  }

  @Override
  public Step forgetting(UserId holder) {
    return new WriteStep(
        Write.delete(
            Delete.builder().tableName(tables.table()).key(key(holder)),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail")));
  }

  private static Map<String, AttributeValue> key(UserId holder) {
    return Tables.key(AccountItem.pk(holder), SK);
  }

  private static String bound(UserId holder, String phone, String digits) {
    return "sms-code:" + holder.value() + ":" + phone + ":" + digits;
  }
}
