package ca.jechemine.content.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// The legal documents (contract 10 §8.5). `number` is part of ids: it never changes.
public enum LegalKey {
  TERMS("terms", 1),
  PRIVACY("privacy", 2),
  PROFESSIONAL_TERMS("professionalTerms", 3),
  COOKIES("cookies", 4),
  EMERGENCY_CONDITIONS("emergencyConditions", 5);

  private final String code;
  private final int number;

  LegalKey(String code, int number) {
    this.code = code;
    this.number = number;
  }

  /// As paths and JSON spell it.
  public String code() {
    return code;
  }

  int number() {
    return number;
  }

  /// The key that is spelled so, if one is.
  public static Optional<LegalKey> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
