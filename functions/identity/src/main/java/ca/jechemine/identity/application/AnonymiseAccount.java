package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Activities;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Erasures;
import ca.jechemine.identity.domain.Erasures.Erasure;
import ca.jechemine.identity.domain.Erasures.Reason;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Forgets whose an account is, for good (contract 10 §11.9).
///
/// The account, both profiles and the mark that more is to be erased change in one transaction,
/// under the account's version; the rest follows, and whoever finds the mark goes on with it.
public final class AnonymiseAccount {

  private final Accounts accounts;
  private final Records records;
  private final Erasures erasures;
  private final Activities activities;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public AnonymiseAccount(
      Accounts accounts,
      Records records,
      Erasures erasures,
      Activities activities,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.records = records;
    this.erasures = erasures;
    this.activities = activities;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Does it because an administrator decided so, who is in the access log with it.
  public Outcome decided(UserId id, Author by) {
    List<Step> noted = noted(id, Optional.of(by));
    return Retry.whenStale(() -> attempt(id, Reason.DECIDED, noted));
  }

  /// The entry of the administrator who does it; none when nobody does.
  private List<Step> noted(UserId id, Optional<Author> by) {
    return by.stream()
        .map(it ->
            log.keeping(it.entry(ids.next(), AccessAction.ACCOUNT_ANONYMISED, id, clock.instant())))
        .toList();
  }

  /// Does it because the holder asked for it, if the time of grace is over. The request of somebody
  /// who became an administrator meanwhile lapses: they may ask again when they are none any more.
  /// An administrator who has it done is in the access log with it.
  public Outcome requested(UserId id, Optional<Author> by) {
    List<Step> noted = noted(id, by);
    return Retry.whenStale(() -> attempt(id, Reason.REQUESTED, noted));
  }

  /// Does it because nobody used the account, if that is still so; noted likewise.
  public Outcome unused(UserId id, Optional<Author> by) {
    try {
      return attempt(id, Reason.UNUSED, noted(id, by));
    } catch (StaleVersion usedOrChanged) {
      return Outcome.NOT_DUE;
    }
  }

  /// Goes on with one that is half-way, or looks a second time: `DONE_BEFORE` then.
  public Outcome goOn(UserId id) {
    boolean halfWay = erasures.isBegun(id);
    eraseRest(id);
    return halfWay ? Outcome.DONE : Outcome.DONE_BEFORE;
  }

  private void eraseRest(UserId id) {
    erasures.eraseTraces(id);
    erasures.finish(id, clock.instant());
  }

  private Outcome attempt(UserId id, Reason reason, List<Step> noted) {
    Optional<Versioned<Account>> found = accounts.find(id);
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Account account = found.get().value();
    if (Anonymised.is(account)) {
      return resumed(id);
    }
    if (account.standing().role() == Role.ADMIN) {
      if (reason == Reason.REQUESTED) {
        lapse(found.get());
      }
      return Outcome.ADMINISTRATOR;
    }
    if (reason == Reason.REQUESTED && !isDue(account)) {
      return Outcome.NOT_DUE;
    }
    begin(found.get(), reason, noted);
    eraseRest(id);
    return Outcome.DONE;
  }

  private Outcome resumed(UserId id) {
    if (!erasures.isBegun(id)) {
      return Outcome.DONE_BEFORE;
    }
    eraseRest(id);
    return Outcome.DONE;
  }

  private boolean isDue(Account account) {
    @Nullable Instant requestedAt = account.standing().deletionRequestedAt();
    return requestedAt != null && !Retention.effectiveAt(requestedAt).isAfter(clock.instant());
  }

  private void lapse(Versioned<Account> read) {
    Account account = read.value();
    @Nullable Instant requestedAt = account.standing().deletionRequestedAt();
    if (requestedAt != null) {
      accounts.save(
          read,
          account.with(account.standing().deletionRequested(null)),
          Work.of(erasures.unplanning(account.id(), Retention.effectiveAt(requestedAt))));
    }
  }

  private void begin(Versioned<Account> read, Reason reason, List<Step> noted) {
    Instant now = clock.instant();
    Account account = read.value();
    UserId id = account.id();
    List<Step> steps = new ArrayList<>(noted);
    steps.add(erasures.beginning(new Erasure(id, reason, now)));
    steps.add(
        reason == Reason.UNUSED
            ? activities.forgettingUnusedSince(Retention.cutoff(now), id)
            : activities.forgetting(id));
    @Nullable Instant requestedAt = account.standing().deletionRequestedAt();
    if (requestedAt != null) {
      steps.add(erasures.unplanning(id, Retention.effectiveAt(requestedAt)));
    }
    steps.addAll(records.emptying(id, now));
    accounts.save(read, Anonymised.of(account, now), new Work(steps, List.of(), Optional.empty()));
  }

  /// What became of it.
  public enum Outcome {
    DONE,
    DONE_BEFORE,
    NOT_DUE,
    ADMINISTRATOR,
    UNKNOWN
  }

  /// The two profiles that an account may have.
  public record Records(Profiles profiles, MedicalProfiles medicalProfiles) {

    List<Step> emptying(UserId id, Instant now) {
      List<Step> steps = new ArrayList<>();
      profiles.find(id).ifPresent(it -> steps.add(profiles.keeping(Anonymised.of(it, now))));
      medicalProfiles
          .find(id)
          .ifPresent(_ -> steps.add(medicalProfiles.keeping(MedicalProfile.empty(id, now))));
      return steps;
    }
  }
}
