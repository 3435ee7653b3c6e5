package ca.jechemine.documents.persistence;

import ca.jechemine.contracts.ForgettingEvent.ForgettingDocumentsContinued;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.ForgottenPeople;
import ca.jechemine.documents.domain.ForgottenPerson;
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
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Who is forgotten: `pk = FORGOTTEN#<userId>`, `sk = FORGOTTEN`, with `version`, `since`, `stage`,
/// `next` (where to go on) and `finishedAt`. Ids and times alone: nothing in it is sealed.
public final class DynamoForgottenPeople implements ForgottenPeople {

  private static final String SK = "FORGOTTEN";

  private final Tables tables;
  private final Outbox outbox;

  DynamoForgottenPeople(Tables tables, Outbox outbox) {
    this.tables = tables;
    this.outbox = outbox;
  }

  @Override
  public Optional<ForgottenPerson> find(UserId id) {
    return tables
        .find(pk(id), SK)
        .map(ItemReader::new)
        .map(it ->
            new ForgottenPerson(
                id,
                it.number("version"),
                it.instant("since"),
                ForgottenPerson.Stage.valueOf(it.text("stage")),
                it.optionalText("next").map(FileId::new).orElse(null),
                it.optionalInstant("finishedAt").orElse(null)));
  }

  /// One conditional write.
  @Override
  public void begin(UserId id, Instant now) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(item(ForgottenPerson.begun(id, now)))
                  .conditionExpression("attribute_not_exists(pk)"));
    } catch (ConditionalCheckFailedException begun) {
      // It is gone on with where it is.
      return;
    }
  }

  @Override
  public void keep(ForgottenPerson after, Instant now) {
    Stream<Write> told =
        after.isDone()
            ? Stream.empty()
            : outbox.publish(
                List.of(new ForgettingDocumentsContinued(after.id().value(), after.version(), now)),
                after.version());
    tables.transactions().commit(Stream.concat(Stream.of(row(after)), told).toList());
  }

  private Write row(ForgottenPerson after) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(item(after))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(after.version() - 1)))),
        _ -> new StaleVersion("how far somebody is forgotten"));
  }

  private static Map<String, AttributeValue> item(ForgottenPerson person) {
    return new ItemWriter()
        .text("pk", pk(person.id()))
        .text("sk", SK)
        .number("version", person.version())
        .instant("since", person.since())
        .text("stage", person.stage().name())
        .text("next", person.behind().map(FileId::value))
        .instant("finishedAt", person.finishedAt())
        .toItem();
  }

  private static String pk(UserId id) {
    return "FORGOTTEN#" + id;
  }
}
