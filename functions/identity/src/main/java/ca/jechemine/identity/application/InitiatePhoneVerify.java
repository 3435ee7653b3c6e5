package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.PhoneNumber;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Somebody who is signed in begins to prove the phone, whatever way the account was made.
public final class InitiatePhoneVerify {

  private final Accounts accounts;
  private final Limits limits;
  private final VerificationSteps steps;
  private final RandomGenerator random;

  public InitiatePhoneVerify(
      Accounts accounts, Limits limits, VerificationSteps steps, RandomGenerator random) {
    this.accounts = accounts;
    this.limits = limits;
    this.steps = steps;
    this.random = random;
  }

  /// The phone step; none when the phone is proven already.
  ///
  /// @throws Refusal.NotFound when the account is gone
  /// @throws Refusal.BadRequest when there is no phone
  /// @throws Refusal.TooManyRequests after too many of one network address or account
  public Optional<PhoneStep> initiate(UserId id, String source) {
    Account account =
        accounts.find(id).map(Versioned::value).orElseThrow(VerificationRefusals::noSuchAccount);
    String phone = account.person().phone();
    if (phone == null) {
      throw VerificationRefusals.noPhone();
    }
    if (account.standing().phoneVerifiedAt() != null) {
      return Optional.empty();
    }
    String token = Kind.PHONE_STEP.next(random);
    List<Step> all =
        new ArrayList<>(
            List.of(
                limits.ofSource(Limit.INITIATE_PHONE_VERIFY, source),
                limits.ofUser(Limit.INITIATE_PHONE_VERIFY_OF_USER, id)));
    all.addAll(steps.openingPhone(id, token));
    accounts.carryOut(Work.of(all.toArray(Step[]::new)));
    return Optional.of(new PhoneStep(token, PhoneNumber.hinted(phone), Kind.PHONE_STEP.life()));
  }
}
