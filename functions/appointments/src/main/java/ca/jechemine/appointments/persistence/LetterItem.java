package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary.Letter;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// Whose a letter of referral is: `pk = LETTER#<file>`, `sk = LETTER`, with the appointment. It is
/// written with the appointment, so that of two bookings with one letter one is turned down, and
/// goes when the appointment has the letter no more.
final class LetterItem {

  private static final String SK = "LETTER";

  private LetterItem() {}

  static Stream<Write> changes(String table, @Nullable Appointment before, Appointment after) {
    Optional<String> had =
        Optional.ofNullable(before).flatMap(Appointment::letter).map(Letter::fileId);
    Optional<String> has = after.letter().map(Letter::fileId);
    return had.equals(has)
        ? Stream.empty()
        : Stream.concat(
            had.stream().map(it -> givenBack(table, it)),
            has.stream().map(it -> taken(table, it, after)));
  }

  private static Write taken(String table, String fileId, Appointment appointment) {
    return Write.insert(
        table,
        new ItemWriter()
            .text("pk", pk(fileId))
            .text("sk", SK)
            .text("appointmentId", appointment.id().value())
            .toItem(),
        _ -> Refusals.letterAlreadyUsed());
  }

  private static Write givenBack(String table, String fileId) {
    return Write.delete(
        Delete.builder().tableName(table).key(Tables.key(pk(fileId), SK)),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  private static String pk(String fileId) {
    return "LETTER#" + fileId;
  }
}
