package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Candidates;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Keeps the copies of the professionals: how they work, and what requests are matched by.
public final class ProjectProfessionals {

  private final Professionals professionals;
  private final Candidates candidates;

  public ProjectProfessionals(Professionals professionals, Candidates candidates) {
    this.professionals = professionals;
    this.candidates = candidates;
  }

  /// Keeps what the event tells, unless something later is known. Each copy knows its own version:
  /// a repetition finishes what broke off between them.
  public void project(ProfessionalChanged event) {
    professionals.keep(professional(event));
    candidates.keep(Candidate.of(event));
  }

  private static Professional professional(ProfessionalChanged event) {
    WorkWeek week = WorkWeek.of(event.schedule());
    return new Professional(
        new UserId(event.userId()),
        event.version(),
        event.status(),
        (event.firstName() + " " + event.lastName()).strip(),
        event.language(),
        week.days().isEmpty() ? null : week,
        new Prices.Own(
            money(event.prices().individualCents()),
            money(event.prices().coupleCents()),
            money(event.prices().groupCents())),
        event.sessionTypes());
  }

  private static @Nullable Money money(@Nullable Long cents) {
    return cents == null ? null : new Money(cents);
  }
}
