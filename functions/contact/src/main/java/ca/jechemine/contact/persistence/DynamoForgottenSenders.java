package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.ForgottenSender;
import ca.jechemine.contact.domain.ForgottenSenders;
import ca.jechemine.contact.domain.FormerAddress;
import ca.jechemine.contact.domain.SenderForgotten;
import ca.jechemine.contracts.ForgettingEvent.ForgettingMessagesContinued;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Who is forgotten, and the addresses that accounts had, in the domain's table. Ids, hashes and
/// times alone: nothing in them is sealed.
///
/// | row | pk | sk |
/// |---|---|---|
/// | who is forgotten, never deleted | `FORGOTTEN#<userId>` | `FORGOTTEN` |
/// | an address that an account had | `ACCOUNT#<userId>` | `HAD#<keyed hash of the address>` |
final class DynamoForgottenSenders implements ForgottenSenders {

  private static final String SK = "FORGOTTEN";
  private static final String HAD = "HAD#";

  private final Tables tables;
  private final Outbox outbox;

  DynamoForgottenSenders(Tables tables, Outbox outbox) {
    this.tables = tables;
    this.outbox = outbox;
  }

  @Override
  public Optional<ForgottenSender> find(UserId id) {
    return tables
        .find(pk(id), SK)
        .map(ItemReader::new)
        .map(it ->
            new ForgottenSender(
                id,
                it.number("version"),
                it.instant("since"),
                it.optionalInstant("finishedAt").orElse(null)));
  }

  @Override
  public void begin(UserId id, Instant since) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(item(new ForgottenSender(id, 1, since, null)))
                  .conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException begun) {
      // It is gone on with where it is.
      return;
    }
  }

  @Override
  public Optional<FormerAddress> addressOf(UserId id) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :had)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(DynamoKnownSenders.accountPk(id)),
                        ":had", AttributeValue.fromS(HAD)))
                .consistentRead(true)
                .limit(1))
        .items()
        .stream()
        .map(ItemReader::new)
        .map(it ->
            new FormerAddress(
                id,
                key(it),
                it.instant("since"),
                it.instant("until"),
                Math.toIntExact(it.number("round")),
                it.optionalText("next").map(Position::new).orElse(null)))
        .findFirst();
  }

  @Override
  public void keep(ForgottenSender after, FormerAddress address, Instant now) {
    Stream<Write> told =
        outbox.publish(
            List.of(new ForgettingMessagesContinued(after.id().value(), after.version(), now)),
            after.version());
    tables
        .transactions()
        .commit(Stream.concat(Stream.of(row(after), progress(address)), told).toList());
  }

  @Override
  public void finish(ForgottenSender after) {
    tables.transactions().commit(List.of(row(after)));
  }

  /// An address that was left, until all of it is forgotten with the account.
  static Write left(String table, FormerAddress address) {
    return Write.put(table, item(address));
  }

  /// The same, on condition that it is not known of the account yet.
  static Write leftUnlessKnown(String table, FormerAddress address) {
    return Write.insert(table, item(address), _ -> new StaleVersion("a former address"));
  }

  private static Map<String, AttributeValue> item(FormerAddress address) {
    return new ItemWriter()
        .text("pk", DynamoKnownSenders.accountPk(address.user()))
        .text("sk", HAD + address.key())
        .instant("since", address.since())
        .instant("until", address.until())
        .number("round", address.round())
        .text("next", Optional.ofNullable(address.next()).map(Position::value))
        .toItem();
  }

  /// The keyed hash of the address that such a row is of.
  static String key(ItemReader row) {
    return row.text("sk").substring(HAD.length());
  }

  /// A condition of a transaction: that nobody forgets whoever has that account yet.
  static Write unlessForgotten(String table, UserId id) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(table)
            .key(Tables.key(pk(id), SK))
            .conditionExpression("attribute_not_exists(pk)"),
        _ -> new SenderForgotten());
  }

  private Write progress(FormerAddress address) {
    return address.isDone()
        ? Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(DynamoKnownSenders.accountPk(address.user()), HAD + address.key())),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail"))
        : left(tables.table(), address);
  }

  private Write row(ForgottenSender after) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(item(after))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(after.version() - 1)))),
        _ -> new StaleVersion("how far somebody is forgotten"));
  }

  private static Map<String, AttributeValue> item(ForgottenSender sender) {
    return new ItemWriter()
        .text("pk", pk(sender.id()))
        .text("sk", SK)
        .number("version", sender.version())
        .instant("since", sender.since())
        .instant("finishedAt", sender.finishedAt())
        .toItem();
  }

  private static String pk(UserId id) {
    return "FORGOTTEN#" + id;
  }
}
