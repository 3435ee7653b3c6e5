package ca.jechemine.payments.application;

import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PurchaseEvent.PurchaseRefunded;
import ca.jechemine.contracts.PurchaseEvent.ResourcePurchased;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Intent;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Line;
import ca.jechemine.payments.domain.purchase.InMemoryOffers;
import ca.jechemine.payments.domain.purchase.InMemoryPurchases;
import ca.jechemine.payments.domain.purchase.OnSale;
import ca.jechemine.payments.domain.purchase.Purchase;
import ca.jechemine.payments.domain.purchase.PurchaseId;
import ca.jechemine.payments.domain.purchase.ResourceId;
import ca.jechemine.payments.domain.stripe.Charge;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentError;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.StripeRefund.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P7: what Stripe tells of the money of a purchase comes in every order, each twice, and there is
/// one outcome.
class SettlePurchaseTest {

  private static final Money PRICE = new Money(24_00);
  private static final PurchaseId ID = new PurchaseId("0000000000000000000000a1");
  private static final ResourceId RESOURCE = new ResourceId("0000000000000000000000b1");
  private static final UserId BUYER = new UserId("0000000000000000000000c1");
  private static final Metadata ABOUT =
      Metadata.none()
          .with(Metadata.Key.TYPE, SettlePurchase.TYPE)
          .with(Metadata.Key.PURCHASE_ID, ID.value());
  private static final IdempotencyKey AT_STRIPE = new IdempotencyKey("dashboard");

  private final TillAtStripe till = new TillAtStripe();
  private final InMemoryPurchases purchases = new InMemoryPurchases();
  private final InMemoryOffers offers = new InMemoryOffers();
  private final SettlePurchase settle = new SettlePurchase(purchases, offers, till, () -> NOW);

  private record Came(
      String status,
      boolean hasAccess,
      Map<Account, Money> balances,
      Set<List<Line>> journal,
      long bought,
      long refunded) {}

  private static Purchase begun() {
    return Purchase.begun(ID, BUYER, onSale(1, false), NOW);
  }

