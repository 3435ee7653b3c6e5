package ca.jechemine.notifications.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The administrators' switches of an event: that of its own, if it has one, and the historical
/// one, which may have been named for it.
record Switches(boolean hasOwn, @Nullable String historicalKey, boolean namesIt) {

  static Switches none() {
    return new Switches(false, null, false);
  }

  static Switches own() {
    return new Switches(true, null, false);
  }

  static Switches inheriting(String historicalKey) {
    return new Switches(true, historicalKey, false);
  }

  /// The one mail of those that share the key which it was named for.
  static Switches named(String historicalKey) {
    return new Switches(true, historicalKey, true);
  }

  List<String> keys(String code) {
    return hasOwn
        ? Stream.concat(Stream.of(code), Stream.ofNullable(historicalKey)).toList()
        : List.of();
  }

  List<String> subjects(String code) {
    return namesIt ? keys(code) : keys(code).stream().limit(1).toList();
  }
}
