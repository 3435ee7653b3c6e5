package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/// How a session ends (contract 20 §2.15, §5.7, §4.1).
public final class Closing {

  private Closing() {}

  /// The professional closes the session with an outcome: it is billed in full or not at all, and
  /// whoever charges and credits hears of it.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is closed already, or has no date
  public static Change close(
      Appointment appointment, Closure closure, Prices prices, String interacCode, Instant now) {
    return switch (appointment.state()) {
      case State.Scheduled it -> closed(appointment, it, closure, prices, interacCode, now);
      case State.Ongoing it -> closed(appointment, it, closure, prices, interacCode, now);
      case State.Completed _, State.NoShow _, State.Cancelled _ -> throw Refusals.alreadyClosed();
      case State.Open _, State.Matched _ -> throw Refusals.notScheduled();
    };
  }

  private static Change closed(
      Appointment appointment,
      State.Dated state,
      Closure closure,
      Prices prices,
      String interacCode,
      Instant now) {
    SessionOutcome outcome = closure.outcome();
    Payment payment = appointment.payment().closed(prices, outcome.isBilled(), interacCode, now);
    State ended =
        switch (outcome.ending()) {
          case COMPLETED ->
              new State.Completed(state.assignee(), state.matchedAt(), state.at(), closure);
          case NO_SHOW ->
              new State.NoShow(state.assignee(), state.matchedAt(), state.at(), closure);
          case CANCELLED ->
              new State.Cancelled(
                  new Cancellation(Party.PROFESSIONAL, now, outcome.cancelReason().orElse(null)),
                  state,
                  closure);
        };
    Money listPrice = Optional.ofNullable(payment.listPrice()).orElse(payment.shares().price());
    return Change.of(
        appointment,
        appointment.with(payment).in(ended, now),
        about ->
            new AppointmentNotice.SessionClosed(
                about,
                outcome.code(),
                closure.actNature().map(SessionActNature::code).orElse(null),
                closure.otherNature(),
                outcome.isBilled(),
                listPrice.cents(),
                closure.nextAppointmentAt(),
                payment.transferDueAt(),
                payment.interacReferenceCode(),
                now));
  }

  /// The status alone says that the session was held: it is owed, and nothing is charged.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it has no date, or is over
  public static Change complete(Appointment appointment, Instant now) {
    return switch (appointment.state()) {
      case State.Scheduled it -> held(appointment, it, now);
      case State.Ongoing it -> held(appointment, it, now);
      case State.Completed _ -> Change.none(appointment);
      case State.Open _, State.Matched _, State.NoShow _, State.Cancelled _ ->
          throw Refusals.illegalTransition(
              appointment.state().status(), AppointmentStatus.COMPLETED);
    };
  }

  private static Change held(Appointment appointment, State.Dated state, Instant now) {
    return Change.of(
        appointment,
        appointment
            .with(appointment.payment().held(now))
            .in(
                new State.Completed(state.assignee(), state.matchedAt(), state.at(), null),
                appointment.milestones().ended(now)));
  }

  /// The status alone says that the client did not come.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it has no date, or is over
  public static Change missed(Appointment appointment, Instant now) {
    return switch (appointment.state()) {
      case State.Scheduled it -> missed(appointment, it, now);
      case State.Ongoing it -> missed(appointment, it, now);
      case State.NoShow _ -> Change.none(appointment);
      case State.Open _, State.Matched _, State.Completed _, State.Cancelled _ ->
          throw Refusals.illegalTransition(appointment.state().status(), AppointmentStatus.NO_SHOW);
    };
  }

  private static Change missed(Appointment appointment, State.Dated state, Instant now) {
    return Change.of(
        appointment,
        appointment
            .with(appointment.payment().held(now))
            .in(
                new State.NoShow(state.assignee(), state.matchedAt(), state.at(), null),
                appointment.milestones().ended(now)));
  }
}
