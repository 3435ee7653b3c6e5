package ca.jechemine.content.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// What a professional describes the practice by (contract 40 §5.4).
public enum ProCategory {
  MANDAT("mandat", true),
  APPROCHE("approche", false),
  EXPERTISE("expertise", true);

  private final String code;
  private final boolean isMotif;

  ProCategory(String code, boolean isMotif) {
    this.code = code;
    this.isMotif = isMotif;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// Whether people may name what is in it as the reason for a consultation.
  public boolean isMotif() {
    return isMotif;
  }

  /// The category that is spelled so, if one is.
  public static Optional<ProCategory> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
