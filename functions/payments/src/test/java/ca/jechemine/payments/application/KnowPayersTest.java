package ca.jechemine.payments.application;

import static ca.jechemine.payments.domain.PaymentFixtures.CLIENT;
import static ca.jechemine.payments.domain.PaymentFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.InMemoryPayments;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.SignUps;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What Stripe hears of people, in whatever order it is told here: of somebody who is forgotten,
/// nothing is left there.
class KnowPayersTest {

  private static final CustomerId CUSTOMER = new CustomerId("cus_1Client");

  private final Accounts people = new Accounts();
  private final InMemoryWallets wallets = new InMemoryWallets();
  private final MethodsAtStripe stripe = new MethodsAtStripe();
  private final KnowPayers knowPayers = knowPayers();

  @BeforeEach
  void a_client_with_a_customer() {
    wallets.save(wallets.find(CLIENT), wallets.find(CLIENT).value().with(CUSTOMER), false);
    knowPayers.keep(named(1, "Zoé"));
  }

  @Test
  void another_name_is_told_once_and_what_stripe_does_not_know_is_not_told() {
    knowPayers.keep(named(2, "Zoé"));
    assertThat(stripe.known(CUSTOMER)).isEmpty();

    knowPayers.keep(named(3, "Léa"));
    assertThat(stripe.known(CUSTOMER).map(NewCustomer::name)).contains("Léa Roy");
    knowPayers.keep(named(2, "Zoé"));
    assertThat(stripe.known(CUSTOMER).map(NewCustomer::name)).contains("Léa Roy");
  }

  @Test
  void what_is_told_late_of_somebody_who_is_forgotten_is_not_told_to_stripe() {
    knowPayers.keep(forgotten(3));

    knowPayers.keep(named(2, "Léa"));

    assertThat(stripe.known(CUSTOMER)).isEmpty();
  }

  @Test
  void what_stripe_heard_while_somebody_was_forgotten_is_taken_away_again() {
    people.meanwhile = () -> knowPayers.keep(forgotten(3));

    knowPayers.keep(named(2, "Léa"));

    assertThat(people.find(CLIENT).orElseThrow().isForgotten()).isTrue();
    assertThat(stripe.known(CUSTOMER)).isEmpty();
  }

  @Test
  void whoever_died_after_stripe_heard_takes_it_away_when_it_comes_again() {
    knowPayers.keep(forgotten(3));
    stripe.describe(
        CUSTOMER,
        new NewCustomer("lea@exemple.ca", "Léa Roy", null, Customers.ids(CLIENT, Role.CLIENT)));

    knowPayers.keep(named(2, "Léa"));

    assertThat(stripe.known(CUSTOMER)).isEmpty();
  }

  private KnowPayers knowPayers() {
    KeepMethods keepMethods = new KeepMethods(wallets, new InMemoryPayments(), stripe, () -> NOW);
    return new KnowPayers(
        people,
        new AdoptSignUp(new NoSignUps(), wallets, stripe, keepMethods),
        new Customers(wallets, stripe),
        new ForgetPayer(wallets, stripe, keepMethods),
        BillingDesk.endSubscription(wallets, NOW));
  }

  private static AccountChanged named(long version, String name) {
    return changed(version, "payer@exemple.ca", name, "Roy", AccountStatus.ACTIVE);
  }

  private static AccountChanged forgotten(long version) {
    return changed(
        version, AccountEvent.forgottenAddress(CLIENT.value()), "", "", AccountStatus.INACTIVE);
  }

  private static AccountChanged changed(
      long version, String email, String first, String last, AccountStatus status) {
    return new AccountChanged(
        CLIENT.value(),
        version,
        email,
        first,
        last,
        null,
        "fr",
        Role.CLIENT,
        status,
        List.of(),
        null,
        NOW,
        false);
  }

  /// Keeps the latest, after something that happens meanwhile, once.
  private static final class Accounts implements People {

    private final Map<UserId, Person> known = new HashMap<>();
    private Runnable meanwhile = () -> {};

    @Override
    public Optional<Person> find(UserId id) {
      return Optional.ofNullable(known.get(id));
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keep(Person person) {
      Runnable first = meanwhile;
      meanwhile = () -> {};
      first.run();
      known.merge(person.id(), person, (old, next) -> old.version() < next.version() ? next : old);
    }
  }

  private static final class NoSignUps implements SignUps {

    @Override
    public void admit(String email, String source) {}

    @Override
    public void keep(SignUp signUp, Optional<Receipt> receipt) {}

    @Override
    public List<Attempt> of(String email) {
      return List.of();
    }

    @Override
    public boolean isOf(CustomerId customer, String email) {
      return false;
    }
  }
}
