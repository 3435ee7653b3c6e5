package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.AnotherOfferOpen;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.matching.DayPart;
import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// That somebody waits, as attributes of the appointment (`waiting…`, `offer…`), and as rows by
/// which they are found.
///
/// | row | pk | sk |
/// |---|---|---|
/// | waits for a professional | `WAITLIST#<professional>` | urgency, then who waits longest |
/// | waits for anybody, one for each motif | `WAITLIST#<keyed hash of the motif>` | the same |
/// | is offered a time | `SLOT_OFFER#<client>` | `SLOT_OFFER` |
///
/// A motif stands in no key openly: of whom it is would be known. The offer's row is the one of its
/// client, so that nobody has two, and is found in `gsi5` under `SLOT_OFFERS` by its end. The rows
/// of who waits expire with the last day that they wish for.
final class WaitlistItem {

  static final String OFFERS = "SLOT_OFFERS";
  static final String FIRST_DAY = "firstDay";
  static final String LAST_DAY = "lastDay";
  static final String REACH = "reach";

  private static final String OFFER = "SLOT_OFFER";

  private final KeyedHash hash;

  WaitlistItem(KeyedHash hash) {
    this.hash = hash;
  }

  /// Under which those stand who wait for that professional.
  static String pk(UserId professional) {
    return "WAITLIST#" + professional;
  }

  /// Under which those stand who named that motif, folded.
  String pk(String motif) {
    return "WAITLIST#" + hash.of("waitlist " + motif);
  }

  /// What changes in the rows by which the client of an appointment is found.
  Stream<Write> changes(String table, @Nullable Appointment before, Appointment after) {
    return Stream.concat(places(table, before, after), offers(table, before, after));
  }

  private Stream<Write> places(String table, @Nullable Appointment before, Appointment after) {
    Map<String, Map<String, AttributeValue>> had = before == null ? Map.of() : rows(before);
    Map<String, Map<String, AttributeValue>> has = rows(after);
    return Stream.concat(
        had.entrySet().stream()
            .filter(it -> !has.containsKey(it.getKey()))
            .map(it -> delete(table, key(it.getValue()))),
        has.entrySet().stream()
            .filter(it -> !it.getValue().equals(had.get(it.getKey())))
            .map(it -> Write.put(table, it.getValue())));
  }

  /// By their key in one text.
  private Map<String, Map<String, AttributeValue>> rows(Appointment appointment) {
    return appointment.waiting().stream()
        .flatMap(entry -> places(appointment).map(pk -> row(pk, appointment, entry)))
        .collect(Collectors.toUnmodifiableMap(it -> pk(it) + " " + sk(it), it -> it));
  }

  private Stream<String> places(Appointment appointment) {
    return switch (appointment.state()) {
      case State.Open _ -> Niche.motifs(appointment.request().motifs()).stream().map(this::pk);
      case State.Assigned it -> Stream.of(pk(it.assignee()));
      case State.Cancelled _ -> Stream.empty();
    };
  }

  private static Map<String, AttributeValue> row(
      String pk, Appointment appointment, WaitlistEntry entry) {
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", order(appointment, entry))
        .text("appointmentId", appointment.id().value())
        .text(REACH, Niche.Reach.of(appointment.request().modality()).name())
        .text(FIRST_DAY, entry.wishes().first().toString())
        .text(LAST_DAY, entry.wishes().last().toString())
        .expiresAt(TorontoTime.instant(entry.wishes().last().plusDays(1).atStartOfDay()))
        .toItem();
  }

  /// Urgent ones first, then who waits longest.
  private static String order(Appointment appointment, WaitlistEntry entry) {
    return "%d#%s#%s"
        .formatted(
            appointment.request().isEmergency() ? 0 : 1,
            AppointmentItem.moment(entry.since()),
            appointment.id());
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    return Tables.key(pk(row), sk(row));
  }

  private static String pk(Map<String, AttributeValue> row) {
    return new ItemReader(row).text("pk");
  }

  private static String sk(Map<String, AttributeValue> row) {
    return new ItemReader(row).text("sk");
  }

  private static Stream<Write> offers(
      String table, @Nullable Appointment before, Appointment after) {
    Optional<Map<String, AttributeValue>> had =
        Optional.ofNullable(before).flatMap(WaitlistItem::offer);
    Optional<Map<String, AttributeValue>> has = offer(after);
    if (had.equals(has)) {
      return Stream.empty();
    }
    return Stream.concat(
        had.stream().map(it -> delete(table, key(it))),
        has.stream().map(it -> Write.insert(table, it, _ -> new AnotherOfferOpen())));
  }

  private static Optional<Map<String, AttributeValue>> offer(Appointment appointment) {
    return appointment
        .slotOffer()
        .map(it ->
            new ItemWriter()
                .text("pk", OFFER + "#" + appointment.client())
                .text("sk", OFFER)
                .text("appointmentId", appointment.id().value())
                .text("gsi5pk", OFFERS)
                .text("gsi5sk", AppointmentItem.moment(it.until()) + "#" + appointment.id())
                .toItem());
  }

  private static Write delete(String table, Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(table).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  /// Whose row it is.
  static AppointmentId appointment(Map<String, AttributeValue> row) {
    return new AppointmentId(new ItemReader(row).text("appointmentId"));
  }

  static void write(@Nullable WaitlistEntry entry, ItemWriter item) {
    if (entry == null) {
      return;
    }
    item.instant("waitingSince", entry.since())
        .text("waitingFirstDay", entry.wishes().first().toString())
        .text("waitingLastDay", entry.wishes().last().toString())
        .texts("waitingParts", entry.wishes().parts().stream().map(DayPart::name).sorted().toList())
        .flag("waitingForEarlier", entry.forEarlier())
        .texts(
            "waitingPassed",
            entry.passed().stream().map(it -> it.professional() + " " + it.start()).toList());
    entry
        .offered()
        .ifPresent(it ->
            item.text("offerId", it.id().value())
                .text("offerProfessionalId", it.professional().value())
                .text("offerDate", it.slot().date().toString())
                .text("offerTime", it.slot().time().toString())
                .number("offerMinutes", it.slot().minutes())
                .instant("offerUntil", it.until()));
  }

  static @Nullable WaitlistEntry read(ItemReader item) {
    return item.optionalInstant("waitingSince")
        .map(since ->
            new WaitlistEntry(
                since,
                new SlotWishes(
                    LocalDate.parse(item.text("waitingFirstDay")),
                    LocalDate.parse(item.text("waitingLastDay")),
                    item.texts("waitingParts").stream()
                        .map(DayPart::valueOf)
                        .collect(Collectors.toUnmodifiableSet())),
                item.flag("waitingForEarlier"),
                item.texts("waitingPassed").stream().map(WaitlistItem::passed).toList(),
                offer(item)))
        .orElse(null);
  }

  private static WaitlistEntry.Passed passed(String text) {
    List<String> parts = List.of(text.split(" "));
    return new WaitlistEntry.Passed(new UserId(parts.getFirst()), Instant.parse(parts.getLast()));
  }

  private static @Nullable SlotOffer offer(ItemReader item) {
    return item.optionalText("offerId")
        .map(id ->
            new SlotOffer(
                new SlotOfferId(id),
                new UserId(item.text("offerProfessionalId")),
                new Slot(
                    LocalDate.parse(item.text("offerDate")),
                    LocalTime.parse(item.text("offerTime")),
                    Math.toIntExact(item.number("offerMinutes"))),
                item.instant("offerUntil")))
        .orElse(null);
  }
}
