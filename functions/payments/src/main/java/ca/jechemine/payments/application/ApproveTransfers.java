package ca.jechemine.payments.application;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Actor;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Refusals;
import ca.jechemine.payments.domain.TrustRequests;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.payments.domain.Wallets;
import java.time.InstantSource;
import java.util.Set;

/// An administrator vouches for a client's transfers (contract 30 §6), and with them for the
/// appointments that wait for it. A method that the client saved stays what is charged.
public final class ApproveTransfers {

  private static final Set<Role> PAYERS = Set.of(Role.CLIENT, Role.GUEST, Role.PROSPECT);

  private final People people;
  private final Wallets wallets;
  private final TrustRequests requests;
  private final OpenPayments open;
  private final Ids ids;
  private final InstantSource clock;

  public ApproveTransfers(
      People people,
      Wallets wallets,
      TrustRequests requests,
      Payments payments,
      Ids ids,
      InstantSource clock) {
    this.people = people;
    this.wallets = wallets;
    this.requests = requests;
    this.open = new OpenPayments(payments, clock);
    this.ids = ids;
    this.clock = clock;
  }

  /// Grants what the client asked for.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such client, or they do not ask for it.
  ///   Whoever was trusted before has their appointments vouched for all the same: whoever trusted
  ///   them may not have come that far
  public void ofRequest(UserId id, Actor by) {
    payer(id);
    boolean isGranted =
        Retry.whenStale(() -> {
          Versioned<Wallet> read = wallets.find(id);
          boolean isAsked = read.value().guarantee() == Guarantee.PENDING_ADMIN;
          if (isAsked) {
            requests.approve(read, read.value().trusted(), by, ids.next(), clock.instant());
          }
          return isAsked;
        });
    vouch(id);
    if (!isGranted) {
      throw Refusals.notRequested();
    }
  }

  /// Trusts a client, whether they asked for it or not; nothing when they are trusted.
  ///
  /// @return what vouches for them now
  /// @throws ca.jechemine.kernel.Refusal when there is no such client
  public Guarantee ofClient(UserId id, Actor by) {
    payer(id);
    Wallet wallet =
        Retry.whenStale(() -> {
          Versioned<Wallet> read = wallets.find(id);
          Wallet next = read.value().trusted();
          if (!next.equals(read.value())) {
            requests.approve(read, next, by, ids.next(), clock.instant());
          }
          return next;
        });
    vouch(id);
    return wallet.guarantee();
  }

  private void payer(UserId id) {
    Person person =
        people.find(id).filter(it -> !it.isForgotten()).orElseThrow(Refusals::noAccount);
    if (!PAYERS.contains(person.role())) {
      throw Refusals.notAPayer();
    }
  }

  private void vouch(UserId id) {
    Wallet wallet = wallets.find(id).value();
    open.change(id, wallet::vouchFor);
  }
}
