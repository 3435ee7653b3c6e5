package ca.jechemine.appointments.domain.matching;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// Whether somebody is a child, which is all that matching asks of an age (contract 20 §5.1).
public enum AgeGroup {
  CHILD,
  ADULT;

  static final int MAJORITY = 18;

  /// That of somebody born on that day, in whole years on that day in Toronto. Of whom no birth
  /// date is known, they count as grown up.
  public static AgeGroup of(@Nullable LocalDate born, LocalDate today) {
    return born != null && Period.between(born, today).getYears() < MAJORITY ? CHILD : ADULT;
  }
}
