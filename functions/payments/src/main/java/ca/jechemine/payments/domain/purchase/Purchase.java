package ca.jechemine.payments.domain.purchase;

import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PurchaseEvent;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.PurchaseEvent.PurchaseRefunded;
import ca.jechemine.contracts.PurchaseEvent.ResourcePurchased;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.purchase.PurchaseState.Contest;
import ca.jechemine.payments.domain.purchase.PurchaseState.Failed;
import ca.jechemine.payments.domain.purchase.PurchaseState.Paid;
import ca.jechemine.payments.domain.purchase.PurchaseState.Pending;
import ca.jechemine.payments.domain.purchase.PurchaseState.Refunded;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody buys a resource of the library, at the price of the moment at which they began: it is
/// frozen. Who buys it at another price makes another purchase.
///
/// @param title as it was then
/// @param attempt which payment at Stripe it is to be paid by, from 1
/// @param intent the last of them that is known; null before the first, and of what is free
public record Purchase(
    PurchaseId id,
    UserId buyer,
    ResourceId resource,
    Text title,
    Money price,
    Instant createdAt,
    int attempt,
    @Nullable Intent intent,
    PurchaseState state) {

  /// What nobody finishes is given up after so long.
  public static final Duration PATIENCE = Duration.ofDays(1);

  /// One that begins now. What is free is complete at once.
  public static Purchase begun(PurchaseId id, UserId buyer, OnSale offer, Instant now) {
    return new Purchase(
        id,
        buyer,
        offer.resource(),
        offer.title(),
        offer.price(),
        now,
        1,
        null,
        offer.isFree() ? new Paid(now, Map.of(), Map.of()) : new Pending(now.plus(PATIENCE)));
  }

  /// By which payment at Stripe it is, or was to be, paid.
  public Optional<Intent> atStripe() {
    return Optional.ofNullable(intent);
  }

  /// Whether that is the payment by which it is, or was to be, paid; any is while none is known.
  public boolean isBy(PaymentIntentId other) {
    return intent == null || intent.id().equals(other);
  }

  /// As contract 40 §4.2 spells it. What was lost in disputes went back, too.
  public String status() {
    return switch (state) {
      case Pending _ -> "pending";
      case Failed _ -> "failed";
      case Paid _ -> isWhollyBack() ? "refunded" : "completed";
    };
  }

  /// Whether its buyer owns the resource, or will again once a dispute is over.
  public boolean isCompleted() {
    return state instanceof Paid && !isWhollyBack();
  }

  /// Whether its buyer may open the resource: a refund of a part takes nothing away, a dispute all
  /// as long as it is not won.
  public boolean givesAccess() {
    return state instanceof Paid paid && !isWhollyBack() && !paid.isContested();
  }

  private boolean isWhollyBack() {
    return state instanceof Paid paid && price.cents() > 0 && paid.wentBack().compareTo(price) >= 0;
  }

  /// It is to be paid by that payment; it has as much time again.
  public Purchase begun(Intent next, int nextAttempt, Instant now) {
    return in(new Pending(now.plus(PATIENCE)), nextAttempt, next);
  }

  /// The bank works on it.
  public Purchase awaited(Instant now) {
    return in(new Pending(now.plus(PATIENCE)));
  }

  /// Who is told of it as it becomes another: the buyer of what was paid and of what went back.
  public List<PurchaseEvent> told(Purchase before, Instant now) {
    if (!(state instanceof Paid paid) || price.cents() == 0) {
      return List.of();
    }
    if (!(before.state instanceof Paid earlier)) {
      return List.of(
          new ResourcePurchased(
              id.value(),
              buyer.value(),
              resource.value(),
              title.fr(),
              title.en(),
              price.cents(),
              now));
    }
    return paid.refunds().entrySet().stream()
        .filter(it -> !earlier.refunds().containsKey(it.getKey()))
        .<PurchaseEvent>map(it ->
            new PurchaseRefunded(
                id.value(),
                buyer.value(),
                title.fr(),
                title.en(),
                it.getValue().amount().cents(),
                !isWhollyBack(),
                now))
        .toList();
  }

  /// Its buyer’s bank refused that payment; another attempt at the same may follow. What was paid,
  /// or is to be paid by another, stays as it is.
  public Purchase failed(PaymentIntentId by) {
    return state instanceof Pending(Instant until) && isBy(by) ? in(new Failed(until)) : this;
  }

  /// That payment is never made.
  public Purchase canceled(PaymentIntentId by) {
    return isBy(by) ? givenUp() : this;
  }

  /// Nothing is to be paid for it any more.
  public Purchase givenUp() {
    return switch (state) {
      case Pending _, Failed _ -> in(new Failed(null));
      case Paid _ -> this;
    };
  }

  /// When its payment is given up; empty when there is none that can be made.
  public Optional<Instant> openUntil() {
    return switch (state) {
      case Pending it -> Optional.of(it.until());
      case Failed it -> Optional.ofNullable(it.until());
      case Paid _ -> Optional.empty();
    };
  }

  /// It was paid.
  public Purchase paid(Intent by, Instant at) {
    return switch (state) {
      case Pending _, Failed _ -> in(new Paid(at, Map.of(), Map.of()), attempt, by);
      case Paid _ -> this;
    };
  }

  Purchase with(Paid next) {
    return in(next);
  }

  /// The same, of another account of its buyer.
  public Purchase of(UserId other) {
    return new Purchase(id, other, resource, title, price, createdAt, attempt, intent, state);
  }

  private Purchase in(PurchaseState next) {
    return in(next, attempt, intent);
  }

  private Purchase in(PurchaseState next, int nextAttempt, @Nullable Intent nextIntent) {
    return new Purchase(
        id, buyer, resource, title, price, createdAt, nextAttempt, nextIntent, next);
  }

  /// What the others hear of it as it is, at that version.
  public PurchaseChanged changed(long version, Instant now) {
    Optional<Paid> paid = state instanceof Paid it ? Optional.of(it) : Optional.empty();
    return new PurchaseChanged(
        id.value(),
        version,
        buyer.value(),
        resource.value(),
        title.fr(),
        title.en(),
        price.cents(),
        status(),
        givesAccess(),
        createdAt,
        paid.map(Paid::at).orElse(null),
        wentBack().cents(),
        paid.flatMap(Purchase::lastBack).orElse(null),
        now);
  }

  /// What went back of it as it became this, at that version; nothing when nothing did.
  public Optional<MoneyReturned> returned(Purchase before, long version, Instant now) {
    Money earlier = before.wentBack();
    Money later = wentBack();
    return earlier.equals(later)
        ? Optional.empty()
        : Optional.of(
            new MoneyReturned(
                MoneyReturned.RESOURCE,
                id.value(),
                version,
                null,
                later.minus(earlier).cents(),
                later.compareTo(earlier) > 0 && state instanceof Paid paid
                    ? lastBack(paid).orElse(now)
                    : now,
                now));
  }

  private Money wentBack() {
    return state instanceof Paid paid ? paid.wentBack() : Money.ZERO;
  }

  private static Optional<Instant> lastBack(Paid paid) {
    return Stream.concat(
            paid.refunds().values().stream().filter(it -> !it.isFailed()).map(Refunded::at),
            paid.contests().values().stream()
                .filter(it -> it.outcome() == PurchaseState.Outcome.LOST)
                .map(Contest::at))
        .max(Comparator.naturalOrder());
  }
}
