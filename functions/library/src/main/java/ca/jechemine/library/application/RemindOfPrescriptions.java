package ca.jechemine.library.application;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.prescription.Assignment;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionChange;
import ca.jechemine.library.domain.prescription.Prescriptions;
import ca.jechemine.library.domain.prescription.Relations;
import ca.jechemine.library.domain.prescription.Toronto;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;

/// Reminds clients of what they were assigned and have not done. That they were is kept in the
/// transaction that has them told: of two runs at once one tells, and a run that dies leaves the
/// rest to the next. At night nobody is reminded; what is due then waits for the morning. What was
/// due before, or comes from whom no appointment relates to the client any more, is passed over.
public final class RemindOfPrescriptions {

  private static final int PAGE = 100;

  /// What one run looks at most at; the next one goes on, with the longest overdue first.
  private static final int MOST_PAGES = 20;

  private final Prescriptions prescriptions;
  private final Relations relations;
  private final InstantSource clock;

  public RemindOfPrescriptions(
      Prescriptions prescriptions, Relations relations, InstantSource clock) {
    this.prescriptions = prescriptions;
    this.relations = relations;
    this.clock = clock;
  }

  /// Reminds of all that is due by now.
  ///
  /// @return how many prescriptions that were, with those that were passed over
  public long remind() {
    Instant now = clock.instant();
    if (Toronto.isNight(now)) {
      return 0;
    }
    long done = 0;
    for (int page = 0; page < MOST_PAGES; page++) {
      List<Versioned<Prescription>> due = prescriptions.toBeReminded(now, PAGE);
      long handled = due.stream().filter(it -> remind(it, now)).count();
      done += handled;
      if (due.size() < PAGE || handled == 0) {
        break;
      }
    }
    return done;
  }

  private boolean remind(Versioned<Prescription> read, Instant now) {
    if (!(read.value() instanceof Prescription.Open open) || !open.isDue(now)) {
      return false;
    }
    try {
      prescriptions.save(change(read, open, now));
      return true;
    } catch (StaleVersion doneMeanwhile) {
      // Or withdrawn, or another run was quicker. What is still due is so for the next one.
      return false;
    }
  }

  private PrescriptionChange change(
      Versioned<Prescription> read, Prescription.Open open, Instant now) {
    Assignment assignment = open.assignment();
    LocalDate due = assignment.due().orElseThrow();
    Prescription.Open reminded = open.reminded(now);
    return open.isOverdue(now)
            || !relations.areRelated(assignment.professional(), assignment.client())
        ? PrescriptionChange.silent(read, reminded)
        : new PrescriptionChange(read, reminded, List.of(reminded.reminder(due, now)));
  }
}
