package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InteracCodeTaken;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The rows that are written when something happens to an appointment.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the appointment | `APPOINTMENT#<id>` | `APPOINTMENT` |
/// | that it is offered to somebody | `PROPOSAL#<professional>` | urgency, then the newest |
/// | how many are offered to them | see `OpenProposals` | |
/// | why it was offered to whom it was | `APPOINTMENT#<id>` | `MATCHING#<attempt>` |
/// | that an administrator did it by hand | `APPOINTMENT#<id>` | `INTERVENTION#<version>` |
/// | what a professional had with the client | see `ClientHistoryItem` | |
/// | by what somebody is found who waits | see `WaitlistItem` | |
/// | whose an Interac reference code is | `INTERAC#<code>` | `INTERAC` |
/// | whose a letter of referral is | see `LetterItem` | |
/// | the professional's days | see `DaySheetItem` | |
final class AppointmentWrites {

  private final Tables tables;
  private final AppointmentItem items;
  private final Outbox outbox;
  private final ReceiptItems receipts;
  private final RationaleItem rationales;
  private final WaitlistItem waitlist;

  AppointmentWrites(
      Tables tables,
      AppointmentItem items,
      Outbox outbox,
      ReceiptItems receipts,
      RationaleItem rationales,
      WaitlistItem waitlist) {
    this.tables = tables;
    this.items = items;
    this.outbox = outbox;
    this.receipts = receipts;
    this.rationales = rationales;
    this.waitlist = waitlist;
  }

  static String proposalsOf(UserId professional) {
    return "PROPOSAL#" + professional;
  }

  /// Everything but the professional's days and clients. The receipt comes first: of two requests
  /// of one key the second is told what the first was answered, whatever else would turn it down.
  Stream<Write> rows(long readVersion, Change change, Optional<Receipt> receipt, Instant now) {
    long version = readVersion + 1;
    return Stream.of(
            receipts.keep(receipt),
            Stream.of(appointment(readVersion, change.after())),
            proposals(change.before(), change.after()),
            waitlist.changes(tables.table(), change.before(), change.after()),
            change
                .why()
                .map(it -> rationales.put(tables.table(), change.after().id(), it))
                .stream(),
            change
                .intervened()
                .map(it -> InterventionItem.put(tables.table(), change.after().id(), version, it))
                .stream(),
            interacCode(change.before(), change.after()),
            LetterItem.changes(tables.table(), change.before(), change.after()),
            outbox.publish(AppointmentNotices.of(change, version, now), version))
        .flatMap(it -> it);
  }

  private Write appointment(long readVersion, Appointment appointment) {
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(items.write(appointment, readVersion + 1));
    if (readVersion == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(readVersion))));
    }
    return Write.put(put, _ -> new StaleVersion("the appointment"));
  }

  /// No two appointments have one code: a payment is told by it. One that the payments domain told
  /// is that domain's to keep apart, and nobody is given it here any more: whoever had it here is
  /// told another one by that domain, when it hears of theirs.
  private Stream<Write> interacCode(@Nullable Appointment before, Appointment after) {
    String code = after.payment().interacReferenceCode();
    if (code == null || (before != null && code.equals(before.payment().interacReferenceCode()))) {
      return Stream.empty();
    }
    Map<String, AttributeValue> row =
        new ItemWriter()
            .text("pk", "INTERAC#" + code)
            .text("sk", "INTERAC")
            .text("appointmentId", after.id().value())
            .toItem();
    return Stream.of(
        isTold(before, after)
            ? Write.put(tables.table(), row)
            : Write.put(
                Put.builder()
                    .tableName(tables.table())
                    .item(row)
                    .conditionExpression("attribute_not_exists(pk)"),
                _ -> new InteracCodeTaken()));
  }

  private static boolean isTold(@Nullable Appointment before, Appointment after) {
    return before != null
        && after.payment().settlement().version() > before.payment().settlement().version();
  }

  /// Whom it is offered to no more, and whom it is offered to now.
  private Stream<Write> proposals(@Nullable Appointment before, Appointment after) {
    List<UserId> had = before == null ? List.of() : AppointmentNotices.offeredTo(before);
    List<UserId> have = AppointmentNotices.offeredTo(after);
    return Stream.of(
            had.stream()
                .filter(it -> !have.contains(it))
                .flatMap(it ->
                    Stream.of(
                        withdrawn(it, Objects.requireNonNull(before)),
                        OpenProposals.change(tables.table(), it, -1))),
            have.stream()
                .filter(it -> !had.contains(it))
                .flatMap(it ->
                    Stream.of(offered(it, after), OpenProposals.change(tables.table(), it, 1))),
            have.stream()
                .filter(it -> before != null && had.contains(it) && isElsewhere(before, after))
                .flatMap(it ->
                    Stream.of(withdrawn(it, Objects.requireNonNull(before)), offered(it, after))))
        .flatMap(it -> it);
  }

  /// Whether it stands elsewhere in the list of whomever it is still offered to: it became urgent,
  /// or is no more.
  private static boolean isElsewhere(Appointment before, Appointment after) {
    return !AppointmentItem.urgencyThenNewest(before)
        .equals(AppointmentItem.urgencyThenNewest(after));
  }

  private Write offered(UserId professional, Appointment appointment) {
    return Write.put(
        tables.table(),
        new ItemWriter()
            .text("pk", proposalsOf(professional))
            .text("sk", AppointmentItem.urgencyThenNewest(appointment))
            .text("appointmentId", appointment.id().value())
            .toItem());
  }

  private Write withdrawn(UserId professional, Appointment appointment) {
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(
                Tables.key(
                    proposalsOf(professional), AppointmentItem.urgencyThenNewest(appointment))),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }
}
