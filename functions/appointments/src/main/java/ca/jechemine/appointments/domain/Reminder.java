package ca.jechemine.appointments.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said in time, once each, and from when to when (contract 20 §5.9). What would be said
/// too late is not said.
public enum Reminder {
  GUARANTEE_DAY_1("guaranteeDay1ReminderSent", Base.FIRST_DATE, 24, 48),
  GUARANTEE_DAY_2("guaranteeDay2ReminderSent", Base.FIRST_DATE, 48, null),
  GUARANTEE_48H_CLIENT("guarantee48hClientReminderSent", Base.START, -48, 0),
  GUARANTEE_48H_PROFESSIONAL("guarantee48hProfessionalAlertSent", Base.START, -48, 0),
  SESSION_72H("reminder72hSent", Base.START, -72, -48),
  SESSION_48H("reminder48hSent", Base.START, -48, 0),
  UNSCHEDULED_3_DAYS("firstRdvReminderSent", Base.MATCH, 3 * 24, null),
  UNSCHEDULED_7_DAYS("firstRdvAdminEscalatedSent", Base.MATCH, 7 * 24, null),
  URGENT_UNSCHEDULED_12H("takeChargeSlaAlertSent", Base.MATCH, 12, null);

  private enum Base {
    MATCH,
    FIRST_DATE,
    START
  }

  private final String flag;
  private final Base base;
  private final Duration from;
  private final Optional<Duration> until;

  Reminder(String flag, Base base, int fromHours, @Nullable Integer untilHours) {
    this.flag = flag;
    this.base = base;
    this.from = Duration.ofHours(fromHours);
    this.until = Optional.ofNullable(untilHours).map(Duration::ofHours);
  }

  /// As the contract names that it was sent.
  public String flag() {
    return flag;
  }

  /// Whether it depends on when the session begins, and is due again when that is moved.
  public boolean isOfStart() {
    return base == Base.START;
  }

  /// Whether it depends on when the request was taken, and is due again when it is taken anew.
  public boolean isOfMatch() {
    return base == Base.MATCH;
  }

  /// Whether it is about a payment that nothing vouches for.
  public boolean isOfGuarantee() {
    return switch (this) {
      case GUARANTEE_DAY_1, GUARANTEE_DAY_2, GUARANTEE_48H_CLIENT, GUARANTEE_48H_PROFESSIONAL ->
          true;
      case SESSION_72H,
          SESSION_48H,
          UNSCHEDULED_3_DAYS,
          UNSCHEDULED_7_DAYS,
          URGENT_UNSCHEDULED_12H ->
          false;
    };
  }

  /// From when on the contract has it said of an appointment that stands so; nothing when it is
  /// none of its reminders.
  Optional<Instant> dueAt(Appointment appointment) {
    return switch (appointment.state()) {
      case State.Matched it when base == Base.MATCH && concerns(appointment) ->
          Optional.of(it.matchedAt().plus(from));
      case State.Scheduled it when base == Base.START -> Optional.of(it.at().start().plus(from));
      case State.Scheduled _ when base == Base.FIRST_DATE ->
          appointment.milestones().firstScheduled().map(it -> it.plus(from));
      case State.Open _, State.Assigned _, State.Cancelled _ -> Optional.empty();
    };
  }

  /// Whether it is too late to say it at `now`, if it was due at `dueAt`.
  boolean isOver(Instant dueAt, Instant now) {
    return until.map(it -> dueAt.minus(from).plus(it)).filter(it -> !it.isAfter(now)).isPresent();
  }

  private boolean concerns(Appointment appointment) {
    return this != URGENT_UNSCHEDULED_12H || appointment.request().isEmergency();
  }
}
