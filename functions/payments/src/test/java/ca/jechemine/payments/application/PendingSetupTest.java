package ca.jechemine.payments.application;

import static ca.jechemine.payments.domain.PaymentFixtures.APPOINTMENT;
import static ca.jechemine.payments.domain.PaymentFixtures.CLIENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static ca.jechemine.payments.domain.PaymentFixtures.person;
import static ca.jechemine.payments.domain.PaymentFixtures.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.InMemoryPayments;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.payments.domain.stripe.ClientSecret;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.SetupIntent.Status;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A bank account whose bank takes days to agree (contract 30 §3): `pending: true`.
class PendingSetupTest {

  private static final AppointmentId ID = new AppointmentId(APPOINTMENT);
  private static final CustomerId CUSTOMER = new CustomerId("cus_1Client");
  private static final PaymentMethodId DEBIT = new PaymentMethodId("pm_1Debit");
  private static final SetupIntentId SETUP = new SetupIntentId("seti_1Debit");
  private static final Caller CALLER =
      new Caller(CLIENT, "Zoé Roy", Role.CLIENT, AccountStatus.ACTIVE, Set.of(), Language.FR);

  private final InMemoryPayments payments = new InMemoryPayments();
  private final InMemoryWallets wallets = new InMemoryWallets();
  private final MethodsAtStripe stripe = new MethodsAtStripe();
  private final KeepMethods keepMethods = new KeepMethods(wallets, payments, stripe, () -> NOW);
  private final SettleMethods settleMethods =
      new SettleMethods(
          wallets, new One(person(CLIENT, Role.CLIENT)), payments, stripe, keepMethods);

  @BeforeEach
  void begun() {
    payments.put(scheduled());
    wallets.save(wallets.find(CLIENT), wallets.find(CLIENT).value().with(CUSTOMER), false);
    stripe.put(setup(Status.PROCESSING, DEBIT));
    stripe.put(new SavedMethod.AcssDebit(DEBIT, null, "Desjardins", "6789"));
  }

  @Test
  void defect_while_the_bank_is_to_agree_the_appointment_has_it_and_nobody_is_green() {
    boolean isPending = complete();

    assertThat(isPending).isTrue();
    assertThat(means().saved()).isEqualTo(DEBIT);
    assertThat(means().isAwaited()).isFalse();
    assertThat(payments.find(ID).orElseThrow().value().method())
        .isEqualTo(PaymentMethod.DIRECT_DEBIT);
    assertThat(wallets.find(CLIENT).value().guarantee()).isEqualTo(Guarantee.NONE);
  }

  @Test
  void once_it_agreed_it_vouches_for_all_and_is_what_is_charged() {
    complete();
    stripe.put(new SavedMethod.AcssDebit(DEBIT, CUSTOMER, "Desjardins", "6789"));

    settleMethods.saved(setup(Status.SUCCEEDED, DEBIT));
    settleMethods.saved(setup(Status.SUCCEEDED, DEBIT));

    assertThat(wallets.find(CLIENT).value().guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(wallets.find(CLIENT).value().kept().orElseThrow().id()).isEqualTo(DEBIT);
  }

  @Test
  void when_it_refuses_something_else_must_vouch() {
    complete();

    settleMethods.failed(setup(Status.REQUIRES_PAYMENT_METHOD, null));

    assertThat(means()).isEqualTo(Means.AWAITED);
  }

  @Test
  void a_refusal_that_comes_late_takes_nothing_away_that_is_kept() {
    complete();
    stripe.put(new SavedMethod.AcssDebit(DEBIT, CUSTOMER, "Desjardins", "6789"));
    settleMethods.saved(setup(Status.SUCCEEDED, DEBIT));

    settleMethods.failed(setup(Status.REQUIRES_PAYMENT_METHOD, null));

    assertThat(means().saved()).isEqualTo(DEBIT);
  }

  @Test
  void what_was_taken_away_meanwhile_is_not_saved_by_late_news() {
    settleMethods.saved(setup(Status.SUCCEEDED, DEBIT));

    assertThat(wallets.find(CLIENT).value().guarantee()).isEqualTo(Guarantee.NONE);
    assertThat(means()).isEqualTo(Means.AWAITED);
  }

  private boolean complete() {
    People people = new One(person(CLIENT, Role.CLIENT));
    return new CompleteSetup(
            new PayableAppointments(payments, people, () -> NOW),
            new PayLinks(payments, people, it -> it, new Random(7), () -> NOW),
            _ -> {},
            people,
            new Customers(wallets, stripe),
            stripe,
            keepMethods)
        .ofAppointment(CALLER, ID, SETUP);
  }

  private Means means() {
    return payments.find(ID).orElseThrow().value().means();
  }

  private static SetupIntent setup(Status status, @Nullable PaymentMethodId method) {
    return new SetupIntent(
        SETUP,
        status,
        CUSTOMER,
        method,
        MethodType.ACSS_DEBIT,
        null,
        new ClientSecret("seti_1Debit_secret_x"),
        null,
        Metadata.none().with(Metadata.Key.APPOINTMENT_ID, APPOINTMENT));
  }

  private record One(Person person) implements People {

    @Override
    public Optional<Person> find(UserId id) {
      return person.id().equals(id) ? Optional.of(person) : Optional.empty();
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keep(Person other) {}
  }
}
