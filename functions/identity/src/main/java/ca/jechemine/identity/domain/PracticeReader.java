package ca.jechemine.identity.domain;

import ca.jechemine.identity.domain.Answer.Availability;
import ca.jechemine.identity.domain.Answer.Day;
import ca.jechemine.identity.domain.Answer.Education;
import ca.jechemine.identity.domain.Answer.Pricing;
import ca.jechemine.identity.domain.Answer.Study;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a professional says of the practice: the working week, the prices, the studies.
final class PracticeReader {

  /// The platform's rule for what a professional may ask for a session, as for its own prices
  /// (contract 30): at most 10,000 $.
  static final Money DEAREST = new Money(1_000_000);

  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
  private static final List<String> DAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final Set<Long> SESSIONS = Set.of(30L, 45L, 50L, 60L, 90L, 120L);
  private static final Set<Long> BREAKS = Set.of(0L, 5L, 10L, 15L, 30L);
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_STUDIES = 30;
  private static final int LONGEST_LINE = 300;

  private static final Text NO_DAY =
      new Text(
          "doit être un jour en anglais, de Monday à Sunday",
          "must be a day from Monday to Sunday");
  private static final Text DAY_TWICE =
      new Text("ne peut figurer qu’une fois", "can be there only once");
  private static final Text NO_TIME =
      new Text("doit être une heure, HH:MM", "must be a time, HH:MM");
  private static final Text NO_SPAN =
      new Text("doit venir après le début", "must come after the start");
  private static final Text NO_DURATION =
      new Text("n’est pas une durée offerte", "is not a duration on offer");
  private static final Text NO_PRICE =
      new Text(
          "doit être un prix de 0 à 10 000 $, au cent près",
          "must be a price from $0 to $10,000, in whole cents");

  private PracticeReader() {}

  static Optional<Answer> availability(@Nullable Object raw, String path, Violations violations) {
    return Raw.object(raw, path, violations)
        .map(map ->
            new Availability(
                days(map.get("days"), path + ".days", violations),
                minutes(map, path, "sessionDurationMinutes", SESSIONS, violations),
                minutes(map, path, "breakDurationMinutes", BREAKS, violations),
                Raw.text(map.get("firstDayOfWeek"), path + ".firstDayOfWeek", 20, violations)
                    .orElse(null)));
  }

  static Optional<Answer> pricing(@Nullable Object raw, String path, Violations violations) {
    return Raw.object(raw, path, violations)
        .map(map ->
            new Pricing(
                price(map, path, "individualSession", violations),
                price(map, path, "coupleSession", violations),
                price(map, path, "groupSession", violations)));
  }

  static Optional<Answer> education(@Nullable Object raw, String path, Violations violations) {
    return Raw.list(raw, path, MOST_STUDIES, violations)
        .map(items -> {
          List<Study> studies = new ArrayList<>();
          for (int at = 0; at < items.size(); at++) {
            study(items.get(at), path + "[" + at + "]", violations)
                .filter(it -> !it.isBlank())
                .ifPresent(studies::add);
          }
          return new Education(studies);
        });
  }

  private static List<Day> days(@Nullable Object raw, String path, Violations violations) {
    List<Day> days = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    List<? extends @Nullable Object> items =
        Raw.list(raw, path, DAYS.size(), violations).orElse(List.of());
    for (int at = 0; at < items.size(); at++) {
      String place = path + "[" + at + "]";
      Optional<Day> day =
          Raw.object(items.get(at), place, violations).flatMap(map -> day(map, place, violations));
      if (day.isPresent()) {
        violations.require(seen.add(day.get().day()), place + ".day", DAY_TWICE);
        days.add(day.get());
      }
    }
    return days;
  }

  private static Optional<Day> day(
      Map<?, ? extends @Nullable Object> map, String path, Violations violations) {
    Optional<String> name = Raw.text(map.get("day"), path + ".day", LONGEST_LINE, violations);
    boolean isDay = name.filter(DAYS::contains).isPresent();
    violations.require(isDay || name.isEmpty(), path + ".day", NO_DAY);
    boolean works = Raw.flag(map.get("isWorkDay"), path + ".isWorkDay", violations).orElse(false);
    Optional<String> start = time(map.get("startTime"), path + ".startTime", violations);
    Optional<String> end = time(map.get("endTime"), path + ".endTime", violations);
    if (works && start.isPresent() && end.isPresent()) {
      violations.require(start.get().compareTo(end.get()) < 0, path + ".endTime", NO_SPAN);
    }
    return name.filter(_ -> isDay)
        .map(it -> new Day(it, works, start.orElse(null), end.orElse(null)));
  }

  private static Optional<String> time(@Nullable Object raw, String path, Violations violations) {
    Optional<String> text = Raw.text(raw, path, LONGEST_LINE, violations);
    boolean isTime = text.filter(it -> TIME.matcher(it).matches()).isPresent();
    violations.require(isTime || text.isEmpty(), path, NO_TIME);
    return text.filter(_ -> isTime);
  }

  private static @Nullable Long minutes(
      Map<?, ? extends @Nullable Object> map,
      String path,
      String key,
      Set<Long> offered,
      Violations violations) {
    String place = path + "." + key;
    Optional<Long> minutes = Raw.number(map.get(key), place, 0, MOST_MINUTES, violations);
    violations.require(minutes.isEmpty() || offered.contains(minutes.get()), place, NO_DURATION);
    return minutes.orElse(null);
  }

  private static @Nullable Money price(
      Map<?, ? extends @Nullable Object> map, String path, String key, Violations violations) {
    String place = path + "." + key;
    Optional<BigDecimal> dollars = Raw.decimal(map.get(key), place, violations);
    if (dollars.isEmpty()) {
      return null;
    }
    BigDecimal cents = dollars.get().movePointRight(2).stripTrailingZeros();
    boolean isPrice =
        cents.scale() <= 0
            && cents.signum() >= 0
            && cents.compareTo(BigDecimal.valueOf(DEAREST.cents())) <= 0;
    violations.require(isPrice, place, NO_PRICE);
    return isPrice ? new Money(cents.longValueExact()) : null;
  }

  private static Optional<Study> study(@Nullable Object raw, String path, Violations violations) {
    return Raw.object(raw, path, violations)
        .map(map ->
            new Study(
                Raw.text(map.get("degree"), path + ".degree", LONGEST_LINE, violations)
                    .orElse(null),
                Raw.text(map.get("institution"), path + ".institution", LONGEST_LINE, violations)
                    .orElse(null),
                Raw.number(map.get("year"), path + ".year", 1900, 2100, violations).orElse(null)));
  }
}
