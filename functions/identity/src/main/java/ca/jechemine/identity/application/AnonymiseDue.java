package ca.jechemine.identity.application;

import ca.jechemine.identity.application.AnonymiseAccount.Outcome;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Activities;
import ca.jechemine.identity.domain.Erasures;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Anonymises the accounts that are due, so many at a time: those half-way or due for a second look
/// first, then those whose holders asked for it, then those that nobody uses.
public final class AnonymiseDue {

  private final AnonymiseAccount anonymise;
  private final Accounts accounts;
  private final Erasures erasures;
  private final Activities activities;
  private final InstantSource clock;

  public AnonymiseDue(
      AnonymiseAccount anonymise,
      Accounts accounts,
      Erasures erasures,
      Activities activities,
      InstantSource clock) {
    this.anonymise = anonymise;
    this.accounts = accounts;
    this.erasures = erasures;
    this.activities = activities;
    this.clock = clock;
  }

  /// Looks at so many accounts at most. One that fails does not stop the others: `failed` is told.
  /// An administrator who runs it is in the access log of each that is anonymised by it.
  public Report run(int most, Optional<Author> by, BiConsumer<UserId, RuntimeException> failed) {
    Instant now = clock.instant();
    Run run = new Run(failed, new Report(0, 0, 0, 0, Retention.cutoff(now)));
    for (UserId id : erasures.begun(now, most)) {
      run = run.with(id, anonymise::goOn);
    }
    for (UserId id : erasures.due(now, run.left(most))) {
      run = run.with(id, it -> anonymise.requested(it, by));
    }
    for (UserId id : activities.unusedSince(Retention.cutoff(now), run.left(most))) {
      run = run.with(id, it -> unused(it, by));
    }
    return run.report();
  }

  /// Whoever is not to be anonymised is not found again before they are active again.
  private Outcome unused(UserId id, Optional<Author> by) {
    Outcome outcome = anonymise.unused(id, by);
    return switch (outcome) {
      case ADMINISTRATOR, UNKNOWN, DONE_BEFORE -> {
        accounts.carryOut(Work.of(activities.forgetting(id)));
        yield outcome;
      }
      case DONE, NOT_DUE -> outcome;
    };
  }

  /// How it went. `cutoff` is the time of last use before which accounts were due.
  public record Report(int scanned, int anonymised, int skipped, int errors, Instant cutoff) {

    private Report and(Outcome outcome) {
      boolean done = outcome == Outcome.DONE;
      return new Report(
          scanned + 1, anonymised + (done ? 1 : 0), skipped + (done ? 0 : 1), errors, cutoff);
    }

    private Report failed() {
      return new Report(scanned + 1, anonymised, skipped, errors + 1, cutoff);
    }
  }

  private record Run(BiConsumer<UserId, RuntimeException> failed, Report report) {

    Run with(UserId id, Function<UserId, Outcome> action) {
      try {
        return new Run(failed, report.and(action.apply(id)));
      } catch (RuntimeException failure) {
        failed.accept(id, failure);
        return new Run(failed, report.failed());
      }
    }

    int left(int most) {
      return Math.max(0, most - report.scanned());
    }
  }
}
