package ca.jechemine.system.appointments.routing;

import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;

/// What matching knows of the professionals of a test, whatever was told of them.
final class Practices {

  /// Later than whatever was told of somebody.
  private static final long LATEST = Long.MAX_VALUE;

  private final Candidates candidates;

  Practices(Candidates candidates) {
    this.candidates = candidates;
  }

  /// Grown-ups by video, alone, for these.
  void keep(UserId professional, boolean takes, List<String> problematics) {
    keep(
        professional,
        takes,
        new Practice(
            problematics,
            null,
            List.of(),
            List.of("18-64"),
            List.of(),
            List.of("individual"),
            List.of("online"),
            null,
            new WorkWeek(Map.of(), 60, 15),
            null));
  }

  void keep(UserId professional, boolean takes, Practice practice) {
    Candidate.Intake intake = new Candidate.Intake(takes, takes, takes, takes);
    candidates.keep(new Candidate(professional, LATEST, intake, practice, 0));
  }
}
