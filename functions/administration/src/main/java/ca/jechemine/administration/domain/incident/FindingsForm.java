package ca.jechemine.administration.domain.incident;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Parses what an administrator writes of an incident.
public final class FindingsForm {

  private static final int LONGEST = 5_000;
  private static final int MOST_PERSONS = 10_000_000;
  private static final LocalDate NEVER = LocalDate.EPOCH;

  private static final Text DAY =
      new Text(
          "doit être un jour passé, comme 2026-06-15",
          "must be a day in the past, like 2026-06-15");
  private static final Text WORDS =
      new Text(
          "doit compter de 1 à " + LONGEST + " caractères",
          "must have 1 to " + LONGEST + " characters");

  private final Map<String, @Nullable Object> body;
  private final LocalDate today;
  private final Violations violations = new Violations();

  private FindingsForm(Map<String, @Nullable Object> body, LocalDate today) {
    this.body = body;
    this.today = today;
  }

  /// What the body says; fields that nobody asks for do not count.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  public static Findings parse(Map<String, @Nullable Object> body, LocalDate today) {
    return new FindingsForm(body, today).parse();
  }

  private Findings parse() {
    LocalDate discovered = day("discoveredOn");
    violations.require(discovered != null, "discoveredOn", DAY);
    LocalDate occurred = day("occurredOn");
    if (occurred != null && discovered != null) {
      violations.require(
          !occurred.isAfter(discovered),
          "occurredOn",
          new Text("est après la découverte", "is after the discovery"));
    }
    Findings findings =
        new Findings(
            occurred,
            discovered == null ? NEVER : discovered,
            words("description", true),
            words("information", true),
            persons(),
            seriousRisk(),
            words("assessment", true),
            day("commissionNotifiedOn"),
            day("personsNotifiedOn"),
            words("measures", false));
    violations.refuseIfAny();
    return findings;
  }

  private @Nullable LocalDate day(String field) {
    Object value = body.get(field);
    if (value == null) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(String.valueOf(value));
      if (!day.isAfter(today)) {
        return day;
      }
    } catch (DateTimeParseException noDay) {
      // Noted below, like a day to come.
    }
    violations.require(false, field, DAY);
    return null;
  }

  private String words(String field, boolean isNeeded) {
    Object value = body.get(field);
    String text = value instanceof String it ? it.strip() : "";
    violations.require(
        (value == null || value instanceof String)
            && text.length() <= LONGEST
            && !(isNeeded && text.isEmpty()),
        field,
        WORDS);
    return text;
  }

  private int persons() {
    Object value = body.get("personsConcerned");
    boolean fits = value instanceof Long it && it >= 0 && it <= MOST_PERSONS;
    violations.require(
        fits,
        "personsConcerned",
        new Text("doit être un nombre entier à partir de 0", "must be a whole number from 0 on"));
    return fits && value instanceof Long it ? it.intValue() : 0;
  }

  private boolean seriousRisk() {
    Object value = body.get("seriousRisk");
    violations.require(
        value instanceof Boolean,
        "seriousRisk",
        new Text("doit être vrai ou faux", "must be true or false"));
    return Boolean.TRUE.equals(value);
  }
}
