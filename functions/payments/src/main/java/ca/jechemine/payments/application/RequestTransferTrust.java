package ca.jechemine.payments.application;

import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.DepositAddress;
import ca.jechemine.payments.domain.Guardianship;
import ca.jechemine.payments.domain.LinkLimit;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.TransferTrust;
import ca.jechemine.payments.domain.TrustRequests;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A client asks to pay by transfer, and to be trusted with it (contract 30 §6). What becomes of
/// the appointment and of the client is one change; asked again, nothing changes and nobody is
/// told.
public final class RequestTransferTrust {

  private final Payments payments;
  private final Wallets wallets;
  private final People people;
  private final TrustRequests requests;
  private final PayLinks links;
  private final LinkLimit limit;
  private final DepositAddress deposit;
  private final InstantSource clock;

  public RequestTransferTrust(
      Payments payments,
      Wallets wallets,
      People people,
      TrustRequests requests,
      PayLinks links,
      LinkLimit limit,
      DepositAddress deposit,
      InstantSource clock) {
    this.payments = payments;
    this.wallets = wallets;
    this.people = people;
    this.requests = requests;
    this.links = links;
    this.limit = limit;
    this.deposit = deposit;
    this.clock = clock;
  }

  /// For whoever has the link with that token.
  ///
  /// @param address the network address of whoever asks
  /// @return what the transfer is marked with
  /// @throws Refusal when the link does not open that appointment, or nothing is to be asked for
  public String ofLink(AppointmentId id, String token, String address, Receipts<String> receipts) {
    limit.spend(address);
    require(id);
    if (links.open(token).filter(it -> it.value().id().equals(id)).isEmpty()) {
      throw Refusals.notThisLink();
    }
    return requested(id, receipts);
  }

  /// For the client themself, or who acts for them.
  ///
  /// @param caller who is signed in, if anybody is
  /// @return what the transfer is marked with
  /// @throws Refusal when the appointment is not theirs, or nothing is to be asked for
  public String ofCaller(AppointmentId id, Optional<UserId> caller, Receipts<String> receipts) {
    AppointmentPayment payment = require(id);
    UserId asking = caller.orElseThrow(Refusal::unauthenticated);
    Person client = people.find(payment.client()).orElseThrow(Refusals::noAccount);
    if (!Guardianship.mayActFor(asking, client, clock.instant())) {
      throw Refusals.notYourAppointment();
    }
    return requested(id, receipts);
  }

  private AppointmentPayment require(AppointmentId id) {
    return payments.find(id).orElseThrow(Refusals::noAppointment).value();
  }

  private String requested(AppointmentId id, Receipts<String> receipts) {
    return Retry.whenStale(() -> {
      Versioned<AppointmentPayment> payment =
          payments.find(id).orElseThrow(Refusals::noAppointment);
      Versioned<Wallet> wallet = wallets.find(payment.value().client());
      payment.value().requireScheduled();
      TransferTrust.requireUnvouched(wallet.value());
      if (people.find(payment.value().client()).filter(it -> !it.isForgotten()).isEmpty()) {
        throw Refusals.noAccount();
      }
      if (!deposit.isSet()) {
        throw Refusals.transfersUnavailable();
      }
      return References.firstFree(
          payment.value(), reference -> keep(payment, wallet, reference, receipts));
    });
  }

  private void keep(
      Versioned<AppointmentPayment> payment,
      Versioned<Wallet> wallet,
      String reference,
      Receipts<String> receipts) {
    Instant now = clock.instant();
    TransferTrust next = TransferTrust.requested(payment.value(), wallet.value(), reference, now);
    PaymentChange change = PaymentChange.of(payment, next.payment(), now).telling(next.events());
    if (!change.isNothing() || !next.wallet().equals(wallet.value())) {
      requests.request(change, wallet, next.wallet(), receipts.of(reference));
    }
  }
}
