package ca.jechemine.system.appointments.routing;

import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;

/// What matching and prices know of the professionals of a test, whatever was told of them.
final class Practices {

  /// Later than whatever was told of somebody.
  private static final long LATEST = Long.MAX_VALUE;

  /// The same, and less than what a test may tell after it.
  private static final long LATER_THAN_ANYTHING_TOLD = 1_000_000;

  private final Candidates candidates;
  private final Professionals professionals;

  Practices(Candidates candidates, Professionals professionals) {
    this.candidates = candidates;
    this.professionals = professionals;
  }

  /// A session alone with them costs that.
  void charge(UserId professional, Money price) {
    professionals.keep(
        new Professional(
            professional,
            LATER_THAN_ANYTHING_TOLD,
            AccountStatus.ACTIVE,
            "Zoé Tremblay",
            "fr",
            null,
            new Prices.Own(price, null, null),
            List.of("individual")));
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
