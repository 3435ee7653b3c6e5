package ca.jechemine.library.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a resource stands (contract 40 §8): `draft → published ⇄ archived`, and `pending_review →
/// published | archived` for what a professional submits. Only what is published is shown.
public enum ResourceStatus {
  DRAFT,
  PENDING_REVIEW,
  PUBLISHED,
  ARCHIVED;

  /// As JSON spells it.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The status of that code, if there is one.
  public static Optional<ResourceStatus> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
