package ca.jechemine.payments.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.StripeActionDue;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.contracts.PaymentNotice.PaymentInvited;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.UnpaidSessionNoticed;
import ca.jechemine.payments.domain.Charging.Planned;
import ca.jechemine.payments.domain.Charging.Underway;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How what is due is collected (contract 30 §5, §7): the client is told how to pay, a saved method
/// is charged once the session is over, and where that is not possible the client is asked, and
/// reminded. Each gives what becomes of the payment, and what is told of it.
public final class Collecting {

  /// When a charge that failed is tried again, counted from the failure; after the last it is given
  /// up.
  static final List<Duration> LADDER =
      List.of(Duration.ofDays(1), Duration.ofDays(3), Duration.ofDays(5));

  /// How long a transfer may take.
  private static final Duration TRANSFER = Duration.ofDays(1);

  private final LinkIssuer links;
  private final Instant now;

  public Collecting(LinkIssuer links, Instant now) {
    this.links = links;
    this.now = now;
  }

  /// What becomes of a payment, and what is told of it besides.
  public record Step(AppointmentPayment payment, List<DomainEvent> events) {

    public Step {
      events = List.copyOf(events);
    }

    static Step silent(AppointmentPayment payment) {
      return new Step(payment, List.of());
    }

    Step and(DomainEvent event) {
      List<DomainEvent> more = new ArrayList<>(events);
      more.add(event);
      return new Step(payment, more);
    }
  }

  /// The session has its first date: the client is told how it can be paid, once.
  public Step invited(AppointmentPayment payment) {
    boolean isMeant =
        payment.state() instanceof Due
            && payment.booking().stage() == Booking.Stage.SCHEDULED
            && !payment.dunning().isInvited();
    if (!isMeant) {
      return Step.silent(payment);
    }
    Linked linked = linked(payment);
    return Step.silent(linked.payment().with(payment.dunning().invited()))
        .and(new PaymentInvited(payment.booking().about(), linked.token(), now));
  }

  /// The appointment became so: what is under way at Stripe for one that is called off is stopped
  /// there.
  public Step followed(AppointmentPayment payment) {
    boolean isToStop =
        payment.state() instanceof Cancelled it
            && it.abandoned() != null
            && payment.dunning().called().isEmpty();
    return isToStop ? told(payment) : Step.silent(payment);
  }

  /// The session is over and has its invoice's number: a saved method is charged, or the client is
  /// asked to pay. Done again, nothing happens.
  public Step closed(AppointmentPayment payment, Wallet wallet) {
    if (!Agenda.isOwed(payment) || !payment.dunning().isIdle()) {
      return Step.silent(payment);
    }
    boolean hasMethod = payment.means().method().isPresent() || wallet.kept().isPresent();
    if (payment.method().atStripe().isEmpty() || (wallet.isTrusted() && !hasMethod)) {
      return asked(byTransfer(payment));
    }
    if (wallet.atStripe().isEmpty()) {
      return asked(payment.lacking(Agenda.NO_CUSTOMER));
    }
    if (!hasMethod) {
      return asked(payment.lacking(Agenda.NO_METHOD));
    }
    AppointmentPayment kept =
        payment.means().method().isPresent()
            ? payment
            : payment.keeping(wallet.kept().orElseThrow());
    return told(kept.with(kept.dunning().charging(new Planned(1, now))));
  }

  /// An administrator billed the session by hand: no method is charged, the client is asked to pay.
  Step billed(AppointmentPayment payment) {
    return asked(payment.method().atStripe().isEmpty() ? byTransfer(payment) : payment);
  }

  /// Whose transfers are trusted, and who has nothing to charge, pays so.
  private AppointmentPayment byTransfer(AppointmentPayment payment) {
    PaymentMethod by =
        payment.method().atStripe().isEmpty() ? payment.method() : PaymentMethod.TRANSFER;
    return payment.by(by).with(payment.invoice().transfer(now.plus(TRANSFER), null));
  }

  /// There was no method to charge after all.
  public Step unchargeable(AppointmentPayment payment, int attempt) {
    if (!isPlanned(payment, attempt)) {
      return Step.silent(payment);
    }
    AppointmentPayment given =
        payment.with(payment.dunning().charging(null)).lacking(Agenda.NO_METHOD);
    return given.dunning().isIdle() ? asked(given) : Step.silent(given);
  }

  /// That is what Stripe is asked for next, unless somebody was quicker: Stripe is asked for theirs
  /// then, which may be another method.
  public Step charging(AppointmentPayment payment, Underway next) {
    return isPlanned(payment, next.attempt())
        ? Step.silent(payment.with(payment.dunning().charging(next)))
        : Step.silent(payment);
  }

  /// The bank works on the charge.
  public Step charged(AppointmentPayment payment, int attempt, Intent intent) {
    return isAt(payment, attempt) && !(payment.state() instanceof Processing)
        ? Step.silent(payment.charged(intent, now))
        : Step.silent(payment);
  }

  /// The charge failed.
  ///
  /// @param intent the payment at Stripe that it left there, if it did
  public Step chargeFailed(
      AppointmentPayment payment, int attempt, Optional<Intent> intent, ChargeFailure failure) {
    return isAt(payment, attempt) && payment.dunning().underway().isPresent()
        ? failed(payment.chargeFailed(intent, failure.reason()), next(attempt, failure), failure)
        : Step.silent(payment);
  }

