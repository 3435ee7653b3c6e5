package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an appointment is called off, or a request withdrawn (contract 20 §5.6).
public final class CallingOff {

  private CallingOff() {}

  /// Who does it: on which side, and who that is.
  public record Actor(Party side, UserId user) {}

  /// Called off. The fee is the client's alone, and only of what had a date; what was not paid yet
  /// never will be. Nothing when it was called off before.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when the session is over, a professional has no
  ///   say in it, or it has begun and a client has none any more
  public static Change cancel(
      Appointment appointment, Actor by, @Nullable String reason, Instant now) {
    return switch (appointment.state()) {
      case State.Cancelled _ -> Change.none(appointment);
      case State.Open _ when by.side() == Party.PROFESSIONAL ->
          throw Refusals.illegalTransition(AppointmentStatus.PENDING, AppointmentStatus.CANCELLED);
      case State.Ongoing _ when by.side() == Party.CLIENT ->
          throw Refusals.illegalTransition(AppointmentStatus.ONGOING, AppointmentStatus.CANCELLED);
      case State.Open _, State.Matched _, State.Scheduled _, State.Ongoing _ ->
          cancelled(appointment, by, reason, now);
      case State.Completed it -> throw over(it);
      case State.NoShow it -> throw over(it);
    };
  }

  private static Change cancelled(
      Appointment appointment, Actor by, @Nullable String reason, Instant now) {
    State before = appointment.state();
    Payment payment = appointment.payment();
    Money price = payment.shares().price();
    boolean wasScheduled = before instanceof State.Dated;
    Money fee =
        before instanceof State.Dated it
            ? payment.terms().fee(by.side(), it.at(), price, now)
            : Money.ZERO;
    Money refund = payment.status() == PaymentStatus.PAID ? price.minus(fee) : Money.ZERO;
    List<String> proposedTo =
        before instanceof State.Proposed it
            ? it.to().stream().filter(appointment::isOfferedTo).map(UserId::value).toList()
            : List.of();
    return Change.of(
        appointment,
        appointment
            .with(payment.calledOff())
            .in(new State.Cancelled(new Cancellation(by.side(), now, reason), before, null), now),
        about ->
            new AppointmentNotice.AppointmentCancelled(
                about,
                by.side().code(),
                by.user().value(),
                wasScheduled,
                fee.cents(),
                refund.cents(),
                proposedTo,
                now));
  }

  private static RuntimeException over(State.Dated state) {
    return Refusals.illegalTransition(state.status(), AppointmentStatus.CANCELLED);
  }
}
