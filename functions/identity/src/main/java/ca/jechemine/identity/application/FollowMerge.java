package ca.jechemine.identity.application;

import ca.jechemine.contracts.MergeEvent.MergeReported;
import ca.jechemine.contracts.MergeEvent.Moved;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Activities;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Erasures;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.Merge;
import ca.jechemine.identity.domain.MergePart;
import ca.jechemine.identity.domain.MergeRules;
import ca.jechemine.identity.domain.MergedPeople;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Carries a merge on (docs/adr/0069): moves what this domain keeps of the account that is given
/// up, hears of the other parts, and when all have reported, fills the account that stays and gives
/// the other one up, in one transaction. Whatever it dies of, a repetition goes on.
public final class FollowMerge {

  /// As many rows of a kind as one delivery moves.
  static final int PAGE = 25;

  private final Stores stores;
  private final Merges merges;
  private final MergedPeople people;
  private final InstantSource clock;

  public FollowMerge(Stores stores, Merges merges, MergedPeople people, InstantSource clock) {
    this.stores = stores;
    this.merges = merges;
    this.people = people;
    this.clock = clock;
  }

  /// Moves the next of what this domain keeps.
  ///
  /// @return whether there may be more
  public boolean move(UserId loser, UserId survivor) {
    boolean moreReviews = people.moveReviews(loser, survivor, PAGE);
    boolean moreEntries = people.moveAccessLog(loser, survivor, PAGE);
    boolean moreMinors = moveMinors(loser, survivor);
    if (moreReviews || moreEntries || moreMinors) {
      return true;
    }
    people.forgetSignIns(loser);
    return false;
  }

  private boolean moveMinors(UserId loser, UserId survivor) {
    List<UserId> minors = stores.guardianships().managedBy(loser);
    minors.stream().limit(PAGE).forEach(it -> moveMinor(it, loser, survivor));
    return minors.size() > PAGE;
  }

  /// Whom the minor's own account names decides; a row that says otherwise is only struck out.
  private void moveMinor(UserId minor, UserId loser, UserId survivor) {
    Retry.whenStale(() -> {
      Optional<Versioned<Account>> read =
          stores
              .accounts()
              .find(minor)
              .filter(it -> it.value().guardianId().equals(Optional.of(loser)));
      if (read.isPresent()) {
        stores
            .accounts()
            .save(
                read.get(),
                read.get().value().withGuardian(survivor),
                new Work(
                    people.movingMinor(minor, loser, survivor, clock.instant()),
                    List.of(),
                    Optional.empty()));
      } else {
        stores.accounts().carryOut(Work.of(stores.guardianships().releasing(loser, minor)));
      }
      return read;
    });
  }

  /// A part has nothing left of it; when none has, the merge is finished.
  public void report(MergeReported event) {
    MergePart.of(event.domain())
        .ifPresent(part -> report(new UserId(event.loserId()), part, told(event)));
  }

  private static Merge.Report told(MergeReported event) {
    return new Merge.Report(
        event.report(),
        event.moved().stream().collect(Collectors.toMap(Moved::what, Moved::count)));
  }

  private void report(UserId loser, MergePart part, Merge.Report report) {
    Merge heard =
        Retry.whenStale(() -> {
          Versioned<Merge> read = merges.find(loser).orElseThrow();
          Merge next = read.value().reported(part, report);
          if (!next.equals(read.value())) {
            merges.keep(read, next);
          }
          return next;
        });
    if (heard.silent().isEmpty()) {
      Retry.whenStale(() -> finish(loser));
    }
  }

  private boolean finish(UserId loser) {
    Versioned<Merge> read = merges.find(loser).orElseThrow();
    if (read.value().isFinished()) {
      return false;
    }
    Versioned<Account> stays = stores.accounts().find(read.value().survivor()).orElseThrow();
    Versioned<Account> leaves = stores.accounts().find(loser).orElseThrow();
    stores.activities().noteUseOf(loser, read.value().survivor());
    Instant now = clock.instant();
    MergeRules.Filled filled = MergeRules.filled(stays.value(), leaves.value());
    List<Step> steps = new ArrayList<>();
    boolean movesProfile = moveProfile(stays.value().id(), loser, steps);
    Account guarded = guarded(filled.account(), leaves.value(), now, steps);
    steps.add(stores.accounts().saving(leaves, Anonymised.merged(leaves.value(), now)));
    steps.add(stores.activities().forgetting(loser));
    Optional.ofNullable(leaves.value().standing().deletionRequestedAt())
        .ifPresent(it -> steps.add(stores.erasures().unplanning(loser, Retention.effectiveAt(it))));
    steps.add(
        merges.finishing(
            read, read.value().finished(new Merge.Outcome(filled.fields(), movesProfile, now))));
    stores
        .accounts()
        .save(stays, guarded.merging(null), new Work(steps, List.of(), Optional.empty()));
    return true;
  }

  private boolean moveProfile(UserId survivor, UserId loser, List<Step> steps) {
    Optional<MedicalProfile> other = stores.medicalProfiles().find(loser);
    boolean moves = MergeRules.movesMedicalProfile(stores.medicalProfiles().find(survivor), other);
    if (moves) {
      steps.add(stores.medicalProfiles().keeping(other.orElseThrow().of(survivor)));
      steps.add(stores.medicalProfiles().forgetting(loser));
    }
    return moves;
  }

  /// Whoever was guarded under the other account is so under this one, unless they have a guardian
  /// or the guardian is not there any more.
  private Account guarded(Account stays, Account leaves, Instant now, List<Step> steps) {
    if (leaves.guardianId().isEmpty()) {
      return stays;
    }
    UserId guardian = leaves.guardianId().get();
    steps.add(stores.guardianships().releasing(guardian, leaves.id()));
    boolean mayGuard =
        stays.guardianId().isEmpty()
            && !guardian.equals(stays.id())
            && stores
                .accounts()
                .find(guardian)
                .filter(it -> it.value().standing().status() != AccountStatus.INACTIVE)
                .isPresent();
    if (!mayGuard) {
      return stays;
    }
    steps.addAll(stores.guardianships().managing(guardian, stays.id(), now));
    return stays.withGuardian(guardian);
  }

  /// Where it is kept.
  public record Stores(
      Accounts accounts,
      MedicalProfiles medicalProfiles,
      Guardianships guardianships,
      Activities activities,
      Erasures erasures) {}
}
