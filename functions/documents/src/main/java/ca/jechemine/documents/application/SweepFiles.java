package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Does what time asks for (contract 40 §2.1, §2.4): gives up what did not come or was linked to
/// nothing, deletes the bytes of what is gone, and asks again for scans that are late.
///
/// Each file is decided on what is kept of it at that moment, so a run may come twice, late or
/// beside another, and one that dies leaves the rest to the next.
public final class SweepFiles {

  private static final int PAGE = 50;

  /// After which no further file is begun with: the next run goes on, with the longest waiting
  /// first. What is begun ends well within the function's time limit.
  private static final Duration ENOUGH = Duration.ofSeconds(40);

  /// What a run looks at most at, however slow the clock is.
  private static final int MOST_PAGES = 100;

  /// Who is told what somebody should look at.
  public interface Watch {

    /// It failed for that file, and is tried again by the next run.
    void failed(FileId id, RuntimeException failure);

    /// The bytes of that file are nowhere: it was given up.
    void lost(FileId id);
  }

  /// Of how many files something was done, of how many it failed, how many of those that are
  /// scanned once more have waited for more than a day, and of how many the bytes are lost.
  public record Report(long done, long failed, long overdue, long lost) {

    private static final Report NOTHING = new Report(0, 0, 0, 0);

    private Report with(SweepFile.Outcome outcome) {
      return switch (outcome) {
        case NOTHING -> this;
        case DONE -> new Report(done + 1, failed, overdue, lost);
        case DONE_AND_OVERDUE -> new Report(done + 1, failed, overdue + 1, lost);
        case LOST -> new Report(done + 1, failed, overdue, lost + 1);
      };
    }

    private Report withFailure() {
      return new Report(done, failed + 1, overdue, lost);
    }
  }

  private final Files files;
  private final SweepFile sweepFile;
  private final InstantSource clock;

  public SweepFiles(Files files, SweepFile sweepFile, InstantSource clock) {
    this.files = files;
    this.sweepFile = sweepFile;
    this.clock = clock;
  }

  /// Does what is due by now. A file that fails does not stop the others.
  public Report sweep(Watch watch) {
    Instant now = clock.instant();
    Instant end = now.plus(ENOUGH);
    Report report = Report.NOTHING;
    @Nullable Position next = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      Page<FileId> due = files.due(now, new PageRequest(PAGE, next));
      for (FileId id : due.items()) {
        if (clock.instant().isAfter(end)) {
          return report;
        }
        report = sweep(id, report, watch);
      }
      next = due.next();
      if (next == null) {
        break;
      }
    }
    return report;
  }

  private Report sweep(FileId id, Report report, Watch watch) {
    try {
      SweepFile.Outcome outcome = sweepFile.sweep(id);
      if (outcome == SweepFile.Outcome.LOST) {
        watch.lost(id);
      }
      return report.with(outcome);
    } catch (StaleVersion busy) {
      // Others change it again and again at this moment: the next run looks again.
      return report;
    } catch (RuntimeException failure) {
      watch.failed(id, failure);
      return report.withFailure();
    }
  }
}
