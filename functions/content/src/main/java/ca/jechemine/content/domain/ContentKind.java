package ca.jechemine.content.domain;

import java.util.Optional;
import java.util.stream.Stream;

/// The kinds of editorial content (contract 40 §5.1).
public enum ContentKind {
  PROBLEMATIQUE("problematique"),
  TRAITEMENT("traitement"),
  NOUVEAUTE("nouveaute"),
  MEDIA("media"),
  RESOURCE("resource");

  private final String code;

  ContentKind(String code) {
    this.code = code;
  }

  /// As paths and JSON spell it.
  public String code() {
    return code;
  }

  /// Whether what was published last comes first; else the administration says the order.
  public boolean isNewestFirst() {
    return switch (this) {
      case NOUVEAUTE, MEDIA -> true;
      case PROBLEMATIQUE, TRAITEMENT, RESOURCE -> false;
    };
  }

  /// The kind that is spelled so, if one is.
  public static Optional<ContentKind> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
