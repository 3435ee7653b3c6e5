package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what names a professional's time, noting every field at fault. What was noted against is
/// empty.
final class SlotFields {

  /// No professional plans outside of these; nor has a later day the form that the pages read.
  private static final int FIRST_YEAR = 2000;

  private static final int LAST_YEAR = 9998;

  private static final Text ID = new Text("identifiant non valide", "not a valid id");
  private static final Text DAY = new Text("une date AAAA-MM-JJ", "a date YYYY-MM-DD");
  private static final Text TIME = new Text("une heure HH:MM", "a time HH:MM");
  private static final Text MINUTES =
      new Text(
          "un nombre de minutes de 1 à " + Slot.LONGEST_MINUTES,
          "a number of minutes from 1 to " + Slot.LONGEST_MINUTES);

  private static final Text MODALITY =
      new Text(
          "doit être video, in-person, phone ou both", "must be video, in-person, phone or both");

  private final Violations violations = new Violations();

  Optional<UserId> person(String field, @Nullable String value) {
    Optional<UserId> id = Optional.ofNullable(value).filter(HexId::isValid).map(UserId::new);
    violations.require(id.isPresent(), field, ID);
    return id;
  }

  Optional<LocalDate> day(String field, @Nullable String value) {
    Optional<LocalDate> day =
        Optional.ofNullable(value)
            .flatMap(CalendarDays::parse)
            .filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
    violations.require(day.isPresent(), field, DAY);
    return day;
  }

  Optional<LocalTime> time(String field, @Nullable String value) {
    Optional<LocalTime> time = Optional.ofNullable(value).flatMap(CalendarDays::time);
    violations.require(time.isPresent(), field, TIME);
    return time;
  }

  /// None when nothing is said.
  Optional<Integer> minutes(String field, @Nullable Integer value) {
    violations.require(
        value == null || (value >= 1 && value <= Slot.LONGEST_MINUTES), field, MINUTES);
    return Optional.ofNullable(value);
  }

  Optional<Modality> modality(String field, @Nullable String value) {
    Optional<Modality> modality = Optional.ofNullable(value).flatMap(Modality::of);
    violations.require(modality.isPresent(), field, MODALITY);
    return modality;
  }

  /// None when nothing is said, or nothing but blanks.
  Optional<String> text(String field, @Nullable String value, int longest) {
    Optional<String> text =
        Optional.ofNullable(value).map(String::strip).filter(it -> !it.isEmpty());
    violations.require(
        text.filter(it -> it.length() > longest).isEmpty(),
        field,
        new Text(
            "doit être un texte d’au plus " + longest + " caractères",
            "must be a text of at most " + longest + " characters"));
    return text;
  }

  SlotFields require(boolean condition, String field, Text reason) {
    violations.require(condition, field, reason);
    return this;
  }

  /// Ends the reading when anything was noted.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  void refuseIfAny() {
    violations.refuseIfAny();
  }
}
