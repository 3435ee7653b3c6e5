package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Duplicates.Appointments;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How many appointments an account has, as far as was heard: `pk = ACCOUNT#<client>`, `sk =
/// APPOINTMENTS`, with `total` and `completed`. Changed in the transactions of `AppointmentItem`.
final class AppointmentCountItem {

  private static final String SK = "APPOINTMENTS";

  private AppointmentCountItem() {}

  static Map<String, AttributeValue> key(UserId client) {
    return Tables.key(AccountItem.pk(client), SK);
  }

  static UserId client(Map<String, AttributeValue> row) {
    return AccountItem.id(new ItemReader(row));
  }

  static Appointments read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Appointments(
        item.optionalNumber("total").orElse(0L), item.optionalNumber("completed").orElse(0L));
  }

  /// What an appointment that became so changes; nothing when it counts as before.
  static Stream<Write> changes(
      String table, Optional<KnownAppointment> before, KnownAppointment after) {
    if (before.isEmpty()) {
      return Stream.of(added(table, after.client(), 1, completed(after)));
    }
    KnownAppointment had = before.get();
    if (!had.client().equals(after.client())) {
      return Stream.of(
          added(table, had.client(), -1, -completed(had)),
          added(table, after.client(), 1, completed(after)));
    }
    long more = completed(after) - completed(had);
    return more == 0 ? Stream.empty() : Stream.of(added(table, after.client(), 0, more));
  }

  private static long completed(KnownAppointment appointment) {
    return appointment.isCompleted() ? 1 : 0;
  }

  private static Write added(String table, UserId client, long total, long completed) {
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(key(client))
            .updateExpression("ADD #total :total, completed :completed")
            .expressionAttributeNames(Map.of("#total", "total"))
            .expressionAttributeValues(
                Map.of(
                    ":total", AttributeValue.fromN(Long.toString(total)),
                    ":completed", AttributeValue.fromN(Long.toString(completed)))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }
}
