package ca.jechemine.payments.application;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaidOut;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.ledger.OverBalance;
import ca.jechemine.payments.domain.payout.Earned;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutChange;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.payments.domain.payout.PayoutState.AwaitingApproval;
import ca.jechemine.payments.domain.payout.PayoutThreshold;
import ca.jechemine.payments.domain.payout.Payouts;
import ca.jechemine.payments.domain.stripe.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Asks for the payout of sessions to their professional (contract 30 §11): claims their payments
/// and takes the amount from what is owed, in one; then it is sent, unless a second administrator
/// has to agree.
public final class RequestPayout {

  private final Payouts payouts;
  private final People people;
  private final AccountsAtStripe accounts;
  private final PayoutThreshold threshold;
  private final SendPayout sendPayout;
  private final InstantSource clock;

  public RequestPayout(
      Payouts payouts,
      People people,
      AccountsAtStripe accounts,
      PayoutThreshold threshold,
      SendPayout sendPayout,
      InstantSource clock) {
    this.payouts = payouts;
    this.people = people;
    this.accounts = accounts;
    this.threshold = threshold;
    this.sendPayout = sendPayout;
    this.clock = clock;
  }

  /// The payout of those among these sessions that are to be paid out. Asked for again it is the
  /// same one, which is gone on with.
  ///
  /// @param appointments at most `Payouts.MOST_APPOINTMENTS`
  /// @throws ca.jechemine.kernel.Refusal when they are no professional, have no account that takes
  ///   money, none of the sessions is to be paid out, or less is owed to them
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not say how the
  ///   account stands
  public Payout request(
      UserId administrator,
      UserId professional,
      List<AppointmentId> appointments,
      Receipts<Payout> receipts) {
    if (people.find(professional).filter(it -> it.role() == Role.PROFESSIONAL).isEmpty()) {
      throw PayoutRefusals.noProfessional();
    }
    AccountId account = accounts.complete(professional);
    Payout payout =
        Retry.whenStale(
            () -> claimed(administrator, professional, account, appointments, receipts));
    return sendPayout.send(payout.id(), receipts);
  }

  private Payout claimed(
      UserId administrator,
      UserId professional,
      AccountId account,
      List<AppointmentId> appointments,
      Receipts<Payout> receipts) {
    List<Versioned<AppointmentPayment>> payments = payouts.payments(appointments);
    List<Versioned<AppointmentPayment>> eligible =
        payments.stream().filter(it -> Earned.isToBePaidOut(it.value(), professional)).toList();
    if (eligible.isEmpty()) {
      return earlier(professional, appointments, payments)
          .orElseThrow(PayoutRefusals::nothingEligible);
    }
    Instant now = clock.instant();
    Payout payout =
        Payout.of(account, professional, eligible, administrator, threshold.current(), now);
    try {
      payouts.save(
          PayoutChange.begun(payout, eligible, now),
          payout.state() instanceof AwaitingApproval ? receipts.of(payout) : Optional.empty());
    } catch (OverBalance over) {
      throw over.owed().compareTo(Money.ZERO) > 0
          ? PayoutRefusals.overBalance()
          : PayoutRefusals.nothingDue();
    }
    return payout;
  }

  /// The payout that these sessions, and no others, are in already.
  private Optional<Payout> earlier(
      UserId professional,
      List<AppointmentId> appointments,
      List<Versioned<AppointmentPayment>> payments) {
    List<PayoutId> known =
        payments.stream()
            .flatMap(it -> it.value().payout().stream())
            .map(PaidOut::payout)
            .distinct()
            .toList();
    return known.size() == 1
        ? payouts
            .find(known.getFirst())
            .map(Versioned::value)
            .filter(it -> it.professional().equals(professional))
            .filter(it -> appointments.containsAll(it.appointments()))
        : Optional.empty();
  }
}
