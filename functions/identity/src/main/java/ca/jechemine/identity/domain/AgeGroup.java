package ca.jechemine.identity.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/// How old somebody is, no more precisely than a professional needs to decide.
public enum AgeGroup {
  CHILD("0-12", 12),
  ADOLESCENT("13-17", 17),
  ADULT("18-64", 64),
  SENIOR("65+", Integer.MAX_VALUE);

  private static final int DATE_LENGTH = "YYYY-MM-DD".length();

  private final String code;
  private final int oldest;

  AgeGroup(String code, int oldest) {
    this.code = code;
    this.oldest = oldest;
  }

  /// As the sign-up form spells it.
  public String code() {
    return code;
  }

  /// That of somebody born on that day.
  public static AgeGroup of(LocalDate born, LocalDate today) {
    int age = Period.between(born, today).getYears();
    for (AgeGroup group : values()) {
      if (age <= group.oldest) {
        return group;
      }
    }
    return SENIOR;
  }

  /// That of somebody born on the day that a form wrote down, if it wrote one.
  public static Optional<AgeGroup> of(String born, LocalDate today) {
    if (born.length() < DATE_LENGTH) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(LocalDate.parse(born.substring(0, DATE_LENGTH)), today));
    } catch (DateTimeException noDate) {
      return Optional.empty();
    }
  }
}
