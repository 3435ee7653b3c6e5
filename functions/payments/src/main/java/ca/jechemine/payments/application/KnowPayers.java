package ca.jechemine.payments.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
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
  private final ForgetMethods forgetMethods;

  public KnowPayers(People people, AdoptSignUp adoptSignUp, ForgetMethods forgetMethods) {
    this.people = people;
    this.adoptSignUp = adoptSignUp;
    this.forgetMethods = forgetMethods;
  }

  /// Keeps what the event tells, unless something later is known. What follows from it comes
  /// first: whoever dies in between does it again.
  ///
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  public void keep(AccountChanged event) {
    Person told = person(event);
    if (told.isForgotten()) {
      forgetMethods.forget(told.id());
    } else if (provesAddress(told)) {
      adoptSignUp.proven(told);
    }
    people.keep(told);
  }

  /// A client who waits is one whose address is not proven.
  private boolean provesAddress(Person told) {
    return told.role() == Role.CLIENT
        && told.status() == AccountStatus.ACTIVE
        && people
            .find(told.id())
            .filter(it -> it.role() == Role.CLIENT && it.status() == AccountStatus.PENDING)
            .filter(it -> it.version() < told.version())
            .isPresent();
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
        event.isForgotten());
  }
}
