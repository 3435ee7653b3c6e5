package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.CompleteSession;
import ca.jechemine.appointments.domain.SessionActNature;
import ca.jechemine.appointments.domain.SessionOutcome;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a session came out, as both frontends say it (contract 20 §2.15). The nature of the act may
/// be left out of what the newer one says of sessions that were not held; the next appointment has
/// a day and a time, or neither, and is Toronto wall clock.
@Json
record SessionOutcomeBody(
    @Nullable String sessionActNature,
    @Nullable String sessionActNatureOther,
    @Nullable String sessionOutcome,
    @Nullable String nextAppointmentDate,
    @Nullable String nextAppointmentTime) {

  private static final int LONGEST_OTHER = 200;

  private static final Text NO_OUTCOME =
      new Text("n’est pas une issue connue", "is not a known outcome");
  private static final Text NO_NATURE =
      new Text("n’est pas une nature d’acte connue", "is not a known kind of act");
  private static final Text TOO_LONG =
      new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");
  private static final Text NO_DATE = new Text("n’est pas une date valide", "is not a valid date");
  private static final Text NO_TIME =
      new Text("doit être une heure au format HH:MM", "must be a time as HH:MM");
  private static final Text BOTH =
      new Text(
          "va avec la date ou l’heure du prochain rendez-vous : il faut les deux, ou aucune",
          "goes with the date or time of the next appointment: both are needed, or neither");
  private static final Text NEXT_REQUIRED =
      new Text(
          "est obligatoire quand la séance est reportée",
          "is required when the session is rescheduled");

  /// What was closed, cleaned.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  CompleteSession.Outcome outcome() {
    Violations violations = new Violations();
    Optional<SessionOutcome> outcome = given(sessionOutcome).flatMap(SessionOutcome::of);
    violations.require(outcome.isPresent(), "sessionOutcome", NO_OUTCOME);
    Optional<SessionActNature> nature = given(sessionActNature).flatMap(SessionActNature::of);
    boolean mayLackNature =
        given(sessionActNature).isEmpty() && outcome.filter(it -> !it.wantsNature()).isPresent();
    violations.require(nature.isPresent() || mayLackNature, "sessionActNature", NO_NATURE);
    Optional<String> other = given(sessionActNatureOther);
    violations.require(
        other.filter(it -> it.length() > LONGEST_OTHER).isEmpty(),
        "sessionActNatureOther",
        TOO_LONG);
    Optional<LocalDate> date = given(nextAppointmentDate).flatMap(CalendarDays::parse);
    Optional<LocalTime> time = given(nextAppointmentTime).flatMap(CalendarDays::time);
    requireNext(outcome, date, time, violations);
    violations.refuseIfAny();
    return new CompleteSession.Outcome(
        outcome.orElseThrow(),
        nature.orElse(null),
        other.orElse(null),
        date.flatMap(day -> time.map(day::atTime)).map(TorontoTime::instant).orElse(null));
  }

  private void requireNext(
      Optional<SessionOutcome> outcome,
      Optional<LocalDate> date,
      Optional<LocalTime> time,
      Violations violations) {
    boolean hasDate = given(nextAppointmentDate).isPresent();
    boolean hasTime = given(nextAppointmentTime).isPresent();
    violations.require(!hasDate || date.isPresent(), "nextAppointmentDate", NO_DATE);
    violations.require(!hasTime || time.isPresent(), "nextAppointmentTime", NO_TIME);
    violations.require(hasDate || !hasTime, "nextAppointmentDate", BOTH);
    violations.require(hasTime || !hasDate, "nextAppointmentTime", BOTH);
    boolean isMissing = outcome.filter(SessionOutcome::wantsNextAppointment).isPresent();
    violations.require(!isMissing || hasDate || hasTime, "nextAppointmentDate", NEXT_REQUIRED);
  }

  private static Optional<String> given(@Nullable String raw) {
    return Optional.ofNullable(raw).map(String::strip).filter(it -> !it.isEmpty());
  }
}
