package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.schedule.Claim;
import ca.jechemine.appointments.domain.schedule.DaySheet;
import ca.jechemine.appointments.domain.schedule.Hold;
import ca.jechemine.appointments.domain.schedule.HoldId;
import ca.jechemine.appointments.domain.schedule.Interval;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A day sheet as a row: `pk` `SHEET#<professional>`, `sk` the Toronto day, `<YYYY-MM-DD>`.
///
/// | attribute | what |
/// |---|---|
/// | `version` | rises by one with each change; every write is on the condition of the one read |
/// | `claims` | texts: start, end, appointment |
/// | `holds` | texts: start, end, expiry, hold, holder |
/// | `blocked` | whether the day is blocked |
/// | `expiresAt` | 30 days after the day is over |
///
/// Instants are ISO-8601 in UTC. All of it is ids and times: nothing in it is sealed. A row is
/// never deleted, also when it says nothing any more: the version would begin again at 1, and a
/// write on the condition of an older one could pass. It expires when nobody can book its day any
/// more; the appointments keep their times themselves.
final class DaySheetItem {

  private static final Period KEPT = Period.ofDays(30);

  private DaySheetItem() {}

  static String pk(UserId professional) {
    return "SHEET#" + professional;
  }

  static Map<String, AttributeValue> key(UserId professional, LocalDate day) {
    return Tables.key(pk(professional), day.toString());
  }

  /// The row as it is after the change that this is.
  static Map<String, AttributeValue> next(Versioned<DaySheet> changed) {
    DaySheet sheet = changed.value();
    return new ItemWriter()
        .text("pk", pk(sheet.professional()))
        .text("sk", sheet.day().toString())
        .number("version", changed.version() + 1)
        .texts("claims", sheet.claims().stream().map(DaySheetItem::spell).toList())
        .texts("holds", sheet.holds().stream().map(DaySheetItem::spell).toList())
        .flag("blocked", sheet.blocked())
        .expiresAt(TorontoTime.instant(sheet.day().plusDays(1).plus(KEPT).atStartOfDay()))
        .toItem();
  }

  /// The sheet of that day; the row is empty when nothing is kept of it.
  static Versioned<DaySheet> read(
      UserId professional, LocalDate day, Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return Versioned.unsaved(DaySheet.empty(professional, day));
    }
    ItemReader item = new ItemReader(row);
    return new Versioned<>(
        new DaySheet(
            professional,
            day,
            item.texts("claims").stream().map(DaySheetItem::claim).toList(),
            item.texts("holds").stream().map(DaySheetItem::hold).toList(),
            item.flag("blocked")),
        item.number("version"));
  }

  /// The sheet of a row that is there.
  static Versioned<DaySheet> read(UserId professional, Map<String, AttributeValue> row) {
    return read(professional, LocalDate.parse(new ItemReader(row).text("sk")), row);
  }

  private static String spell(Claim claim) {
    return spell(claim.interval()) + " " + claim.appointment();
  }

  private static String spell(Hold hold) {
    return String.join(
        " ",
        spell(hold.interval()),
        hold.expiresAt().toString(),
        hold.id().value(),
        hold.holder().value());
  }

  private static String spell(Interval interval) {
    return interval.start() + " " + interval.end();
  }

  private static Claim claim(String text) {
    List<String> parts = List.of(text.split(" "));
    return new Claim(new AppointmentId(parts.get(2)), interval(parts));
  }

  private static Hold hold(String text) {
    List<String> parts = List.of(text.split(" "));
    return new Hold(
        new HoldId(parts.get(3)),
        new UserId(parts.get(4)),
        interval(parts),
        Instant.parse(parts.get(2)));
  }

  private static Interval interval(List<String> parts) {
    return new Interval(Instant.parse(parts.get(0)), Instant.parse(parts.get(1)));
  }
}
