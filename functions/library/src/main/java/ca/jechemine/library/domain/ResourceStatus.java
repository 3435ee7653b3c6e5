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

  /// Whether it may stand there next; where it stands it may stay.
  public boolean leadsTo(ResourceStatus next) {
    return this == next
        || switch (this) {
          case DRAFT, ARCHIVED -> next == PUBLISHED;
          case PENDING_REVIEW -> next == PUBLISHED || next == ARCHIVED;
          case PUBLISHED -> next == ARCHIVED;
        };
  }

  /// Where it stands once it is not published any more; what is not published stays where it is.
  ResourceStatus inactive() {
    return this == PUBLISHED ? ARCHIVED : this;
  }

  /// Where it stands once an administrator has taken it off: what was submitted is refused by that.
  ResourceStatus takenOff() {
    return this == PENDING_REVIEW ? ARCHIVED : inactive();
  }
}