  private static OnSale onSale(long version, boolean isDeleted) {
    return new OnSale(
        RESOURCE, version, new Text("Titre", ""), "all", PRICE, !isDeleted, isDeleted);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, needs_response, completed, false",
    "1000, won, completed, true",
    "1000, lost, refunded, false",
    "1000, warning_needs_response, completed, true",
    "2400, needs_response, refunded, false",
    "2400, warning_needs_response, refunded, false"
  })
  void P7_every_order_of_payment_refund_and_dispute_has_one_outcome(
      long cents, String dispute, String status, boolean hasAccess) {
    Set<Came> outcomes = new HashSet<>();

    List<List<Integer>> orders = orders(List.of(0, 1, 2, 3, 4, 5));
    orders.forEach(
        it -> outcomes.add(new SettlePurchaseTest().came(it, new Money(cents), dispute)));

    assertThat(orders).hasSize(720);
    assertThat(outcomes)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.status()).isEqualTo(status);
          assertThat(it.hasAccess()).isEqualTo(hasAccess);
          assertThat(it.bought()).isEqualTo(1);
          assertThat(it.refunded()).isEqualTo(1);
          assertThat(it.balances().values().stream().reduce(Money.ZERO, Money::plus))
              .isEqualTo(Money.ZERO);
        });
  }

  private Came came(List<Integer> order, Money amount, String status) {
    purchases.put(begun());
    PaymentIntent payment = till.paid("1", PRICE, ABOUT, NOW);
    StripeRefund refund =
        till.refund(new NewRefund(payment.id(), amount, Metadata.none()), AT_STRIPE);
    Dispute early = till.disputed("1", payment, "needs_response");
    Dispute late = till.disputed("1", payment, status);
    List<Runnable> told =
        List.of(
            () -> settle.succeeded(payment, NOW),
            () -> settle.failed(declined(payment)),
            () -> settle.refunded(refund.id()),
            () -> settle.refunded(charge(payment, amount)),
            () -> settle.disputed(early),
            () -> settle.disputed(late));
    order.forEach(it -> told.get(it).run());
    order.forEach(it -> told.get(it).run());
    Purchase purchase = purchases.find(ID).orElseThrow().value();
    return new Came(
        purchase.status(),
        purchase.givesAccess(),
        balances(),
        new HashSet<>(purchases.entries().stream().map(JournalEntry::lines).toList()),
        told(ResourcePurchased.class),
        told(PurchaseRefunded.class));
  }

  private long told(Class<? extends DomainEvent> kind) {
    return purchases.told().stream().filter(kind::isInstance).count();
  }

  private Map<Account, Money> balances() {
    Map<Account, Money> balances = new HashMap<>();
    for (JournalEntry entry : purchases.entries()) {
      entry
          .lines()
          .forEach(it -> balances.merge(it.account(), entry.debits(it.account()), Money::plus));
    }
    return balances;
  }

  private static Charge charge(PaymentIntent payment, Money refunded) {
    return new Charge(
        new ChargeId("ch_1"), payment.id(), PRICE, refunded, "cad", payment.metadata());
  }

  private static PaymentIntent declined(PaymentIntent payment) {
    return new PaymentIntent(
        payment.id(),
        PaymentIntent.Status.REQUIRES_PAYMENT_METHOD,
        payment.amount(),
        Money.ZERO,
        payment.currency(),
        payment.type(),
        null,
        null,
        null,
        null,
        new PaymentError("card_declined", null),
        payment.created(),
        payment.metadata());
  }

  @Test
  void P7_a_late_success_does_not_revive_what_was_given_back() {
    purchases.put(begun());
    PaymentIntent payment = till.paid("1", PRICE, ABOUT, NOW);
    settle.succeeded(payment, NOW);
    till.refund(new NewRefund(payment.id(), PRICE, Metadata.none()), AT_STRIPE);
    settle.refunded(charge(payment, PRICE));

    assertThat(settle.succeeded(payment, NOW)).isEqualTo(Outcome.PROCESSED);
    assertThat(settle.canceled(payment)).isEqualTo(Outcome.PROCESSED);

    assertThat(purchases.find(ID).orElseThrow().value().status()).isEqualTo("refunded");
    assertThat(balances().get(Platform.RESOURCE_SALES)).isEqualTo(Money.ZERO);
  }

  @Test
  void a_refund_that_failed_gives_the_resource_back_whatever_is_told_late() {
    purchases.put(begun());
    PaymentIntent payment = till.paid("1", PRICE, ABOUT, NOW);
    StripeRefund made = till.refund(new NewRefund(payment.id(), PRICE, Metadata.none()), AT_STRIPE);
    settle.refunded(made.id());
    till.answered(made.id(), Status.FAILED);

    settle.refunded(made.id());
    settle.entered(made);

    Purchase purchase = purchases.find(ID).orElseThrow().value();
    assertThat(purchase.givesAccess()).isTrue();
    assertThat(balances().get(Platform.RESOURCE_SALES)).isEqualTo(new Money(-24_00));
  }

  @Test
  void what_is_paid_for_a_resource_that_was_deleted_goes_back_once_however_often_it_is_told() {
    purchases.put(begun());
    offers.keep(onSale(2, true));
    PaymentIntent payment =
        till.paid("1", PRICE, ABOUT.with(Metadata.Key.RESOURCE_ID, RESOURCE.value()), NOW);

    assertThat(settle.succeeded(payment, NOW)).isEqualTo(Outcome.PROCESSED);
    assertThat(settle.succeeded(payment, NOW)).isEqualTo(Outcome.PROCESSED);
    settle.refunded(charge(payment, PRICE));

    assertThat(till.refunds(payment.id())).singleElement().returns(PRICE, StripeRefund::amount);
    assertThat(purchases.find(ID).orElseThrow().value().status()).isEqualTo("refunded");
    assertThat(balances().get(Platform.RESOURCE_SALES)).isEqualTo(Money.ZERO);
    assertThat(told(PurchaseRefunded.class)).isEqualTo(1);
  }

  @Test
  void what_was_taken_off_and_not_deleted_is_sold_all_the_same() {
    purchases.put(begun());
    offers.keep(new OnSale(RESOURCE, 2, new Text("Titre", ""), "all", PRICE, false, false));
    PaymentIntent payment =
        till.paid("1", PRICE, ABOUT.with(Metadata.Key.RESOURCE_ID, RESOURCE.value()), NOW);

    settle.succeeded(payment, NOW);

    assertThat(till.refunds(payment.id())).isEmpty();
    assertThat(purchases.find(ID).orElseThrow().value().givesAccess()).isTrue();
  }

  @Test
  void money_that_is_not_the_price_and_that_of_another_payment_is_stray() {
    purchases.put(begun());

    assertThat(settle.succeeded(till.paid("1", new Money(23_99), ABOUT, NOW), NOW))
        .isEqualTo(Outcome.STRAY);
    assertThat(settle.succeeded(till.paid("2", PRICE, ABOUT, NOW), NOW))
        .isEqualTo(Outcome.PROCESSED);
    assertThat(settle.succeeded(till.paid("3", PRICE, ABOUT, NOW), NOW)).isEqualTo(Outcome.STRAY);
    assertThat(
            settle.succeeded(
                till.paid(
                    "4",
                    PRICE,
                    ABOUT.with(Metadata.Key.PURCHASE_ID, "0000000000000000000000ff"),
                    NOW),
                NOW))
        .isEqualTo(Outcome.STRAY);
    assertThat(purchases.entries()).hasSize(1);
  }

  /// Defect of contract 30 §9: a stale intent’s failure overwrote what was paid.
  @Test
  void what_happens_to_another_payment_changes_nothing() {
    PaymentIntent first = till.paid("1", PRICE, ABOUT, NOW);
    PaymentIntent second = till.paid("2", PRICE, ABOUT, NOW);
    Purchase renewed = begun().begun(Intent.of(second), 2, NOW);
    purchases.put(renewed);

    settle.failed(declined(first));
    settle.canceled(first);

    assertThat(purchases.find(ID).orElseThrow().value()).isEqualTo(renewed);
  }

  private static List<List<Integer>> orders(List<Integer> of) {
    if (of.isEmpty()) {
      return List.of(List.of());
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (Integer first : of) {
      List<Integer> rest = of.stream().filter(it -> !it.equals(first)).toList();
      for (List<Integer> then : orders(rest)) {
        List<Integer> order = new ArrayList<>(List.of(first));
        order.addAll(then);
        orders.add(order);
      }
    }
    return orders;
  }
}
