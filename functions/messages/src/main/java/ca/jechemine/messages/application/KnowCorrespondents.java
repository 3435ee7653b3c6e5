package ca.jechemine.messages.application;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.Correspondent;
import ca.jechemine.messages.domain.Correspondents;

/// Keeps of accounts and profiles what names, and who may write to whom, follow from.
public final class KnowCorrespondents {

  private final Correspondents correspondents;

  public KnowCorrespondents(Correspondents correspondents) {
    this.correspondents = correspondents;
  }

  /// Keeps what the event tells, unless something later is known. Who is forgotten has no name.
  public void keep(AccountChanged event) {
    String name = event.isForgotten() ? "" : event.firstName() + " " + event.lastName();
    correspondents.keep(
        new Correspondent(
            new UserId(event.userId()),
            event.version(),
            name.strip(),
            event.role(),
            event.status(),
            !event.adminPermissions().isEmpty(),
            event.isForgotten(),
            false));
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(ProfessionalChanged event) {
    correspondents.keepHidden(
        new UserId(event.userId()), event.version(), !event.preferences().visibleToProfessionals());
  }
}
