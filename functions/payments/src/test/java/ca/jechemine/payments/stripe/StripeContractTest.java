package ca.jechemine.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.ChargeId;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewAccount;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import ca.jechemine.payments.domain.stripe.NewOffSessionCharge;
import ca.jechemine.payments.domain.stripe.NewPayment;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.NewSetup;
import ca.jechemine.payments.domain.stripe.NewTransfer;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripePage;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.TransferId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every call of the port against a Stripe that is not ours: stripe-mock at `STRIPE_MOCK_URL`,
/// which refuses parameters that Stripe's own API description does not know, or Stripe itself with
/// the test key `STRIPE_TEST_KEY`. It holds no state at the former, so that only the latter shows
/// what becomes of things.
class StripeContractTest {

  private static final Money PRICE = new Money(12_000);
  private static final String DESCRIPTION = "Je chemine";
  private static final URI SITE = URI.create("https://example.ca/professional/dashboard/billing");

  private final Ids ids = new Ids(InstantSource.system(), new Random());
  private final Stripe stripe = new StripeApiUnderTest().api();

  @BeforeAll
  static void there_is_a_stripe() {
    assumeTrue(
        StripeApiUnderTest.isThere(),
        "Skipped: neither STRIPE_MOCK_URL (stripe-mock's address; .ci/run starts one) nor"
            + " STRIPE_TEST_KEY (a test key of Stripe's) is set.");
  }

  @Test
  void a_parameter_that_stripe_does_not_know_is_refused() {
    Calls calls = new StripeApiUnderTest().calls();

    StripeFailure failure =
        catchThrowableOfType(
            StripeFailure.class,
            () ->
                calls.post(CustomerBody.class, "/v1/customers", new Form().with("nonsense", "1")));

    assertThat(failure).isInstanceOf(StripeFailure.InvalidRequest.class);
  }

  @Test
  void a_customer_has_methods_and_a_default_one() {
    CustomerId customer = customer();
    SavedMethod method = stripe.attach(new PaymentMethodId("pm_card_visa"), customer);

    stripe.setDefaultMethod(customer, method.id());

    assertThat(method).isInstanceOf(SavedMethod.Card.class);
    assertThat(stripe.method(method.id()).id()).isEqualTo(method.id());
    assertThat(stripe.methods(customer, MethodType.CARD)).isNotEmpty();
    stripe.methods(customer, MethodType.ACSS_DEBIT);
    if (StripeApiUnderTest.isStripe()) {
      assertThat(stripe.defaultMethod(customer)).contains(method.id());
      assertThat(stripe.attach(method.id(), customer).belongsTo(customer)).isTrue();
    } else {
      stripe.defaultMethod(customer);
    }
    stripe.detach(method.id());
  }

  @Test
  void a_customer_is_known_otherwise_and_forgotten() {
    CustomerId customer = customer();

    stripe.describe(
        customer,
        new NewCustomer(
            "autre@example.ca",
            "Autre Nom",
            Language.EN,
            Metadata.none().with(Metadata.Key.ROLE, "client")));
    stripe.mark(customer, Metadata.none().with(Metadata.Key.USER_ID, ids.next()));
    stripe.forget(customer);
    stripe.forget(customer);
    stripe.defaultMethod(customer);
  }

