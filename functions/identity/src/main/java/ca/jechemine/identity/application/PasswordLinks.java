package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AccountNotice.PasswordChanged;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested;
import ca.jechemine.contracts.AccountNotice.PasswordLinkRequested.Purpose;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.StatusChange;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Makes the links through which a password is chosen, and uses them up.
public final class PasswordLinks {

  private final OneTimeSecrets secrets;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  public PasswordLinks(
      OneTimeSecrets secrets, Ids ids, RandomGenerator random, InstantSource clock) {
    this.secrets = secrets;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /// A link for that account, which replaces the former.
  Link next(Account account, Purpose purpose) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(Kind.PASSWORD_LINK.life());
    String secret = Kind.PASSWORD_LINK.next(random);
    PasswordLinkRequested notice =
        new PasswordLinkRequested(
            ids.next(),
            account.id().value(),
            account.email().value(),
            account.person().firstName(),
            account.person().language(),
            purpose,
            secret,
            expiresAt,
            now);
    return new Link(
        secrets.keeping(account.id(), Kind.PASSWORD_LINK, secret, expiresAt), notice, expiresAt);
  }

  /// The account's link of that token, while it is good.
  Optional<OneTimeSecret> find(UserId holder, String token) {
    return secrets
        .find(holder, Kind.PASSWORD_LINK, token)
        .filter(it -> it.isUnused(clock.instant()));
  }

  /// Uses the link up.
  Step using(OneTimeSecret link) {
    return secrets.using(link, clock.instant());
  }

  private PasswordChanged changed(Account account) {
    return new PasswordChanged(
        ids.next(),
        account.id().value(),
        account.email().value(),
        account.person().firstName(),
        account.person().language(),
        clock.instant());
  }

  /// What the holder hears when the password was chosen: that it was, and of a professional whom
  /// the proof of the address lets in, that they are approved.
  List<AccountNotice> chosen(Account before, Account after) {
    return Stream.concat(
            Stream.of(changed(after)),
            StatusChange.byProof(before, after)
                .notice(ids.next(), after, null, clock.instant())
                .stream())
        .toList();
  }

  /// A link: how it is kept, who hears of it, and until when it is good.
  record Link(Step step, PasswordLinkRequested notice, Instant expiresAt) {

    @Override
    public String toString() {
      return "a password link";
    }
  }
}
