package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.ProfileCompleted;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Changes a professional's account and profile as one thing: read together, decided again after a
/// lost race, written together. Whoever completes the profile for the first time is told so, once.
public final class ChangeProfessional {

  private final Accounts accounts;
  private final Profiles profiles;
  private final Ids ids;
  private final InstantSource clock;

  public ChangeProfessional(Accounts accounts, Profiles profiles, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.profiles = profiles;
    this.ids = ids;
    this.clock = clock;
  }

  /// The professional after the decision, whose profile begins empty when there was none.
  Professional change(UserId id, Decision decision) {
    return Retry.whenStale(() -> {
      Versioned<Account> read =
          accounts
              .find(id)
              .filter(it -> !Anonymised.is(it.value()))
              .orElseThrow(() -> Refusal.unauthenticated());
      Instant now = clock.instant();
      Optional<Profile> kept = profiles.find(id);
      Professional before =
          new Professional(read.value(), kept.orElseGet(() -> Profile.empty(id, now)));
      Professional after = decision.decide(before, kept.isPresent(), now);
      accounts.save(
          read,
          after.account(),
          Work.of(profiles.keeping(after.profile()))
              .telling(notices(before, after, ids.next(), now)));
      return after;
    });
  }

  /// What is told of the change, under that id.
  static List<ProfileCompleted> notices(
      Professional before, Professional after, String noticeId, Instant now) {
    if (before.profile().completed() || !after.profile().completed()) {
      return List.of();
    }
    Account account = after.account();
    return List.of(
        new ProfileCompleted(
            noticeId,
            account.id().value(),
            account.email().value(),
            account.person().firstName(),
            account.person().language(),
            now));
  }

  /// What becomes of a professional. `hasProfile` says whether a profile was kept.
  @FunctionalInterface
  interface Decision {
    Professional decide(Professional before, boolean hasProfile, Instant now);
  }
}