  @ParameterizedTest
  @EnumSource
  void a_method_is_set_up(MethodType type) {
    Metadata metadata =
        Metadata.none()
            .with(Metadata.Key.USER_ID, ids.next())
            .with(Metadata.Key.APPOINTMENT_ID, ids.next())
            .with(Metadata.Key.PURPOSE, "appointment_confirmation");

    SetupIntent setup =
        stripe.createSetup(
            new NewSetup(customer(), type, metadata), IdempotencyKey.setup(ids.next()));

    assertThat(setup.clientSecret()).isNotNull();
    assertThat(stripe.setup(setup.id()).id()).isEqualTo(setup.id());
    if (StripeApiUnderTest.isStripe()) {
      assertThat(setup.type()).isEqualTo(type);
      assertThat(setup.metadata()).isEqualTo(metadata);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_payment_is_asked_for_and_cancelled(MethodType type) {
    String appointment = ids.next();

    PaymentIntent payment =
        stripe.createPayment(
            new NewPayment(customer(), PRICE, type, DESCRIPTION, about(appointment)),
            IdempotencyKey.payment(appointment, PRICE, type, 1));

    assertThat(payment.clientSecret()).isNotNull();
    assertThat(stripe.payment(payment.id()).id()).isEqualTo(payment.id());
    PaymentIntent cancelled = stripe.cancel(payment.id());
    if (StripeApiUnderTest.isStripe()) {
      assertThat(payment.amount()).isEqualTo(PRICE);
      assertThat(payment.currency()).isEqualTo("cad");
      assertThat(cancelled.status()).isEqualTo(PaymentIntent.Status.CANCELED);
      assertThat(catchThrowableOfType(StripeFailure.class, () -> stripe.cancel(payment.id())))
          .isInstanceOf(StripeFailure.InvalidRequest.class)
          .hasMessageContaining("payment_intent_unexpected_state");
    }
  }

  @Test
  void a_saved_card_is_charged_once_and_refunded() {
    CustomerId customer = customer();
    String appointment = ids.next();
    PaymentMethodId method = stripe.attach(new PaymentMethodId("pm_card_visa"), customer).id();
    NewOffSessionCharge charge =
        new NewOffSessionCharge(
            customer, method, MethodType.CARD, PRICE, DESCRIPTION, null, about(appointment));
    IdempotencyKey key = IdempotencyKey.offSessionCharge(appointment, PRICE, MethodType.CARD, 1);

    PaymentIntent payment = stripe.charge(charge, key);
    StripeRefund refund =
        stripe.refund(
            new NewRefund(
                payment.id(),
                new Money(10_200),
                Metadata.none()
                    .with(Metadata.Key.APPOINTMENT_ID, appointment)
                    .with(Metadata.Key.CANCELLED_BY, "client")
                    .with(Metadata.Key.CANCELLATION_FEE, "18.00")),
            IdempotencyKey.refund(ids.next()));

    assertThat(stripe.refund(refund.id()).id()).isEqualTo(refund.id());
    Instant before = InstantSource.system().instant().minus(Duration.ofHours(1));
    assertThat(stripe.payments(customer, before)).isNotEmpty();
    if (StripeApiUnderTest.isStripe()) {
      assertThat(stripe.charge(charge, key).id()).isEqualTo(payment.id());
      assertThat(payment.status()).isEqualTo(PaymentIntent.Status.SUCCEEDED);
      assertThat(payment.received()).isEqualTo(PRICE);
      assertThat(stripe.payments(customer, before))
          .extracting(PaymentIntent::id)
          .containsExactly(payment.id());
      assertThat(refund.amount()).isEqualTo(new Money(10_200));
    }
  }

  @Test
  void a_saved_bank_account_is_charged_under_its_agreement() {
    // Nobody can agree to a debit without a browser: Stripe itself finds none of the three.
    StripeApiUnderTest.understood(() ->
        stripe.charge(
            new NewOffSessionCharge(
                new CustomerId("cus_none"),
                new PaymentMethodId("pm_none"),
                MethodType.ACSS_DEBIT,
                PRICE,
                DESCRIPTION,
                new MandateId("mandate_none"),
                about(ids.next())),
            IdempotencyKey.offSessionCharge(ids.next(), PRICE, MethodType.ACSS_DEBIT, 1)));
  }

  @Test
  void a_professional_has_an_account_and_gets_money() {
    UserId professional = new UserId(ids.next());
    ConnectAccount account =
        stripe.createAccount(
            new NewAccount(
                "professional@example.ca",
                Metadata.none()
                    .with(Metadata.Key.USER_ID, professional.value())
                    .with(Metadata.Key.ROLE, "professional")),
            IdempotencyKey.account(professional));
    AccountId id = account.id();

    assertThat(stripe.account(id).id()).isEqualTo(id);
    assertThat(stripe.onboardingLink(id, SITE, SITE).isAbsolute()).isTrue();
    stripe.balance(id);
    // Stripe itself wants the account to be complete, which takes its owner.
    StripeApiUnderTest.understood(() -> stripe.loginLink(id));
    StripeApiUnderTest.understood(() ->
        stripe.transfer(
            new NewTransfer(
                id,
                new Money(10_800),
                DESCRIPTION,
                new ChargeId("ch_none"),
                Metadata.none().with(Metadata.Key.PAYOUT_ID, ids.next())),
            IdempotencyKey.transfer(ids.next())));
    TransferId none = new TransferId("tr_none");
    StripeApiUnderTest.understood(
        () -> stripe.reverse(none, new Money(800), IdempotencyKey.reversal(none, ids.next())));
  }

  @Test
  void what_happened_is_listed() {
    Instant now = InstantSource.system().instant();
    Instant yesterday = now.minus(Duration.ofDays(1));

    assertThat(stripe.transfers(new AccountId("acct_none"), yesterday)).isNotNull();
    assertThat(stripe.setups(new PaymentMethodId("pm_none"))).isNotNull();
    StripePage<?> events = stripe.events(yesterday, null);
    StripePage<?> lines = stripe.balanceTransactions(yesterday, now, null);

    assertThat(events.items().size()).isLessThanOrEqualTo(Stripe.PAGE);
    assertThat(lines.items().size()).isLessThanOrEqualTo(Stripe.PAGE);
    StripeApiUnderTest.understood(() -> stripe.events(yesterday, new EventId("evt_none")));
    StripeApiUnderTest.understood(
        () -> stripe.balanceTransactions(yesterday, now, new BalanceTransactionId("txn_none")));
  }

  private CustomerId customer() {
    UserId user = new UserId(ids.next());
    return stripe.createCustomer(
        new NewCustomer(
            "client@example.ca",
            "Client Exemple",
            Language.FR,
            Metadata.none()
                .with(Metadata.Key.USER_ID, user.value())
                .with(Metadata.Key.ROLE, "client")),
        IdempotencyKey.customer(user));
  }

  private Metadata about(String appointment) {
    return Metadata.none()
        .with(Metadata.Key.APPOINTMENT_ID, appointment)
        .with(Metadata.Key.CLIENT_ID, ids.next())
        .with(Metadata.Key.PROFESSIONAL_ID, ids.next())
        .with(Metadata.Key.SESSION_DATE, "2026-04-25")
        .with(Metadata.Key.SESSION_TIME, "11:00")
        .with(Metadata.Key.PLATFORM_FEE, "12.00")
        .with(Metadata.Key.PROFESSIONAL_PAYOUT, "108.00")
        .with(Metadata.Key.PAYMENT_METHOD, "card");
  }
}