  /// Stripe told that an attempt failed: a charge's, or one of the payer's own.
  public Step failed(AppointmentPayment payment, PaymentIntentId intent, ChargeFailure failure) {
    AppointmentPayment failed = payment.failed(intent, failure.reason());
    if (failed.equals(payment)) {
      return Step.silent(payment);
    }
    Charging next =
        payment
            .dunning()
            .charge()
            .map(it ->
                switch (it) {
                  case Underway charge -> next(charge.attempt(), failure);
                  case Planned planned -> later(planned, now.plus(Agenda.ABANDONED));
                })
            .orElse(null);
    return failed(failed, next, failure);
  }

  /// Stripe told that a payment will never be made. A client whose debit it was is asked to pay; of
  /// one who paid themselves, the method is charged that was to be.
  public Step canceled(AppointmentPayment payment, PaymentIntentId intent) {
    AppointmentPayment canceled = payment.canceled(intent);
    if (canceled.equals(payment)) {
      return Step.silent(payment);
    }
    Dunning dunning = canceled.dunning();
    AppointmentPayment next =
        dunning.charging() instanceof Planned it
            ? canceled.with(dunning.charging(later(it, now)))
            : canceled;
    return Agenda.isOwed(next) && dunning.isIdle() ? asked(next) : Step.silent(next);
  }

  /// That charge, not before then and not at night: its payer was at it themselves.
  private static Planned later(Planned planned, Instant then) {
    return planned.at().isAfter(then)
        ? planned
        : new Planned(planned.attempt(), Toronto.afterNight(then));
  }

  /// A payment at Stripe is under way there; it is looked at again a day later.
  public Step foundUnderWay(AppointmentPayment payment) {
    return Step.silent(payment.with(payment.dunning().openSince(now)));
  }

  /// What is due by now is done. At night nobody is written to: that waits for the morning.
  public Step pursued(AppointmentPayment payment) {
    Step step = isDue(Agenda.stripeAt(payment)) ? told(payment) : Step.silent(payment);
    if (Toronto.isNight(now)) {
      return step;
    }
    if (isDue(Agenda.stepAt(payment))) {
      step = stepped(step);
    }
    return isDue(Agenda.noticeAt(payment)) ? noticed(step) : step;
  }

  private boolean isDue(Optional<Instant> at) {
    return at.filter(it -> !it.isAfter(now)).isPresent();
  }

  private Step told(AppointmentPayment payment) {
    return Step.silent(payment.with(payment.dunning().called(now)))
        .and(new StripeActionDue(payment.id().value(), now));
  }

  private Step asked(AppointmentPayment payment) {
    Linked linked = linked(payment);
    return Step.silent(linked.payment().with(payment.dunning().asked(now)))
        .and(
            new InvoiceIssued(
                payment.booking().about(),
                payment.amounts().price().cents(),
                number(payment),
                linked.token(),
                now));
  }

  private Step failed(AppointmentPayment payment, @Nullable Charging next, ChargeFailure failure) {
    Linked linked = linked(payment);
    Dunning dunning = payment.dunning().charging(next).openSince(null);
    boolean isOver = payment.invoice().closure() != null;
    return Step.silent(linked.payment().with(isOver ? dunning.asked(now) : dunning))
        .and(
            new PaymentFailed(
                payment.booking().about(),
                payment.amounts().price().cents(),
                failure.reason(),
                linked.token(),
                now));
  }

  private Step stepped(Step step) {
    AppointmentPayment payment = step.payment();
    Dunning next = payment.dunning().stepped(now);
    long owed = payment.amounts().price().cents();
    if (next.steps() == Agenda.STEPS.size()) {
      return new Step(payment.overdue().with(next), step.events())
          .and(new PaymentOverdue(payment.booking().about(), owed, number(payment), now));
    }
    Linked linked = linked(payment);
    return new Step(linked.payment().with(next), step.events())
        .and(
            new InvoiceReminded(
                payment.booking().about(),
                owed,
                number(payment),
                next.steps(),
                linked.token(),
                now));
  }

  private Step noticed(Step step) {
    Linked linked = linked(step.payment());
    AppointmentPayment payment = linked.payment();
    return new Step(payment.with(payment.dunning().noticed()), step.events())
        .and(new UnpaidSessionNoticed(payment.booking().about(), linked.token(), now));
  }

  private static boolean isAt(AppointmentPayment payment, int attempt) {
    return payment.state() instanceof Due
        && payment.dunning().charge().filter(it -> it.attempt() == attempt).isPresent();
  }

  private static boolean isPlanned(AppointmentPayment payment, int attempt) {
    return isAt(payment, attempt)
        && payment.dunning().underway().isEmpty()
        && !(payment.state() instanceof Processing);
  }

  private @Nullable Charging next(int attempt, ChargeFailure failure) {
    return failure.isWorthRepeating() && attempt <= LADDER.size()
        ? new Planned(attempt + 1, Toronto.afterNight(now.plus(LADDER.get(attempt - 1))))
        : null;
  }

  /// A payment with a new link, and the link's token; neither where none is needed.
  private record Linked(AppointmentPayment payment, @Nullable String token) {}

  private Linked linked(AppointmentPayment payment) {
    return links
        .issue(payment)
        .map(it -> new Linked(payment.with(it.link()), it.token()))
        .orElseGet(() -> new Linked(payment, null));
  }

  private static String number(AppointmentPayment payment) {
    return Optional.ofNullable(payment.invoice().number())
        .orElseThrow(() -> new IllegalStateException("what is asked for has no number"));
  }
}
