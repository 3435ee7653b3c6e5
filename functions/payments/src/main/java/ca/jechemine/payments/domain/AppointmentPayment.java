package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.PaymentState.Cancelled;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.PaymentState.Failed;
import ca.jechemine.payments.domain.PaymentState.Overdue;
import ca.jechemine.payments.domain.PaymentState.Paid;
import ca.jechemine.payments.domain.PaymentState.PartiallyRefunded;
import ca.jechemine.payments.domain.PaymentState.Pending;
import ca.jechemine.payments.domain.PaymentState.Processing;
import ca.jechemine.payments.domain.PaymentState.Refunded;
import ca.jechemine.payments.domain.PaymentState.Settled;
import ca.jechemine.payments.domain.ledger.Session;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.payments.domain.ledger.SessionMoney;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The payment of one appointment, from its booking to the last cent (contract 30 §10). This domain
/// alone says how far it is; what the session costs and when it is, the appointments domain says.
///
/// @param attempts how many payments were begun at Stripe; the next one's idempotency key follows
///   from it
/// @param link where it is paid without signing in; null when nowhere
/// @param paidOut which payout has the professional's part of it; null before
/// @param money what was billed and what became of the money, as the ledger has it
/// @param dunning how far it is with collecting what is due
public record AppointmentPayment(
    AppointmentId id,
    Booking booking,
    Amounts amounts,
    PaymentState state,
    PaymentMethod method,
    Means means,
    Invoice invoice,
    @Nullable PayLink link,
    @Nullable PaidOut paidOut,
    SessionMoney money,
    Dunning dunning,
    int attempts) {

  /// That of an appointment of which nothing was known. How it is to be paid, the booking says, and
  /// nobody but this domain afterwards.
  public static AppointmentPayment of(Booking booking, Instant now) {
    AppointmentPayment begun =
        new AppointmentPayment(
            new AppointmentId(booking.about().appointmentId()),
            booking,
            Amounts.of(booking.about().payment()),
            new Pending(null, null),
            PaymentMethod.of(booking.about().payment().method()).orElse(PaymentMethod.CARD),
            booking.stage() == Booking.Stage.SCHEDULED ? Means.AWAITED : Means.NONE,
            Invoice.NONE,
            null,
            null,
            SessionMoney.NONE,
            Dunning.NONE,
            0);
    return begun.following(booking, now);
  }

  /// What becomes of it when that is told of the appointment, unless something later is known: its
  /// price is the new one as long as it is due and not being paid, or when the session is billed;
  /// and nothing is due of what is called off in time.
  public AppointmentPayment told(Booking next, Instant now) {
    return next.version() <= booking.version() ? this : following(next, now);
  }

  /// Something must vouch for it once it has a date; what does, does so whatever changes later.
  private AppointmentPayment following(Booking next, Instant now) {
    boolean isOver = next.isBilled() && invoice.closure() == null;
    boolean isOff = next.isFree() && state instanceof Due;
    boolean getsDate =
        next.stage() == Booking.Stage.SCHEDULED && booking.stage() != Booking.Stage.SCHEDULED;
    return new AppointmentPayment(
        id,
        next,
        hasPriceOf(next) ? priced(next) : amounts,
        next.isFree() && state instanceof Due due ? new Cancelled(due.intent()) : state,
        method,
        getsDate && means.equals(Means.NONE) ? Means.AWAITED : means,
        isOver ? invoice.closedWith(new Invoice.Closure(now, null, null)) : invoice,
        link,
        paidOut,
        money,
        isOff ? dunning.charging(null).openSince(null) : dunning,
        attempts);
  }

  /// What is at the bank is what was owed when it was begun: another price would make it money that
  /// nobody owes.
  private boolean hasPriceOf(Booking next) {
    return state instanceof Due && (!(state instanceof Processing) || next.isBilled());
  }

  /// What is told again was told before the price was: an administrator may have billed another.
  private Amounts priced(Booking next) {
    Amounts told = Amounts.of(next.about().payment());
    return told.equals(Amounts.of(booking.about().payment())) ? amounts : told;
  }

  /// Whose session it is.
  public UserId client() {
    return booking.client();
  }

  /// Who holds it, once that is known.
  public Optional<UserId> professional() {
    return booking.professional();
  }

  /// The link by which it is paid without signing in, if there is one.
  public Optional<PayLink> payLink() {
    return Optional.ofNullable(link);
  }

  /// Which payout has the professional's part of it, if one has.
  public Optional<PaidOut> payout() {
    return Optional.ofNullable(paidOut);
  }

  /// The payment at Stripe that may still be made.
  public Optional<Intent> openIntent() {
    return switch (state) {
      case Due due -> Optional.ofNullable(due.intent());
      case Cancelled cancelled -> Optional.ofNullable(cancelled.abandoned());
      case Settled _ -> Optional.empty();
    };
  }

  /// Every payment at Stripe that this one knows, for finding it again.
  public Optional<PaymentIntentId> intentId() {
    Optional<Intent> last =
        state instanceof Settled settled ? settled.received().atStripe() : openIntent();
    return last.map(Intent::id);
  }

  /// A payment is begun by its payer at Stripe, in place of an earlier one. While they are at it
  /// they are not charged besides; what is planned waits.
  ///
  /// @throws ca.jechemine.kernel.Refusal when nothing is due, or a charge is under way
  public AppointmentPayment begun(Intent intent, Instant now) {
    return switch (state) {
      case Due _ when dunning.underway().isPresent() -> throw Refusals.underWay();
      case Due due ->
          with(dunning.openSince(now))
              .in(Processing.of(intent, due), PaymentMethod.of(intent.type()), attempts + 1);
      case Cancelled _ -> throw Refusals.cancelled();
      case Settled _ -> throw Refusals.alreadyPaid();
    };
  }

  /// Stripe has the money.
  ///
  /// @return what becomes of it, the same when that is known; empty when it is money that nobody
  ///   owed, or not as much as is owed: somebody must look at it
  public Optional<AppointmentPayment> succeeded(Received received) {
    return switch (state) {
      case Due _ when received.amount().equals(amounts.price()) -> Optional.of(settled(received));
      case Settled settled when settled.received().atStripe().equals(received.atStripe()) ->
          Optional.of(this);
      case Due _, Settled _, Cancelled _ -> Optional.empty();
    };
  }

  private AppointmentPayment settled(Received received) {
    PaymentMethod by =
        received.atStripe().map(it -> PaymentMethod.of(it.type())).orElse(PaymentMethod.TRANSFER);
    return vouched().in(new Paid(received, false), by, attempts);
  }

  /// Nothing more is asked for.
  private AppointmentPayment vouched() {
    return with(new Means(means.saved(), means.mandate(), false))
        .with(dunning.charging(null).openSince(null));
  }

  /// The money came outside Stripe: by transfer, or however an administrator says. The same when it
  /// is paid already.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when nothing is owed, or it went back
  public AppointmentPayment receivedBy(PaymentMethod by, Instant at) {
    return switch (state) {
      case Due _ ->
          vouched()
              .in(new Paid(new Received(amounts.price(), at, null, null), false), by, attempts);
      case Paid _ -> this;
      case PartiallyRefunded _, Refunded _ -> throw Refusals.refunded();
      case Cancelled _ -> throw Refusals.cancelled();
    };
  }

  /// The bank works on a charge that was made in the payer's absence; the same when nothing is due.
  AppointmentPayment charged(Intent intent, Instant now) {
    return state instanceof Due due
        ? with(dunning.openSince(now))
            .in(Processing.of(intent, due), PaymentMethod.of(intent.type()), attempts)
        : this;
  }

  /// A charge in the payer's absence failed, and perhaps left a payment at Stripe; the same when
  /// nothing is due.
  AppointmentPayment chargeFailed(Optional<Intent> intent, String reason) {
    return state instanceof Due ? in(new Failed(intent.orElse(null), reason)) : this;
  }

  /// There is nothing to charge: why, as a code. The same unless it is pending.
  AppointmentPayment lacking(String reason) {
    return state instanceof Pending it ? in(new Pending(it.intent(), reason)) : this;
  }

  /// An attempt to pay failed. The same when it is not the last one's failure.
  public AppointmentPayment failed(PaymentIntentId intent, String reason) {
    return switch (state) {
      case Due due when due.intent() != null && due.intent().id().equals(intent) ->
          in(new Failed(due.intent(), reason));
      case Due _, Settled _, Cancelled _ -> this;
    };
  }

  /// A payment at Stripe will never be made: what is due is due as before. If the bank was at it,
  /// that charge is over.
  public AppointmentPayment canceled(PaymentIntentId intent) {
    if (openIntent().filter(it -> it.id().equals(intent)).isEmpty()) {
      return this;
    }
    Dunning free = dunning.openSince(null);
    boolean isOfCharge = state instanceof Processing && dunning.underway().isPresent();
    return switch (state) {
      case Due due -> with(isOfCharge ? free.charging(null) : free).in(due.abandoned());
      case Cancelled _ -> with(free).in(new Cancelled(null));
      case Settled _ -> this;
    };
  }

  /// So much went back in all; nothing when what was to go back did not.
  ///
  /// @throws IllegalArgumentException when that is more than came
  public AppointmentPayment refunded(Money inAll, Instant at) {
    if (!(state instanceof Settled settled)) {
      return this;
    }
    Received received = settled.received();
    int rest = received.amount().compareTo(inAll);
    if (rest < 0) {
      throw new IllegalArgumentException("more goes back than came");
    }
    if (settled.refunded().equals(inAll)) {
      return this;
    }
    if (rest == 0) {
      return in(new Refunded(received, at));
    }
    return inAll.equals(Money.ZERO)
        ? in(new Paid(received, isDisputed()))
        : in(new PartiallyRefunded(received, inAll, at, isDisputed()));
  }

  /// Whether the payer's bank was asked to take it back.
  public boolean isDisputed() {
    return state instanceof Settled settled && settled.isDisputed();
  }

  /// The payer's bank was asked to take it back, or the dispute is over.
  public AppointmentPayment disputed(boolean isDisputed) {
    return switch (state) {
      case Paid it -> in(new Paid(it.received(), isDisputed));
      case PartiallyRefunded it ->
          in(new PartiallyRefunded(it.received(), it.refunded(), it.at(), isDisputed));
      case Refunded _, Due _, Cancelled _ -> this;
    };
  }

  /// Not paid in time. The same unless it is pending.
  public AppointmentPayment overdue() {
    return state instanceof Pending it ? in(new Overdue(it.intent())) : this;
  }

  /// A method is saved for what has a date, is not over and is to be paid.
  ///
  /// @throws ca.jechemine.kernel.Refusal.BadRequest otherwise
  public void requireScheduled() {
    switch (state) {
      case Settled _ -> throw Refusals.alreadyPaid();
      case Cancelled _ -> throw Refusals.cancelled();
      case Due _ -> {
        if (booking.stage() != Booking.Stage.SCHEDULED) {
          throw Refusals.notScheduled();
        }
      }
    }
  }

  /// Whether a method that its payer saves is kept for it: it has a date and no method, and nobody
  /// vouches for a transfer.
  public boolean takesMethod() {
    return state instanceof Due
        && booking.stage() == Booking.Stage.SCHEDULED
        && means.method().isEmpty()
        && (means.isAwaited() || method.atStripe().isPresent());
  }

  /// That method is kept for it, and it will be paid by it.
  public AppointmentPayment keeping(KeptMethod kept) {
    return with(Means.saved(kept.id(), kept.agreement())).by(PaymentMethod.of(kept.type()));
  }

  /// A method is nobody's any more. Where it was kept, the one that the wallet has instead takes
  /// its place; without one, a session that is to come needs something else to vouch for it.
  public AppointmentPayment losing(PaymentMethodId gone, Wallet wallet) {
    if (!(state instanceof Due) || !means.method().equals(Optional.of(gone))) {
      return this;
    }
    AppointmentPayment next = wallet.vouchFor(with(Means.AWAITED));
    return next.means.isAwaited() && booking.stage() != Booking.Stage.SCHEDULED
        ? next.with(Means.NONE)
        : next;
  }

  /// What vouches for it.
  public AppointmentPayment with(Means next) {
    return new AppointmentPayment(
        id, booking, amounts, state, method, next, invoice, link, paidOut, money, dunning,
        attempts);
  }

  /// What is asked for it.
  public AppointmentPayment with(Invoice next) {
    return new AppointmentPayment(
        id, booking, amounts, state, method, means, next, link, paidOut, money, dunning, attempts);
  }

  /// Where it is paid without signing in; null when nowhere.
  public AppointmentPayment with(@Nullable PayLink next) {
    return new AppointmentPayment(
        id, booking, amounts, state, method, means, invoice, next, paidOut, money, dunning,
        attempts);
  }

  /// A payout has the professional's part of it; null when none has any more.
  public AppointmentPayment with(@Nullable PaidOut next) {
    return new AppointmentPayment(
        id, booking, amounts, state, method, means, invoice, link, next, money, dunning, attempts);
  }

  /// So far it is with collecting it.
  AppointmentPayment with(Dunning next) {
    return new AppointmentPayment(
        id, booking, amounts, state, method, means, invoice, link, paidOut, money, next, attempts);
  }

  /// The session's money became so.
  public AppointmentPayment with(SessionMoney next) {
    return new AppointmentPayment(
        id, booking, amounts, state, method, means, invoice, link, paidOut, next, dunning,
        attempts);
  }

  /// Whether the session is over and paid, or to be paid, and its invoice has no number yet.
  public boolean isToBeInvoiced() {
    return !(state instanceof Cancelled)
        && invoice.closure() != null
        && invoice.number() == null
        && amounts.price().cents() > 0;
  }

  /// The session's account in the ledger, once it is known who holds the session.
  public Optional<SessionAccount> account() {
    String act = invoice.closed().map(Invoice.Closure::actNature).orElse(null);
    return professional().map(it -> new SessionAccount(new Session(id, client(), it, act), money));
  }

  /// Under which id the ledger has the money that came, if any did.
  public Optional<String> moneyId() {
    return state instanceof Settled settled
        ? Optional.of(Books.paymentId(this, settled.received()))
        : Optional.empty();
  }

  /// How it is going to be paid.
  public AppointmentPayment by(PaymentMethod next) {
    return in(state, next, attempts);
  }

  private AppointmentPayment in(PaymentState next) {
    return in(next, method, attempts);
  }

  private AppointmentPayment in(PaymentState next, PaymentMethod by, int begun) {
    return new AppointmentPayment(
        id, booking, amounts, next, by, means, invoice, link, paidOut, money, dunning, begun);
  }

  /// Without the people.
  @Override
  public String toString() {
    return "payment of " + booking + ", " + state.code();
  }
}
