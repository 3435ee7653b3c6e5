package ca.jechemine.appointments.domain.matching;

import java.util.Optional;

/// What a professional takes no requests of because they switched it off: new clients, urgent ones.
/// A switch that is on again ends it when requests may be proposed to them, and not while their
/// account is closed. Whose account is opened, or who says more of themself, was not paused by it.
public record Pause(boolean newClients, boolean emergencies) {

  /// Nothing was switched off.
  public static final Pause NONE = new Pause(false, false);

  /// What is paused once the candidate is as this.
  public Pause at(Candidate candidate) {
    boolean lasts = !candidate.isOpen();
    return new Pause(
        !candidate.intake().newClients() || (newClients && lasts),
        !candidate.intake().emergencies() || (emergencies && lasts));
  }

  /// What the candidate, being as this, takes again.
  public Optional<Reopening> endedBy(Candidate candidate) {
    Pause left = at(candidate);
    if (newClients && !left.newClients) {
      return Optional.of(new Reopening(candidate.professional(), false));
    }
    return emergencies && !left.emergencies
        ? Optional.of(new Reopening(candidate.professional(), true))
        : Optional.empty();
  }
}
