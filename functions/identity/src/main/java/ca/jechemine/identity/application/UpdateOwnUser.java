package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Guardianship;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.PersonEdit;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;

/// Somebody changes what the platform knows of them.
public final class UpdateOwnUser {

  private final Accounts accounts;
  private final OneTimeSecrets secrets;
  private final ReadUser readUser;
  private final InstantSource clock;

  public UpdateOwnUser(
      Accounts accounts, OneTimeSecrets secrets, ReadUser readUser, InstantSource clock) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.readUser = readUser;
    this.clock = clock;
  }

  /// The account after the edit. One that changes nothing writes nothing.
  ///
  /// @throws Refusal.NotFound when it is gone
  /// @throws Refusal.Forbidden when it changes the birth date of somebody who has a guardian
  public UserRecord update(UserId id, PersonEdit edit) {
    return readUser.whole(Retry.whenStale(() -> attempt(id, edit)));
  }

  private Account attempt(UserId id, PersonEdit edit) {
    Versioned<Account> read =
        accounts.find(id).filter(it -> !Anonymised.is(it.value())).orElseThrow(ReadUser::notFound);
    requireOwnBirthDate(read.value(), edit);
    Account next = edit.on(read.value());
    if (next.equals(read.value())) {
      return next;
    }
    accounts.save(read, next, phoneStepEnded(read.value(), edit));
    return next.touched(clock.instant());
  }

  private static void requireOwnBirthDate(Account account, PersonEdit edit) {
    if (edit.changesBirthDate(account) && !Guardianship.maySayWhenBorn(account)) {
      throw Refusal.forbidden(
          "BIRTH_DATE_LOCKED",
          new Text(
              "Ce compte a un responsable\u00a0: seule notre équipe peut modifier sa date de"
                  + " naissance.",
              "This account has a guardian: only our team can change its date of birth."));
    }
  }

  /// A code that went to the former phone must not prove the new one.
  private Work phoneStepEnded(Account before, PersonEdit edit) {
    return edit.changesPhone(before)
        ? Work.of(secrets.forgetting(before.id(), Kind.PHONE_STEP))
        : Work.none();
  }
}
