package ca.jechemine.reporting.domain;

import java.util.EnumSet;
import java.util.Set;

/// One total: of a subject, in a span.
public record Line(Span span, Subject subject) {

  /// The spans that reports compare; in them professionals and clients are counted.
  static final Set<Granularity> CALENDAR =
      EnumSet.of(Granularity.MONTH, Granularity.QUARTER, Granularity.YEAR);

  /// The spans that any stretch of time is made of.
  static final Set<Granularity> FINE =
      EnumSet.of(Granularity.DAY, Granularity.HOUR, Granularity.MINUTE);

  /// Whether lists are ordered by it: by its sessions.
  public boolean isRanked() {
    return switch (subject.kind()) {
      case PROFESSIONAL -> true;
      case ISSUE -> CALENDAR.contains(span.granularity());
      case PLATFORM, CLIENT, PAIR -> false;
    };
  }

  /// Whether it counts somebody in, or ranks: to change it one must know what it was.
  public boolean isWeighed() {
    return isRanked()
        || (CALENDAR.contains(span.granularity()) && subject.kind() != Subject.Kind.PLATFORM);
  }
}
