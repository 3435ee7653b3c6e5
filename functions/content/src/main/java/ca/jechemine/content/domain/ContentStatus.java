package ca.jechemine.content.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// Whether an entry is for everybody.
public enum ContentStatus {
  DRAFT("draft"),
  PUBLISHED("published");

  private final String code;

  ContentStatus(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The status that is spelled so, if one is.
  public static Optional<ContentStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
