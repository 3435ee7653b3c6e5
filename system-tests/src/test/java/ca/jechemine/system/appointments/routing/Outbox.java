package ca.jechemine.system.appointments.routing;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.outbox.EventCodec;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the outbox holds of appointments.
final class Outbox {

  private final DynamoDbClient dynamo;
  private final String table;
  private final EventCodec codec;

  Outbox(DynamoDbClient dynamo, String table, FieldCipher cipher) {
    this.dynamo = dynamo;
    this.table = table;
    this.codec = new EventCodec(cipher);
  }

  /// What was told of a thing, as it travels, in order.
  List<String> envelopes(String pk) {
    return rows(pk).stream().map(it -> it.text("envelope")).toList();
  }

  /// What was told of the appointment under that type, as it travels.
  String envelope(AppointmentId id, String type) {
    return rows(pk(id)).stream()
        .filter(it -> it.text("type").equals(type))
        .map(it -> it.text("envelope"))
        .findFirst()
        .orElseThrow();
  }

  /// What was told of the appointment, in order.
  List<DomainEvent> told(AppointmentId id) {
    return envelopes(pk(id)).stream().map(it -> codec.open(it).event()).toList();
  }

  private List<ItemReader> rows(String pk) {
    return dynamo
        .query(query ->
            query
                .tableName(table)
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .map(ItemReader::new)
        .toList();
  }

  private static String pk(AppointmentId id) {
    return "APPOINTMENT#" + id;
  }
}
