package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.Verifications.Found;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.Optional;

/// Whether somebody stands at the phone step.
sealed interface PhoneProof {

  /// They do, with that account and phone.
  record Open(Versioned<Account> account, OneTimeSecret step, String phone) implements PhoneProof {}

  /// They do not.
  record Refused(Refusal why) implements PhoneProof {}

  static PhoneProof of(Found found, Instant now) {
    if (found.account().isEmpty()) {
      return new Refused(
          found.isDecoy()
              ? VerificationRefusals.stepNotValid()
              : VerificationRefusals.noSuchAccount());
    }
    Versioned<Account> account = found.account().get();
    Optional<OneTimeSecret> step = found.shown().filter(it -> it.isUnused(now));
    if (step.isEmpty()) {
      return new Refused(VerificationRefusals.stepNotValid());
    }
    if (account.value().standing().awaitsEmail()) {
      return new Refused(VerificationRefusals.emailNotConfirmed());
    }
    String phone = account.value().person().phone();
    return phone == null
        ? new Refused(VerificationRefusals.noPhone())
        : new Open(account, step.get(), phone);
  }
}
