package ca.jechemine.identity.domain;

import ca.jechemine.contracts.AccountEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is left of an account whose holder is forgotten (contract 10 §11.9).
public final class Anonymised {

  /// What names become.
  public static final String NAME = "[anonymized]";

  private Anonymised() {}

  /// The account without anything that says whose it was; closed, and nobody can sign in to it.
  public static Account of(Account account, Instant now) {
    return at(address(account), account, now);
  }

  /// The same of an account that was given up when it was merged with another one of its holder's:
  /// what others keep of the holder is the other account's, and is not forgotten.
  public static Account merged(Account account, Instant now) {
    return at(mergedAddress(account), account, now).withGuardian(null).merging(null);
  }

  private static Account at(EmailAddress address, Account account, Instant now) {
    Standing standing = account.standing();
    return new Account(
        account.id(),
        address,
        new Person(NAME, NAME, account.person().language(), null, null, null, null, null),
        standing.deactivatedAt() == null
            ? standing.deactivated(now)
            : standing.deactivated(standing.deactivatedAt()),
        proofOnly(account.consents()),
        new Credentials(null, account.credentials().sessionVersion() + 1, now),
        account.guarantee(),
        null,
        account.guardian(),
        account.admin(),
        account.merging(),
        account.createdAt(),
        now);
  }

  /// Whether it was done to the account, by whichever of the two.
  public static boolean is(Account account) {
    return isForgotten(account) || account.email().equals(mergedAddress(account));
  }

  /// Whether its holder is forgotten. Whoever gave it up for another account of theirs is not.
  public static boolean isForgotten(Account account) {
    return account.email().equals(address(account));
  }

  /// The profile, of which nothing is left but that the terms were accepted.
  public static Profile of(Profile profile, Instant now) {
    return new Profile(
        profile.holder(),
        Answers.none(),
        false,
        proofOnly(profile.terms()),
        profile.createdAt(),
        now);
  }

  private static EmailAddress address(Account account) {
    return new EmailAddress(AccountEvent.forgottenAddress(account.id().value()));
  }

  private static EmailAddress mergedAddress(Account account) {
    return new EmailAddress(AccountEvent.mergedAddress(account.id().value()));
  }

  private static Consents proofOnly(Consents consents) {
    return new Consents(
        proofOnly(consents.privacyPolicy()),
        proofOnly(consents.terms()),
        proofOnly(consents.professionalTerms()));
  }

  private static @Nullable Consent proofOnly(@Nullable Consent consent) {
    return consent == null ? null : new Consent(consent.acceptedAt(), consent.version(), null);
  }
}
