package ca.jechemine.appointments.persistence;

import static ca.jechemine.appointments.domain.schedule.Booking.DAY;
import static ca.jechemine.appointments.domain.schedule.Booking.NOW;
import static ca.jechemine.appointments.domain.schedule.Booking.PRO;
import static ca.jechemine.appointments.domain.schedule.Booking.ZOE;
import static ca.jechemine.appointments.domain.schedule.Booking.appointment;
import static ca.jechemine.appointments.domain.schedule.Booking.holdId;
import static ca.jechemine.appointments.domain.schedule.Booking.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.DaySheetsContract;
import ca.jechemine.appointments.domain.schedule.Hold;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.contracts.SlotEvent.DayOpened;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

@Tag("adapter")
class DynamoDaySheetsTest extends DaySheetsContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final MovableClock clock = new MovableClock(NOW);
  private final Tables tables = AWS.freshTable(clock);
  private final DynamoDaySheets sheets =
      new DynamoDaySheets(
          tables,
          new Outbox(
              AWS.platform(clock, Map.of("OUTBOX_TABLE", tables.table())),
              FieldCipher.of(new Keyring("k1", "k1", Map.of("k1", "0123456789")), new Random(4))),
          clock);

  @Override
  protected DaySheets sheets() {
    return sheets;
  }

  @Test
  void a_row_says_what_its_comment_says() {
    Sheets read = sheets.find(PRO, List.of(DAY));
    sheets.save(
        read.claim(appointment(7), slot("13:00", 50), null, NOW)
            .hold(Hold.of(holdId(8), ZOE, slot("14:00", 50), NOW), NOW));

    assertThat(row())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "pk", AttributeValue.fromS("SHEET#65f0c0ffee65f0c0ffee00b1"),
                "sk", AttributeValue.fromS("2026-06-24"),
                "version", AttributeValue.fromN("1"),
                "claims",
                    texts("2026-06-24T17:00:00Z 2026-06-24T17:50:00Z 000000000000000000000007"),
                "holds",
                    texts(
                        "2026-06-24T18:00:00Z 2026-06-24T18:50:00Z 2026-06-20T16:10:00Z"
                            + " 000000000000000000000008 65f0c0ffee65f0c0ffee00c1"),
                "blocked", AttributeValue.fromBool(false),
                // 2026-07-25T00:00 in Toronto.
                "expiresAt", AttributeValue.fromN("1784952000")));
  }

  @Test
  void a_sheet_that_says_nothing_any_more_keeps_its_version_until_it_expires() {
    Sheets claimed =
        sheets.find(PRO, List.of(DAY)).claim(appointment(1), slot("13:00", 50), null, NOW);
    sheets.save(claimed);
    sheets.save(sheets.find(PRO, List.of(DAY)).release(appointment(1)));

    assertThat(row())
        .containsEntry("version", AttributeValue.fromN("2"))
        .containsEntry("claims", AttributeValue.fromL(List.of()))
        .containsKey("expiresAt");
  }

  @Test
  void an_appointment_and_the_days_that_it_claims_are_written_together_or_not_at_all() {
    Sheets lost = sheets.find(PRO, Sheets.days(slot("23:30", 90)));
    Write first = Write.put(tables.table(), Tables.key("APPOINTMENT#1", "APPOINTMENT"));
    sheets.save(lost.block(DAY.plusDays(1)));

    List<Write> writes =
        Stream.concat(
                Stream.of(first),
                sheets.writes(lost.claim(appointment(1), slot("23:30", 90), null, NOW)).stream())
            .toList();

    assertThat(writes).hasSize(3);
    assertThatThrownBy(() -> tables.transactions().commit(writes)).isInstanceOf(StaleVersion.class);
    assertThat(tables.find("APPOINTMENT#1", "APPOINTMENT")).isEmpty();
    assertThat(sheets.find(PRO, List.of(DAY)).sheet(DAY).claims()).isEmpty();
  }

  @Test
  void a_day_that_is_opened_is_told_with_what_opens_it_or_not_at_all() {
    DayOpened opened = new DayOpened(PRO.value(), DAY.toString(), NOW);
    sheets.saveOpened(sheets.find(PRO, List.of(DAY)).unblock(DAY), opened);
    assertThat(tables.find("DAY#" + PRO + "/" + DAY, "0000000001#0")).as("it was open").isEmpty();

    sheets.save(sheets.find(PRO, List.of(DAY)).block(DAY));
    Sheets read = sheets.find(PRO, List.of(DAY));
    sheets.saveOpened(read.unblock(DAY), opened);

    assertThat(tables.find("DAY#" + PRO + "/" + DAY, "0000000002#0"))
        .hasValueSatisfying(
            it -> assertThat(it).containsEntry("type", AttributeValue.fromS("DayOpened")));
    assertThatThrownBy(() -> sheets.saveOpened(read.unblock(DAY), opened))
        .isInstanceOf(StaleVersion.class);
    assertThat(tables.find("DAY#" + PRO + "/" + DAY, "0000000003#0")).isEmpty();
  }

  @Test
  void holds_of_a_person_are_counted_with_what_they_write() {
    for (int n = 0; n < Hold.MOST; n++) {
      hold(n);
    }

    assertThatThrownBy(() -> hold(Hold.MOST)).isInstanceOf(Refusal.TooManyRequests.class);
    assertThat(sheets.find(PRO, List.of(DAY)).sheet(DAY).holds())
        .extracting(Hold::id)
        .containsExactly(holdId(Hold.MOST - 1));
    clock.advance(Hold.WINDOW);
    hold(Hold.MOST);
  }

  private void hold(int number) {
    Hold hold = Hold.of(holdId(number), ZOE, slot(number % 2 == 0 ? "14:00" : "15:00", 50), NOW);
    sheets.saveHold(sheets.find(PRO, List.of(DAY)).hold(hold, NOW), ZOE);
  }

  private Map<String, AttributeValue> row() {
    return tables.find("SHEET#" + PRO, "2026-06-24").orElseThrow();
  }

  private static AttributeValue texts(String text) {
    return AttributeValue.fromL(List.of(AttributeValue.fromS(text)));
  }
}
