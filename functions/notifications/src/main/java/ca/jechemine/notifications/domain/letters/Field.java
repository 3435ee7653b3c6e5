package ca.jechemine.notifications.domain.letters;

import java.util.Optional;
import java.util.stream.Stream;

/// What of a letter can be rewritten. The body has two forms, the second of which follows from the
/// first.
public enum Field {
  SUBJECT("subject"),
  TITLE("title"),
  SUBTITLE("subtitle"),
  BODY_HTML("bodyHtml"),
  BODY_TEXT("bodyText"),
  CTA_TEXT("ctaText");

  private final String code;

  Field(String code) {
    this.code = code;
  }

  /// The one that is spelled so.
  public static Optional<Field> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }

  /// As JSON and rows spell it.
  public String code() {
    return code;
  }
}
