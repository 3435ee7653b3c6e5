package ca.jechemine.identity.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The six parts of a week that a client is free in, out of the words of every form there was
/// (contract 10 §11.10). What no form ever said is dropped.
public final class AvailabilitySlots {

  private static final List<String> PARTS = List.of("morning", "afternoon", "evening");
  private static final String WEEK = "week_";
  private static final String WEEKEND = "weekend_";

  private AvailabilitySlots() {}

  /// The slots that the words mean, each once.
  public static List<String> of(List<String> words) {
    Set<String> slots = new LinkedHashSet<>();
    words.forEach(it -> slotsOf(it.trim().toLowerCase(Locale.ROOT)).forEach(slots::add));
    return List.copyOf(slots);
  }

  private static Stream<String> slotsOf(String word) {
    if (word.equals("weekends")) {
      return PARTS.stream().map(it -> WEEKEND + it);
    }
    return PARTS.stream().flatMap(part -> slotsOf(word, part));
  }

  private static Stream<String> slotsOf(String word, String part) {
    if (word.equals(part)) {
      return Stream.of(WEEK + part, WEEKEND + part);
    }
    if (word.equals(WEEK + part) || word.equals("weekday " + part + "s")) {
      return Stream.of(WEEK + part);
    }
    return word.equals(WEEKEND + part) || word.equals("weekend " + part + "s")
        ? Stream.of(WEEKEND + part)
        : Stream.empty();
  }
}
