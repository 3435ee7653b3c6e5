package ca.jechemine.appointments.domain.matching;

import ca.jechemine.contracts.ProfessionalEvent.Preferences;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.UserId;

/// A professional as matching weighs them: a copy of what identity tells, a moment behind it.
///
/// @param version that of the professional's account; the highest is the newest
/// @param openProposals how many requests are proposed to them now; roughly, for ties only
public record Candidate(
    UserId professional, long version, Intake intake, Practice practice, int openProposals) {

  /// Whether and for what they take requests. `active` is the account's status.
  public record Intake(
      boolean active, boolean profileCompleted, boolean newClients, boolean emergencies) {}

  /// What identity tells of them.
  public static Candidate of(ProfessionalChanged event) {
    Preferences preferences = event.preferences();
    return new Candidate(
        new UserId(event.userId()),
        event.version(),
        new Intake(
            event.status() == AccountStatus.ACTIVE,
            event.profileCompleted(),
            preferences.acceptingNewClients(),
            preferences.acceptingEmergencyConsultations()),
        Practice.of(event),
        0);
  }

  /// The same, with one request less on offer.
  public Candidate withoutProposal() {
    return new Candidate(professional, version, intake, practice, Math.max(0, openProposals - 1));
  }

  /// Whether requests may be proposed to them at all (contract 20 §5.2): active, taking new
  /// clients, with a profile that says something.
  public boolean isOpen() {
    return intake.active() && intake.newClients() && isKnownEnough();
  }

  private boolean isKnownEnough() {
    return intake.profileCompleted()
        || !practice.problematics().isEmpty()
        || practice.specialty() != null;
  }
}
