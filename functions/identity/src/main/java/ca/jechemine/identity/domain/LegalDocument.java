package ca.jechemine.identity.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// A legal document that somebody agrees to, by the key that contract 10 §8.5 gives it.
public enum LegalDocument {
  PRIVACY("privacy"),
  TERMS("terms"),
  PROFESSIONAL_TERMS("professionalTerms");

  private final String key;

  LegalDocument(String key) {
    this.key = key;
  }

  /// As events and JSON spell it.
  public String key() {
    return key;
  }

  /// The one of that key; none when nobody agrees to it.
  public static Optional<LegalDocument> of(String key) {
    return Stream.of(values()).filter(it -> it.key.equals(key)).findFirst();
  }
}
