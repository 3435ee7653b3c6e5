package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The rows that are written when something happens to a message.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the message | `MESSAGE#<id>` | `MESSAGE` |
/// | its double within ten minutes | `GUARD#<keyed hash of what was sent>` | `GUARD` |
/// | that it was filed, whatever becomes of it | `FILED#<id>` | `FILED` |
/// | its RFC 5322 id | `MAIL#<keyed hash of the id>` | `MAIL` |
/// | how many are unread, in 16 parts | `UNREAD` | last character of the message's id |
/// | who deleted it | `AUDIT#<year and month>` | `<instant>#<id>` |
final class MessageWrites {

  static final String UNREAD = "UNREAD";
  static final String MAIL = "MAIL";

  /// A deletion is told of once, and nothing becomes of it.
  private static final long ONLY_VERSION = 1;

  private static final Duration DOUBLES = Duration.ofMinutes(10);
  private static final RateLimit BY_ADDRESS =
      new RateLimit("contact-address", 5, Duration.ofMinutes(15));
  private static final RateLimit BY_SENDER =
      new RateLimit("contact-sender", 3, Duration.ofHours(1));

  private final Tables tables;
  private final MessageItems items;
  private final Outbox outbox;
  private final ReceiptItems receipts;
  private final KeyedHash hash;

  MessageWrites(
      Tables tables, MessageItems items, Outbox outbox, ReceiptItems receipts, KeyedHash hash) {
    this.tables = tables;
    this.items = items;
    this.outbox = outbox;
    this.receipts = receipts;
    this.hash = hash;
  }

  static String mailPk(String hashedInternetId) {
    return "MAIL#" + hashedInternetId;
  }

  List<Spending> spendings(Change arrival, String viewerAddress) {
    return List.of(
        new Spending(BY_ADDRESS, viewerAddress),
        new Spending(BY_SENDER, hash.of(arrival.message().letter().sender().email().value())));
  }

  Stream<Write> receipt(Optional<Receipt> receipt) {
    return receipts.keep(receipt);
  }

  /// Keeps a second message of the same content out for ten minutes.
  Write guard(Change arrival) {
    Letter letter = arrival.message().letter();
    String pk = "GUARD#" + hash.of(fingerprint(letter));
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", pk)
                    .text("sk", "GUARD")
                    .text("messageId", letter.id().value())
                    .expiresAt(letter.writtenAt().plus(DOUBLES))
                    .toItem())
            .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
            .expressionAttributeValues(Map.of(":now", number(letter.writtenAt().getEpochSecond()))),
        row -> new AlreadyKept(new ItemReader(row).text("messageId")));
  }

  /// Keeps a second message of the same RFC 5322 id out, for good.
  Write claim(String internetId, MessageId id) {
    return Write.insert(
        tables.table(),
        mail(internetId, id),
        row -> new AlreadyKept(new ItemReader(row).text("messageId")));
  }

  /// Keeps a second message of the same cause out, for good.
  Write filed(MessageId id) {
    return Write.insert(
        tables.table(),
        new ItemWriter()
            .text("pk", "FILED#" + id)
            .text("sk", "FILED")
            .text("messageId", id.value())
            .toItem(),
        _ -> new AlreadyKept(id.value()));
  }

  /// A message that names the account it came from: the rows, on condition that nobody forgets its
  /// holder, unless the message itself is forgotten.
  Stream<Write> arrival(Change change) {
    UserId user =
        change.message() instanceof Inbound inbound && !inbound.isForgotten()
            ? inbound.user()
            : null;
    return user == null
        ? rows(change)
        : Stream.concat(
            Stream.of(DynamoForgottenSenders.unlessForgotten(tables.table(), user)), rows(change));
  }

  /// The message itself, what finds it by an RFC 5322 id that became known, the count of unread
  /// ones, and the events.
  Stream<Write> rows(Change change) {
    long version = change.after().version() + 1;
    return Stream.of(
            Stream.of(message(change, version)),
            change.learntInternetId().map(it -> find(it, change.message().id())).stream(),
            unread(change.message().id(), change.unread()),
            outbox.publish(change.events(), version))
        .flatMap(it -> it);
  }

  Stream<Write> delete(Versioned<Message> message, FileChanged told) {
    MessageId id = message.value().id();
    Instant now = told.occurredAt();
    Write row =
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(MessageItems.pk(id), MessageItems.SK))
                .conditionExpression("version = :read")
                .expressionAttributeValues(Map.of(":read", number(message.version()))),
            _ -> new StaleVersion("the message"));
    Write audit =
        Write.put(
            tables.table(),
            new ItemWriter()
                .text("pk", "AUDIT#" + now.toString().substring(0, 7))
                .text("sk", now + "#" + id)
                .text("action", "DELETE_EXTERNAL_MESSAGE")
                .text("messageId", id.value())
                .text("by", told.adminId())
                .instant("at", now)
                .toItem());
    return Stream.of(
            Stream.of(row, audit),
            unread(id, message.value().isUnread() ? -1 : 0),
            outbox.publish(List.of(told), ONLY_VERSION))
        .flatMap(it -> it);
  }

  private Write find(String internetId, MessageId id) {
    return Write.put(tables.table(), mail(internetId, id));
  }

  private Write message(Change change, long version) {
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(items.write(change.message(), version));
    if (change.before() == null) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(Map.of(":read", number(change.after().version())));
    }
    return Write.put(put, _ -> new StaleVersion("the message"));
  }

  /// Spread over 16 rows, so that messages arriving at once seldom wait for each other.
  private Stream<Write> unread(MessageId id, int delta) {
    if (delta == 0) {
      return Stream.empty();
    }
    String part = id.value().substring(id.value().length() - 1);
    return Stream.of(
        Write.update(
            Update.builder()
                .tableName(tables.table())
                .key(Tables.key(UNREAD, part))
                .updateExpression("ADD unread :delta")
                .expressionAttributeValues(Map.of(":delta", number(delta))),
            _ -> new IllegalStateException("an unconditional update has no condition to fail")));
  }

  private Map<String, AttributeValue> mail(String internetId, MessageId id) {
    return new ItemWriter()
        .text("pk", mailPk(hash.of(internetId)))
        .text("sk", MAIL)
        .text("messageId", id.value())
        .toItem();
  }

  private static String fingerprint(Letter letter) {
    Map<String, String> sent = new TreeMap<>(letter.metadata());
    sent.put("#source", letter.source().code());
    sent.put("#email", letter.sender().email().value());
    sent.put("#message", letter.text());
    return Json.write(sent);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
