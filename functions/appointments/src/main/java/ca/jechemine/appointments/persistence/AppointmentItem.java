package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Closure;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Reminder;
import ca.jechemine.appointments.domain.Reminding;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How an appointment is spelled in the table: `pk = APPOINTMENT#<id>`, `sk = APPOINTMENT`. What is
/// personal or clinical is in `details`, sealed; what lists are drawn by stands open.
///
/// | index | partition key | sort key |
/// |---|---|---|
/// | gsi1 | `CLIENT#<client>` | order |
/// | gsi2 | `PROFESSIONAL#<professional>`, of what is or was somebody's | order |
/// | gsi3 | `POOL`, of what is open to everybody | urgency, then the newest |
/// | gsi3 | `AWAITING#<professional>`, of what has no date yet | urgency, then the newest |
/// | gsi3 | `UNMATCHED`, of what could not be matched by itself | urgency, then the newest |
/// | gsi3 | `OFFERED`, of what is offered by name | `<until>#<id>` |
/// | gsi4 | `ALL` | order |
/// | gsi5 | `DUE`, of what something is yet to be said of in time | `<when>#<id>` |
/// | gsi5 | `UNTOLD`, instead, while an answer can be taken back | `<when>#<id>` |
/// | gsi6 | `PENDING`, of what has no date yet | urgency, then the newest |
/// | gsi7 | `AWAITING_ACTIVATION`, of what is nobody's and an administrator is to say who is asked to open an account | urgency, then the newest |
///
/// Order is `0#<createdAt>#<id>` of what has no date yet, `1#<date>T<time>#<id>` of what has one,
/// and `2#<createdAt>#<id>` of what was called off before it had one.
final class AppointmentItem {

  static final String SK = "APPOINTMENT";
  static final String POOL = "POOL";
  static final String UNMATCHED = "UNMATCHED";
  static final String OFFERED = "OFFERED";
  static final String ALL = "ALL";
  static final String DUE = "DUE";
  static final String UNTOLD = "UNTOLD";
  static final String PENDING = "PENDING";
  static final String AWAITING_ACTIVATION = "AWAITING_ACTIVATION";

  private static final long LATEST_MILLIS = 9_999_999_999_999L;

  private final FieldCipher cipher;

  AppointmentItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(AppointmentId id) {
    return "APPOINTMENT#" + id;
  }

  static String ofClient(UserId client) {
    return "CLIENT#" + client;
  }

  static String ofProfessional(UserId professional) {
    return "PROFESSIONAL#" + professional;
  }

  /// Where dated ones of that day begin.
  static String from(LocalDate day) {
    return "1#" + day;
  }

  /// Behind the last of what is taken with dates.
  static final String DATED = "1#";

  /// What has no date yet.
  static final String UNDATED = "0#";

  /// What was called off before it had one.
  static final String NEVER_DATED = "2#";

  /// Behind every key of these.
  static final String LAST_NEVER_DATED = "2$";

  /// Urgent ones first, then the newest.
  static String urgencyThenNewest(Appointment appointment) {
    return "%d#%013d#%s"
        .formatted(
            appointment.request().isEmergency() ? 0 : 1,
            LATEST_MILLIS - appointment.milestones().createdAt().toEpochMilli(),
            appointment.id());
  }

  /// Between these are the urgent ones, or the others, of what `urgencyThenNewest` sorts.
  static String first(boolean urgent) {
    return urgent ? "0#" : "1#";
  }

  static String last(boolean urgent) {
    return first(urgent) + "~";
  }

  private static String order(Appointment appointment) {
    Optional<Slot> slot = appointment.state().slot();
    Instant createdAt = appointment.milestones().createdAt();
    String undated = "#%013d#%s".formatted(createdAt.toEpochMilli(), appointment.id());
    return slot.map(it -> "1#%sT%s#%s".formatted(it.date(), it.time(), appointment.id()))
        .orElseGet(() -> (appointment.state() instanceof State.Cancelled ? "2" : "0") + undated);
  }

