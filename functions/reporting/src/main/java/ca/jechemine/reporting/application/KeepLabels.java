package ca.jechemine.reporting.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MotifEvent.MotifChanged;
import ca.jechemine.contracts.MotifEvent.MotifsPlanted;
import ca.jechemine.kernel.Role;
import ca.jechemine.reporting.domain.IssueLabels;
import ca.jechemine.reporting.domain.ProfessionalNames;

/// Keeps what reports call professionals and motifs.
public final class KeepLabels {

  private final ProfessionalNames names;
  private final IssueLabels issues;

  public KeepLabels(ProfessionalNames names, IssueLabels issues) {
    this.names = names;
    this.issues = issues;
  }

  /// Keeps what the event tells; nothing of other people than professionals.
  public void keep(DomainEvent event) {
    switch (event) {
      case AccountChanged it when it.role() == Role.PROFESSIONAL ->
          names.keep(
              it.userId(),
              it.version(),
              it.isForgotten() ? "" : (it.firstName() + " " + it.lastName()).strip());
      case MotifChanged it -> keep(it);
      case MotifsPlanted it -> it.motifs().forEach(this::keep);
      default -> {}
    }
  }

  private void keep(MotifChanged motif) {
    issues.keep(motif.motifId(), motif.version(), motif.labelFr(), motif.labelEn());
  }
}
