package ca.jechemine.content.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Whom a frequent question is for.
public enum FaqAudience {
  ALL("all"),
  CLIENT("client"),
  PROFESSIONAL("professional");

  private final String code;

  FaqAudience(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// Whether those of that audience read what is for this one.
  public boolean includes(FaqAudience reader) {
    return this == ALL || this == reader;
  }

  /// The audience that is spelled so, if one is.
  public static Optional<FaqAudience> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
