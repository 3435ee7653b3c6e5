package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Closing;
import ca.jechemine.appointments.domain.Closure;
import ca.jechemine.appointments.domain.InteracCode;
import ca.jechemine.appointments.domain.InteracCodeTaken;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.SessionActNature;
import ca.jechemine.appointments.domain.SessionOutcome;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The professional closes a session (contract 20 §2.15): one of two who do so at once does, and
/// what follows in money is told to whoever charges.
public final class CompleteSession {

  private final Decisions decisions;
  private final SessionPrices prices;

  public CompleteSession(Decisions decisions, SessionPrices prices) {
    this.decisions = decisions;
    this.prices = prices;
  }

  /// With what it is closed.
  public record Outcome(
      SessionOutcome outcome,
      @Nullable SessionActNature nature,
      @Nullable String otherNature,
      @Nullable Instant nextAppointmentAt) {}

  /// What it became.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is another professional's
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is closed already, or has no date
  public Decisions.Decided complete(UserId professional, AppointmentId id, Outcome outcome) {
    return InteracCode.of(professional, id)
        .flatMap(code -> attempt(professional, id, outcome, code).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no Interac code is free"));
  }

  private Optional<Decisions.Decided> attempt(
      UserId professional, AppointmentId id, Outcome outcome, String code) {
    try {
      return Optional.of(close(professional, id, outcome, code));
    } catch (InteracCodeTaken taken) {
      // Another appointment has it; the next one is tried.
      return Optional.empty();
    }
  }

  private Decisions.Decided close(
      UserId professional, AppointmentId id, Outcome outcome, String code) {
    return decisions.decide(
        id,
        Viewer.PROFESSIONAL,
        (appointment, _, now) -> {
          if (!appointment.isOf(professional)) {
            throw Refusals.notYours();
          }
          return Closing.close(
              appointment,
              new Closure(
                  outcome.outcome(),
                  outcome.nature(),
                  outcome.otherNature(),
                  outcome.nextAppointmentAt(),
                  now),
              prices.current(),
              code,
              now);
        });
  }
}
