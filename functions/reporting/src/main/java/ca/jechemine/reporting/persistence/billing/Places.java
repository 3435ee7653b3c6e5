package ca.jechemine.reporting.persistence.billing;

import java.time.Instant;
import java.util.Optional;

/// Where rows are among their like: `<milliseconds>#<id>`, which sorts by the moment and then by
/// the id. A moment alone sorts before all rows of it.
final class Places {

  static final String FIRST = "0";
  static final String LAST = "~";

  private Places() {}

  /// Of what has no moment: before all others.
  static String of(Optional<Instant> moment, String id) {
    return at(moment.orElse(Instant.EPOCH)) + "#" + id;
  }

  /// Before all rows of that moment.
  static String at(Instant moment) {
    return "%013d".formatted(moment.toEpochMilli());
  }

  /// After all rows of that moment.
  static String after(Instant moment) {
    return at(moment) + LAST;
  }

  /// Between the row of that place and all before it: ids are of one length.
  static String before(String place) {
    int last = place.length() - 1;
    return place.substring(0, last) + (char) (place.charAt(last) - 1) + LAST;
  }

  /// Between the row of that place and all after it.
  static String after(String place) {
    return place + "!";
  }
}
