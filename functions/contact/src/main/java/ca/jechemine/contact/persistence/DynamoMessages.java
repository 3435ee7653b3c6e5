package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Filter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Status;
import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Keeps messages in DynamoDB. Each arrival or change is one transaction of the rows that
/// `MessageWrites` spells; each lookup is one read, a search a bounded number of them.
final class DynamoMessages implements Messages {

  private static final int SENDERS_NEWEST = 25;

  private final Tables tables;
  private final RateLimits limits;
  private final MessageItems items;
  private final MessageWrites writes;
  private final MessageQuery query;
  private final KeyedHash hash;

  DynamoMessages(
      Tables tables, RateLimits limits, MessageItems items, MessageWrites writes, KeyedHash hash) {
    this.tables = tables;
    this.limits = limits;
    this.items = items;
    this.writes = writes;
    this.query = new MessageQuery(tables, items);
    this.hash = hash;
  }

  @Override
  public Optional<Versioned<Message>> find(MessageId id) {
    return tables.find(MessageItems.pk(id), MessageItems.SK).map(items::read);
  }

  @Override
  public Page<Message> list(Filter filter, PageRequest page) {
    return query.list(filter, page);
  }

  /// One read of the 16 rows among which the count is spread.
  @Override
  public long unread() {
    return tables
        .client()
        .query(it ->
            it.tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS(MessageWrites.UNREAD)))
                .consistentRead(true))
        .items()
        .stream()
        .mapToLong(it -> new ItemReader(it).number("unread"))
        .sum();
  }

  @Override
  public Optional<Versioned<Message>> newestOpenFrom(EmailAddress sender) {
    QueryRequest newest =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi4")
            .keyConditionExpression("gsi4pk = :pk")
            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(items.bySender(sender))))
            .scanIndexForward(false)
            .limit(SENDERS_NEWEST)
            .build();
    return tables.client().query(newest).items().stream()
        .map(items::read)
        .filter(it -> it.value().status() != Status.ARCHIVED)
        .findFirst();
  }

  @Override
  public Optional<Versioned<Message>> findByInternetId(List<String> internetIds) {
    return internetIds.stream()
        .map(it -> tables.find(MessageWrites.mailPk(hash.of(it)), MessageWrites.MAIL))
        .flatMap(Optional::stream)
        .map(it -> new MessageId(new ItemReader(it).text("messageId")))
        .map(this::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public MessageId receive(Change arrival, String viewerAddress, Optional<Receipt> receipt) {
    try {
      limits.commitWith(
          writes.spendings(arrival, viewerAddress),
          Stream.of(writes.receipt(receipt), Stream.of(writes.guard(arrival)), writes.rows(arrival))
              .flatMap(it -> it)
              .toList());
      return arrival.message().id();
    } catch (AlreadyKept kept) {
      return kept.id();
    }
  }

  @Override
  public MessageId receiveEmail(Change arrival, String internetId) {
    try {
      tables
          .transactions()
          .commit(
              Stream.concat(
                      Stream.of(writes.claim(internetId, arrival.message().id())),
                      writes.arrival(arrival))
                  .toList());
      return arrival.message().id();
    } catch (AlreadyKept kept) {
      return kept.id();
    }
  }

  @Override
  public void file(Change arrival) {
    try {
      tables
          .transactions()
          .commit(
              Stream.concat(
                      Stream.of(writes.filed(arrival.message().id())), writes.arrival(arrival))
                  .toList());
    } catch (AlreadyKept before) {
      // A repetition: it is there, or somebody deleted it.
      return;
    }
  }

  @Override
  public void save(List<Change> changes, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.concat(writes.receipt(receipt), changes.stream().flatMap(writes::rows))
                .toList());
  }

  @Override
  public void delete(Versioned<Message> message, FileChanged told) {
    tables.transactions().commit(writes.delete(message, told).toList());
  }
}
