package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What is written when a request for a document is made or changes: its row, how many of the
/// client's are open (`pk = CLIENT#<client>`, `sk = REQUESTS`), and what is told.
final class RequestWrites {

  static final String COUNT = "REQUESTS";

  private static final long FIRST = 1;

  private final String table;
  private final RequestItem items;
  private final Outbox outbox;

  RequestWrites(String table, RequestItem items, Outbox outbox) {
    this.table = table;
    this.items = items;
    this.outbox = outbox;
  }

  Stream<Write> asked(DocumentRequest.Open request) {
    Write row =
        Write.insert(
            table,
            items.write(request, FIRST),
            _ -> new IllegalStateException("two requests have one id"));
    Write count =
        Write.update(
            count(request.ask().client(), 1)
                .conditionExpression("attribute_not_exists(pk) OR openRequests < :most")
                .expressionAttributeValues(
                    Map.of(":n", number(1), ":most", number(Requests.MOST_OPEN))),
            _ -> Refusals.tooManyRequests());
    Stream<Write> unlessForgotten =
        Stream.of(request.ask().client(), request.ask().asker())
            .map(it -> DynamoPeople.unlessForgotten(table, it));
    return Stream.of(
            Stream.of(row, count), unlessForgotten, outbox.publish(List.of(request.told()), FIRST))
        .flatMap(it -> it);
  }

  Stream<Write> changed(RequestChange change) {
    long version = change.before().version();
    Write row =
        Write.put(
            Put.builder()
                .tableName(table)
                .item(items.write(change.next(), version + 1))
                .conditionExpression("version = :read")
                .expressionAttributeValues(Map.of(":read", number(version))),
            _ -> new StaleVersion("the request"));
    Stream<Write> count =
        change.opened() == 0
            ? Stream.empty()
            : Stream.of(
                Write.update(
                    count(change.next().ask().client(), change.opened())
                        .expressionAttributeValues(Map.of(":n", number(change.opened()))),
                    _ -> new IllegalStateException("an unconditional update has no condition")));
    return Stream.of(Stream.of(row), count, outbox.publish(change.events(), version + 1))
        .flatMap(it -> it);
  }

  private Update.Builder count(UserId client, int more) {
    return Update.builder()
        .tableName(table)
        .key(Tables.key(DocumentItem.pk(client), COUNT))
        .updateExpression("ADD openRequests :n")
        .expressionAttributeValues(Map.of(":n", number(more)));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