  Map<String, AttributeValue> write(Appointment appointment, long version) {
    State state = appointment.state();
    String order = order(appointment);
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(appointment.id()))
            .text("sk", SK)
            .number("version", version)
            .text("appointmentId", appointment.id().value())
            .text("clientId", appointment.client().value())
            .text("therapyType", appointment.request().therapyType().code())
            .text("askedModality", appointment.request().modality().code())
            .text("modality", appointment.meeting().modality().code())
            .flag("isEmergency", appointment.request().isEmergency())
            .flag("isReturningClient", appointment.request().isReturningClient())
            .number("minutes", appointment.minutes())
            .number("sequence", appointment.sequence())
            .texts(
                "refusedBy", appointment.search().refusedBy().stream().map(UserId::value).toList())
            .number("cascadeAttempts", appointment.search().cascadeAttempts())
            .instant("matchingFailedAt", appointment.search().failedAt())
            .instant(
                "reviewAskedAt",
                appointment.search().asked().map(Search.Review::askedAt).orElse(null))
            .texts("reminded", appointment.reminded().stream().map(Reminder::name).toList())
            .text(
                "details", cipher.seal(Json.write(details(appointment)), context(appointment.id())))
            .text("gsi1pk", ofClient(appointment.client()))
            .text("gsi1sk", order)
            .text("gsi4pk", ALL)
            .text("gsi4sk", order);
    state
        .professional()
        .ifPresent(it -> item.text("gsi2pk", ofProfessional(it)).text("gsi2sk", order));
    writePlace(appointment, item);
    writeDue(appointment, item);
    writeQueue(appointment, item);
    UntoldItem.write(appointment.search().untold(), item);
    StateItem.write(state, item);
    WaitlistItem.write(appointment.entry(), item);
    PaymentItem.write(appointment.payment(), item);
    write(appointment.milestones(), item);
    return item.toItem();
  }

  /// Where it is found while it is nobody's or has no date.
  private static void writePlace(Appointment appointment, ItemWriter item) {
    switch (appointment.state()) {
      case State.Pooled _ ->
          item.text("gsi3pk", POOL).text("gsi3sk", urgencyThenNewest(appointment));
      case State.Matched it ->
          item.text("gsi3pk", awaitingSchedule(it.assignee()))
              .text("gsi3sk", urgencyThenNewest(appointment));
      case State.Proposed it ->
          item.text("gsi3pk", OFFERED).text("gsi3sk", moment(it.until()) + "#" + appointment.id());
      case State.Unrouted _ -> {
        if (appointment.search().failed().isPresent() && !appointment.search().isByHand()) {
          item.text("gsi3pk", UNMATCHED).text("gsi3sk", urgencyThenNewest(appointment));
        }
      }
      case State.Dated _, State.Cancelled _ -> {}
    }
  }

  /// Where administrators find it while it is pending.
  private static void writeQueue(Appointment appointment, ItemWriter item) {
    if (Queueing.isPending(appointment)) {
      item.text("gsi6pk", PENDING).text("gsi6sk", urgencyThenNewest(appointment));
    }
    if (Queueing.awaitsActivation(appointment)) {
      item.text("gsi7pk", AWAITING_ACTIVATION).text("gsi7sk", urgencyThenNewest(appointment));
    }
  }

  /// When something is next to be said of it. What is to be said in time is half a day off while an
  /// answer can be taken back.
  private static void writeDue(Appointment appointment, ItemWriter item) {
    Optional<Instant> untold = appointment.search().tellsAt();
    untold
        .or(() -> Reminding.nextAt(appointment))
        .ifPresent(it ->
            item.text("gsi5pk", untold.isPresent() ? UNTOLD : DUE)
                .text("gsi5sk", moment(it) + "#" + appointment.id()));
  }

  /// A moment as text that sorts as moments do.
  static String moment(Instant at) {
    return "%013d".formatted(at.toEpochMilli());
  }

  static String awaitingSchedule(UserId professional) {
    return "AWAITING#" + professional;
  }

  private static void write(Milestones milestones, ItemWriter item) {
    item.instant("createdAt", milestones.createdAt())
        .instant("updatedAt", milestones.updatedAt())
        .instant("firstScheduledAt", milestones.firstScheduledAt())
        .instant("scheduledStartAt", milestones.startedAt())
        .instant("clientConfirmedAt", milestones.confirmedAt())
        .instant("endedAt", milestones.endedAt())
        .instant("activationSentAt", milestones.activationSentAt())
        .flag("awaitingPaymentGuarantee", milestones.awaitsGuarantee());
  }

  private static AppointmentDetails details(Appointment appointment) {
    State state = appointment.state();
    return AppointmentDetails.of(
        appointment.request(),
        appointment.meeting(),
        state instanceof State.Cancelled it ? it.cancellation().reason() : null,
        state.closing().map(Closure::otherNature).orElse(null),
        appointment.search().asked().map(Search.Review::observations).orElse(null));
  }

  Versioned<Appointment> read(Map<String, AttributeValue> attributes) {
    ItemReader item = new ItemReader(attributes);
    AppointmentId id = new AppointmentId(item.text("appointmentId"));
    AppointmentDetails details =
        Json.read(AppointmentDetails.class, cipher.open(item.text("details"), context(id)));
    Appointment appointment =
        new Appointment(
            id,
            new UserId(item.text("clientId")),
            details.request(
                TherapyType.of(item.text("therapyType")).orElseThrow(),
                Modality.of(item.text("askedModality")).orElseThrow(),
                item.flag("isEmergency"),
                item.flag("isReturningClient")),
            StateItem.read(item, details),
            new Search(
                item.texts("refusedBy").stream().map(UserId::new).toList(),
                Math.toIntExact(item.number("cascadeAttempts")),
                item.optionalInstant("matchingFailedAt").orElse(null),
                item.optionalInstant("reviewAskedAt")
                    .map(it -> new Search.Review(it, details.reviewObservations()))
                    .orElse(null),
                UntoldItem.read(item)),
            details.meeting(Modality.of(item.text("modality")).orElseThrow()),
            PaymentItem.read(item),
            Math.toIntExact(item.number("minutes")),
            milestones(item),
            item.texts("reminded").stream().map(Reminder::valueOf).toList(),
            Math.toIntExact(item.optionalNumber("sequence").orElse(0L)),
            WaitlistItem.read(item));
    return new Versioned<>(appointment, item.number("version"));
  }

  private static Milestones milestones(ItemReader item) {
    return new Milestones(
        item.instant("createdAt"),
        item.instant("updatedAt"),
        item.optionalInstant("firstScheduledAt").orElse(null),
        item.optionalInstant("scheduledStartAt").orElse(null),
        item.optionalInstant("clientConfirmedAt").orElse(null),
        item.optionalInstant("endedAt").orElse(null),
        item.optionalInstant("activationSentAt").orElse(null),
        item.flag("awaitingPaymentGuarantee"));
  }

  private static String context(AppointmentId id) {
    return pk(id) + "#details";
  }
}
