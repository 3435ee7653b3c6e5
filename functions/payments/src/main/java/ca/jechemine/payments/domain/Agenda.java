package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Failed;
import ca.jechemine.payments.domain.PaymentState.Overdue;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.PaymentState.Settled;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// When something is next to be done for a payment by itself.
public final class Agenda {

  /// A method is not there: the client has no customer at Stripe, or the customer no method.
  static final String NO_CUSTOMER = "MISSING_BILLING_PROFILE";

  static final String NO_METHOD = "MISSING_PAYMENT_METHOD";

  /// After that time what nobody seems to do at Stripe is told to be done again.
  static final Duration AGAIN = Duration.ofMinutes(30);

  /// A payment that was begun and not confirmed is given up after that (contract 30 §10).
  static final Duration ABANDONED = Duration.ofDays(1);

  /// The reminders, and when a payment is overdue, since the client was asked (contract 30 §7).
  static final List<Duration> STEPS =
      List.of(Duration.ofHours(12), Duration.ofHours(36), Duration.ofHours(48));

  /// Between two reminders, however late the first one was.
  static final Duration BETWEEN = Duration.ofHours(12);

  /// The notice that nothing vouches for a session, since the client was asked, and until when.
  static final Duration NOTICE = Duration.ofDays(1);

  static final Duration NOTICE_UNTIL = Duration.ofDays(14);

  private Agenda() {}

  /// When anything is, if ever.
  public static Optional<Instant> nextAt(AppointmentPayment payment) {
    return Stream.of(stripeAt(payment), stepAt(payment), noticeAt(payment))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }

  /// When Stripe is to be called: it was told before, or is to be told for the first time.
  static Optional<Instant> stripeAt(AppointmentPayment payment) {
    return workAt(payment)
        .map(at -> payment.dunning().called().map(it -> later(at, it.plus(AGAIN))).orElse(at));
  }

  /// From when on there is something to do at Stripe.
  public static Optional<Instant> workAt(AppointmentPayment payment) {
    Dunning dunning = payment.dunning();
    Instant stale = dunning.openSince().map(it -> it.plus(ABANDONED)).orElse(Instant.EPOCH);
    return switch (payment.state()) {
      case Cancelled it -> it.abandoned() == null ? Optional.empty() : Optional.of(stale);
      case Processing _ -> Optional.of(stale);
      case Pending _, Failed _, Overdue _ ->
          dunning
              .charge()
              .map(it ->
                  switch (it) {
                    case Charging.Planned planned -> planned.at();
                    case Charging.Underway _ -> Instant.EPOCH;
                  });
      case Settled _ -> Optional.empty();
    };
  }

  /// When the client is reminded, or the payment overdue. While the payment is under way nobody is
  /// reminded of it.
  static Optional<Instant> stepAt(AppointmentPayment payment) {
    Dunning dunning = payment.dunning();
    boolean isOwed = payment.state() instanceof Pending || payment.state() instanceof Failed;
    if (!isOwed || dunning.underway().isPresent() || dunning.steps() >= STEPS.size()) {
      return Optional.empty();
    }
    return dunning
        .asked()
        .map(it -> it.plus(STEPS.get(dunning.steps())))
        .map(at -> dunning.stepped().map(it -> later(at, it.plus(BETWEEN))).orElse(at))
        .map(Toronto::afterNight);
  }

  /// When it is said that a session was held or missed, is unpaid, and no method is kept for it:
  /// whatever was tried, and however it is to be paid (contract 30 §6). While it is being paid that
  /// is not said.
  static Optional<Instant> noticeAt(AppointmentPayment payment) {
    Dunning dunning = payment.dunning();
    boolean isOver =
        payment.booking().stage() == Booking.Stage.COMPLETED
            || payment.booking().stage() == Booking.Stage.NO_SHOW;
    boolean isUnderWay = payment.state() instanceof Processing || dunning.underway().isPresent();
    boolean isLacking =
        isOver && isOwed(payment) && !isUnderWay && payment.means().method().isEmpty();
    if (!isLacking || dunning.isNoticed()) {
      return Optional.empty();
    }
    return dunning
        .asked()
        .map(it -> Toronto.afterNight(it.plus(NOTICE)))
        .filter(at ->
            payment.booking().start().map(it -> at.isBefore(it.plus(NOTICE_UNTIL))).orElse(true));
  }

  /// Whether a payment that is due is one to collect.
  static boolean isOwed(AppointmentPayment payment) {
    return payment.state() instanceof Due
        && payment.invoice().closure() != null
        && payment.amounts().price().cents() > 0;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
