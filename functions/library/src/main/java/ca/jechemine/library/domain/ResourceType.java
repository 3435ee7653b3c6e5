package ca.jechemine.library.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a resource is: all that the pages and the audit name (contract 40 §4.1).
public enum ResourceType {
  ARTICLE,
  AUDIO,
  COURSE,
  EBOOK,
  GUIDE,
  MEDITATION,
  TOOL,
  VIDEO,
  WEBINAR,
  WORKSHEET;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type of that code, if there is one.
  public static Optional<ResourceType> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
