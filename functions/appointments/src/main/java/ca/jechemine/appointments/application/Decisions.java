package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/// Reads an appointment, has a rule decide on it, keeps what was decided; and again from the start
/// when somebody else was faster.
public final class Decisions {

  private final Appointments appointments;
  private final People people;
  private final InstantSource clock;

  public Decisions(Appointments appointments, People people, InstantSource clock) {
    this.appointments = appointments;
    this.people = people;
    this.clock = clock;
  }

  /// A rule that weighs who asks, and as what.
  @FunctionalInterface
  public interface Rule {

    /// What becomes of the appointment.
    ///
    /// @throws Refusal when the rule turns it down
    Change decide(Appointment appointment, Viewer viewer, Instant now);
  }

  /// What was decided for a caller.
  public record Decided(Appointment appointment, Viewer viewer, boolean isNew) {}

  /// Decides for whoever may see the appointment at all.
  ///
  /// @throws Refusal.NotFound when there is none
  /// @throws Refusal.Forbidden when it is not theirs
  public Decided decide(Caller caller, AppointmentId id, Rule rule) {
    return decide(caller, id, rule, _ -> Refusals.notYours());
  }

  /// The same, telling whoever may not see it what `unseen` has to say.
  ///
  /// @throws Refusal.NotFound when there is none
  Decided decide(
      Caller caller, AppointmentId id, Rule rule, Function<Appointment, Refusal> unseen) {
    return Retry.whenStale(() -> {
      Instant now = clock.instant();
      Versioned<Appointment> read = read(id);
      Viewer viewer = seen(caller, read.value(), now).orElseThrow(() -> unseen.apply(read.value()));
      Change change = rule.decide(read.value(), viewer, now);
      Appointment kept = appointments.save(read.version(), change, Optional.empty()).value();
      return new Decided(kept, viewer, change.isReal());
    });
  }

  /// Decides for nobody in particular: a professional who says yes or no to what may no longer be
  /// offered to them, or a job.
  ///
  /// @throws Refusal.NotFound when there is none
  public Decided decide(AppointmentId id, Viewer as, Rule rule) {
    return Retry.whenStale(() -> {
      Versioned<Appointment> read = read(id);
      Change change = rule.decide(read.value(), as, clock.instant());
      Appointment kept = appointments.save(read.version(), change, Optional.empty()).value();
      return new Decided(kept, as, change.isReal());
    });
  }

  /// As what the caller sees the appointment.
  ///
  /// @throws Refusal.Forbidden when they do not
  Viewer viewer(Caller caller, Appointment appointment, Instant now) {
    return seen(caller, appointment, now).orElseThrow(Refusals::notYours);
  }

  private Optional<Viewer> seen(Caller caller, Appointment appointment, Instant now) {
    return Viewer.of(caller, appointment, Optional.empty(), now)
        .or(() -> Viewer.of(caller, appointment, people.find(appointment.client()), now));
  }

  Versioned<Appointment> read(AppointmentId id) {
    return appointments.find(id).orElseThrow(Refusals::notFound);
  }
}
