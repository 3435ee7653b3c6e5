package ca.jechemine.payments.application;

import static ca.jechemine.payments.application.MoneyBackDesk.charge;
import static ca.jechemine.payments.domain.PaymentFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.PRICE;
import static ca.jechemine.payments.domain.PaymentFixtures.closed;
import static ca.jechemine.payments.domain.PaymentFixtures.intent;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.DisputeOpened;
import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.StripeEvents;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutChange;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutStatus;
import ca.jechemine.payments.domain.payout.Payouts;
import ca.jechemine.payments.domain.payout.ProfessionalAccount;
import ca.jechemine.payments.domain.payout.ProfessionalAccounts;
import ca.jechemine.payments.domain.purchase.InMemoryOffers;
import ca.jechemine.payments.domain.purchase.InMemoryPurchases;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.PaymentError;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntent.Status;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.payments.domain.stripe.StripeEvent.ChargeRefunded;
import ca.jechemine.payments.domain.stripe.StripeEvent.DisputeCreated;
import ca.jechemine.payments.domain.stripe.StripeEvent.PaymentFailed;
import ca.jechemine.payments.domain.stripe.StripeEvent.PaymentProcessing;
import ca.jechemine.payments.domain.stripe.StripeEvent.PaymentRequiresAction;
import ca.jechemine.payments.domain.stripe.StripeEvent.PaymentSucceeded;
import ca.jechemine.payments.domain.stripe.StripeEvent.RefundUpdated;
import ca.jechemine.payments.domain.stripe.StripeEvent.Subject;
import ca.jechemine.payments.domain.stripe.StripeEvent.Unknown;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.Webhooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// P7: whatever Stripe tells of a payment, from its creation to a dispute, in every order, each
/// twice as two events and each event twice, has one outcome and one ledger.
class StripeEventsInAnyOrderTest {

  private record Outcome(
      String state, Optional<PaymentIntentId> intent, Map<Account, Money> balances, int entries) {}

