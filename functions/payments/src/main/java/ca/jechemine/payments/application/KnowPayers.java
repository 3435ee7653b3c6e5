package ca.jechemine.payments.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.People;
import ca.jechemine.payments.domain.Person;
import java.util.Optional;

/// Keeps of accounts whom Stripe and receipts call by name, and who may pay for whom; and does what
/// follows when somebody proved their address, or is forgotten.
public final class KnowPayers {

  private final People people;
  private final AdoptSignUp adoptSignUp;
  private final Customers customers;
  private final ForgetPayer forgetPayer;
  private final EndSubscription endSubscription;

  public KnowPayers(
      People people,
      AdoptSignUp adoptSignUp,
      Customers customers,
      ForgetPayer forgetPayer,
      EndSubscription endSubscription) {
    this.people = people;
    this.adoptSignUp = adoptSignUp;
    this.customers = customers;
    this.forgetPayer = forgetPayer;
    this.endSubscription = endSubscription;
  }

  /// Keeps what the event tells, unless something later is known. Stripe hears of another address,
  /// name or language first, so that whoever dies in between does it again. Of whoever is forgotten
  /// it hears last, once that is kept: what somebody else tells Stripe of them meanwhile is taken
  /// away again, by them or here. What an account that is given up subscribed to goes on with the
  /// account that stays (`MergePayers`).
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  public void keep(AccountChanged event) {
    Person told = person(event);
    Optional<Person> before = people.find(told.id());
    boolean isKnownOtherwise = before.filter(it -> isOtherwise(it, told)).isPresent();
    if (isKnownOtherwise) {
      customers.describe(told);
    }
    if (told.status() == AccountStatus.INACTIVE && !told.isForgotten() && !event.isGivenUp()) {
      endSubscription.withPeriod(told.id());
    }
    people.keep(told);
    Optional<Person> after = isKnownOtherwise ? people.find(told.id()) : before;
    if (told.isForgotten() || after.filter(Person::isForgotten).isPresent()) {
      endSubscription.now(told.id());
      forgetPayer.forget(told.id());
    }
  }

  /// Whether what Stripe knows of them changed.
  private static boolean isOtherwise(Person before, Person told) {
    return before.version() < told.version()
        && !told.isForgotten()
        && !(before.email().equals(told.email())
            && before.name().equals(told.name())
            && before.language() == told.language());
  }

  /// The account is ready: its holder has proven the address.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  public void welcome(AccountWelcomed event) {
    if (event.role() == Role.CLIENT) {
      adoptSignUp.proven(new UserId(event.userId()), event.email());
    }
  }

  private static Person person(AccountChanged event) {
    Optional<Particulars> particulars = Optional.ofNullable(event.particulars());
    return new Person(
        new UserId(event.userId()),
        event.version(),
        event.role(),
        event.status(),
        event.email(),
        event.firstName(),
        event.lastName(),
        Language.of(event.language()),
        particulars.map(Particulars::dateOfBirth).orElse(null),
        particulars.map(Particulars::guardianId).map(UserId::new).orElse(null),
        event.isForgotten(),
        event.phone());
  }
}
