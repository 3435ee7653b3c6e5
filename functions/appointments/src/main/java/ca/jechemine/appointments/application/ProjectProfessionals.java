package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;

/// Keeps the copy of the professionals that requests are matched with.
public final class ProjectProfessionals {

  private final Candidates candidates;

  public ProjectProfessionals(Candidates candidates) {
    this.candidates = candidates;
  }

  /// Keeps what the event tells, unless something later is known.
  public void project(ProfessionalChanged event) {
    candidates.keep(Candidate.of(event));
  }
}