  @Test
  void P7_created_challenged_processing_succeeded_refunded_and_disputed() {
    Set<Outcome> outcomes = new HashSet<>();
    List<List<Integer>> orders = orders(7);

    orders.forEach(it -> outcomes.add(wholeLife(it)));

    assertThat(orders).hasSize(5040);
    assertThat(outcomes)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.state()).isEqualTo("partially_refunded");
          assertThat(it.balances().values().stream().reduce(Money.ZERO, Money::plus))
              .isEqualTo(Money.ZERO);
        });
  }

  private static Outcome wholeLife(List<Integer> order) {
    MoneyBackDesk desk = new MoneyBackDesk();
    desk.payments.put(closed().begun(intent("1"), NOW));
    PaymentIntent paid = desk.till.paid("1", PRICE, APPOINTMENT, NOW);
    StripeRefund refund =
        desk.till.refund(
            new NewRefund(paid.id(), new Money(40_00), Metadata.none()),
            new IdempotencyKey("dashboard"));
    Dispute dispute = desk.till.disputed("1", paid, "needs_response");
    List<Subject> told =
        List.of(
            new Unknown(),
            new PaymentRequiresAction(at("1", Status.REQUIRES_ACTION)),
            new PaymentProcessing(at("1", Status.PROCESSING)),
            new PaymentSucceeded(paid),
            new ChargeRefunded(charge(paid, new Money(40_00))),
            new RefundUpdated(refund),
            new DisputeCreated(dispute));
    Outcome outcome = outcome(desk, told, order);
    assertThat(desk.payments.events())
        .as("what is told in the order %s", order)
        .extracting(it -> (Object) it.getClass())
        .containsExactlyInAnyOrder(PaymentRefunded.class, DisputeOpened.class);
    return outcome;
  }

  /// A debit that is processed for days and fails, and a card that pays.
  @Test
  void P7_a_debit_that_fails_after_days_and_another_payment_that_is_made() {
    Set<Outcome> outcomes = new HashSet<>();

    orders(6)
        .forEach(order -> {
          MoneyBackDesk desk = new MoneyBackDesk();
          desk.payments.put(
              closed().begun(intent("1", MethodType.ACSS_DEBIT), NOW).begun(intent("2"), NOW));
          PaymentIntent paid = desk.till.paid("2", PRICE, APPOINTMENT, NOW);
          List<Subject> told =
              List.of(
                  new Unknown(),
                  new PaymentProcessing(at("1", Status.PROCESSING)),
                  new PaymentFailed(at("1", Status.REQUIRES_PAYMENT_METHOD)),
                  new PaymentRequiresAction(at("2", Status.REQUIRES_ACTION)),
                  new PaymentProcessing(at("2", Status.PROCESSING)),
                  new PaymentSucceeded(paid));
          outcomes.add(outcome(desk, told, order));
        });

    assertThat(outcomes)
        .singleElement()
        .satisfies(it -> {
          assertThat(it.state()).isEqualTo("paid");
          assertThat(it.intent()).contains(new PaymentIntentId("pi_2"));
          assertThat(it.entries()).isEqualTo(2);
        });
  }

  private static Outcome outcome(MoneyBackDesk desk, List<Subject> told, List<Integer> order) {
    Desk events = new Desk(desk);
    order.forEach(it -> events.tell("evt_" + it, told.get(it)));
    order.forEach(it -> events.tell("evt_" + it, told.get(it)));
    order.forEach(it -> events.tell("evt_again" + it, told.get(it)));
    return new Outcome(
        desk.payment().state().code(),
        desk.payment().intentId(),
        desk.balances(),
        desk.payments.entries().size());
  }

  /// The payment of that id, when it stood so.
  private static PaymentIntent at(String id, Status status) {
    PaymentError error =
        status == Status.REQUIRES_PAYMENT_METHOD ? new PaymentError("no_account", null) : null;
    return new PaymentIntent(
        new PaymentIntentId("pi_" + id),
        status,
        PRICE,
        Money.ZERO,
        "cad",
        MethodType.CARD,
        null,
        null,
        null,
        null,
        error,
        NOW,
        Metadata.none().with(Metadata.Key.APPOINTMENT_ID, APPOINTMENT));
  }

  private static List<List<Integer>> orders(int count) {
    List<List<Integer>> orders = List.of(List.of());
    for (int next = 0; next < count; next++) {
      List<List<Integer>> longer = new ArrayList<>();
      for (List<Integer> order : orders) {
        for (int at = 0; at <= order.size(); at++) {
          List<Integer> more = new ArrayList<>(order);
          more.add(at, next);
          longer.add(more);
        }
      }
      orders = longer;
    }
    return orders;
  }

  /// Where events are kept and acted upon; each body is its id.
  private static final class Desk implements StripeEvents, Webhooks {

    private final Map<String, StripeEvent> bodies = new HashMap<>();
    private final Map<EventId, KeptEvent> kept = new HashMap<>();
    private final SettleStripeEvent settle;

    Desk(MoneyBackDesk desk) {
      InMemoryWallets wallets = new InMemoryWallets();
      MethodsAtStripe stripe = new MethodsAtStripe();
      this.settle =
          new SettleStripeEvent(
              this,
              this,
              desk.settlePayment,
              new SettleMethods(
                  wallets,
                  new Nobody(),
                  desk.payments,
                  stripe,
                  new KeepMethods(wallets, desk.payments, stripe, () -> NOW)),
              new AccountsAtStripe(new NoAccounts(), new Nobody(), stripe),
              new SettleTransfer(new NoPayouts(), () -> NOW),
              desk.settleReturns,
              desk.giveStrayBack,
              new SettlePurchase(
                  new InMemoryPurchases(), new InMemoryOffers(), new TillAtStripe(), () -> NOW),
              BillingDesk.settleSubscription(NOW),
              BillingDesk.settlePlanPayment(NOW));
    }

    void tell(String id, Subject subject) {
      StripeEvent event = new StripeEvent(new EventId(id), "told", NOW, null, null, subject);
      keep(event, id);
      settle.settle(event.id());
    }

    @Override
    public boolean keep(StripeEvent event, String body) {
      bodies.put(body, event);
      return kept.putIfAbsent(
              event.id(), new KeptEvent(event.id(), body, StripeEvents.Outcome.RECEIVED))
          == null;
    }

    @Override
    public Optional<KeptEvent> find(EventId id) {
      return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void close(EventId id, StripeEvents.Outcome outcome) {
      kept.computeIfPresent(id, (_, it) -> new KeptEvent(id, it.body(), outcome));
    }

    @Override
    public StripeEvent open(byte[] body, String signature) {
      throw new UnsupportedOperationException();
    }

    @Override
    public StripeEvent read(String body) {
      return Optional.ofNullable(bodies.get(body)).orElseThrow();
    }
  }

  private static final class NoAccounts implements ProfessionalAccounts {

    @Override
    public Optional<Versioned<ProfessionalAccount>> find(UserId professional) {
      return Optional.empty();
    }

    @Override
    public Optional<UserId> owner(AccountId account) {
      return Optional.empty();
    }

    @Override
    public void save(Versioned<ProfessionalAccount> account) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class Nobody implements People {

    @Override
    public Optional<Person> find(UserId id) {
      return Optional.empty();
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      return Map.of();
    }

    @Override
    public void keep(Person person) {
      throw new UnsupportedOperationException();
    }
  }

  private static final class NoPayouts implements Payouts {

    @Override
    public Optional<Versioned<Payout>> find(PayoutId id) {
      return Optional.empty();
    }

    @Override
    public Page<Payout> standing(PayoutStatus status, PageRequest page) {
      return new Page<>(List.of(), null);
    }

    @Override
    public List<PayoutId> requestedBefore(Instant moment, int most) {
      return List.of();
    }

    @Override
    public List<Versioned<AppointmentPayment>> payments(List<AppointmentId> appointments) {
      return List.of();
    }

    @Override
    public void save(PayoutChange change, Optional<Receipt> receipt) {
      throw new UnsupportedOperationException();
    }
  }
}
