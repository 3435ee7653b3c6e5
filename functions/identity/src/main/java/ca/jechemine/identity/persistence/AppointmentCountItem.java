package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AppointmentTally;
import ca.jechemine.identity.domain.Duplicates.Appointments;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How many appointments an account has, as far as was heard: `pk = ACCOUNT#<account>`, `sk =
/// APPOINTMENTS` for a client's, `APPOINTMENTS_GIVEN` for a professional's, with `total`,
/// `completed`, `noShows`, `scheduled` and `failedPayments`. Changed in the transactions of
/// `AppointmentItem`.
final class AppointmentCountItem {

  private static final String SK = "APPOINTMENTS";
  private static final String GIVEN = "APPOINTMENTS_GIVEN";

  private AppointmentCountItem() {}

  static Map<String, AttributeValue> key(UserId client) {
    return Tables.key(AccountItem.pk(client), SK);
  }

  /// The row of the account's own, by its role.
  static String sk(Account account) {
    return account.standing().role() == Role.PROFESSIONAL ? GIVEN : SK;
  }

  private static Map<String, AttributeValue> given(UserId professional) {
    return Tables.key(AccountItem.pk(professional), GIVEN);
  }

  static UserId client(Map<String, AttributeValue> row) {
    return AccountItem.id(new ItemReader(row));
  }

  static Appointments read(Map<String, AttributeValue> row) {
    AppointmentTally tally = tally(row);
    return new Appointments(tally.total(), tally.completed());
  }

  /// What is counted.
  static AppointmentTally tally(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new AppointmentTally(
        item.optionalNumber("total").orElse(0L),
        item.optionalNumber("completed").orElse(0L),
        item.optionalNumber("noShows").orElse(0L),
        item.optionalNumber("scheduled").orElse(0L),
        item.optionalNumber("failedPayments").orElse(0L));
  }

  /// What an appointment that became so changes; nothing when it counts as before.
  static Stream<Write> changes(
      String table, Optional<KnownAppointment> before, KnownAppointment after) {
    Map<Map<String, AttributeValue>, AppointmentTally> changes = new LinkedHashMap<>();
    before.ifPresent(it -> count(it, AppointmentTally.of(it).negated(), changes));
    count(after, AppointmentTally.of(after), changes);
    return changes.entrySet().stream()
        .filter(it -> !it.getValue().equals(AppointmentTally.NONE))
        .map(it -> added(table, it.getKey(), it.getValue()));
  }

  private static void count(
      KnownAppointment appointment,
      AppointmentTally tally,
      Map<Map<String, AttributeValue>, AppointmentTally> changes) {
    Stream.concat(
            Stream.of(key(appointment.client())),
            appointment.assignedTo().map(AppointmentCountItem::given).stream())
        .forEach(key -> changes.merge(key, tally, AppointmentTally::plus));
  }

  private static Write added(
      String table, Map<String, AttributeValue> key, AppointmentTally tally) {
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(key)
            .updateExpression(
                "ADD #total :total, completed :completed, noShows :noShows, scheduled :scheduled,"
                    + " failedPayments :failedPayments")
            .expressionAttributeNames(Map.of("#total", "total"))
            .expressionAttributeValues(
                Map.of(
                    ":total", number(tally.total()),
                    ":completed", number(tally.completed()),
                    ":noShows", number(tally.noShows()),
                    ":scheduled", number(tally.scheduled()),
                    ":failedPayments", number(tally.failedPayments()))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
