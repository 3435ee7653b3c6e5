package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.reporting.domain.billing.Asked;
import ca.jechemine.reporting.domain.billing.Days;
import ca.jechemine.reporting.domain.billing.MethodGroup;
import ca.jechemine.reporting.domain.billing.RowStatus;
import ca.jechemine.runtime.http.Request;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The filters of the billing list, as the query spells them.
final class BillingQuery {

  private static final int MOST_CHARACTERS = 100;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;
  private static final String ALL = "all";

  private final Violations violations = new Violations();
  private final Request request;

  private BillingQuery(Request request) {
    this.request = request;
  }

  /// What is asked for, as of now.
  ///
  /// @throws Refusal.Invalid naming every field at fault
  static Asked parse(Request request, Instant now) {
    return new BillingQuery(request).asked(now);
  }

  private Asked asked(Instant now) {
    @Nullable RowStatus status = status();
    @Nullable MethodGroup method = method();
    Days days = new Days(day("dateFrom"), day("dateTo"));
    String text = request.query("search").map(String::strip).orElse("");
    violations
        .require(
            !days.isEmpty(),
            "dateTo",
            new Text("ne doit pas précéder dateFrom", "must not be before dateFrom"))
        .require(
            text.length() <= MOST_CHARACTERS,
            "search",
            new Text("100 caractères au plus", "at most 100 characters"))
        .refuseIfAny();
    return new Asked(status, method, days, text, now);
  }

  private @Nullable RowStatus status() {
    Optional<String> asked = filter("status");
    Optional<RowStatus> status = asked.flatMap(RowStatus::of);
    violations.require(
        asked.isPresent() == status.isPresent(),
        "status",
        new Text(
            "all, paid, pending, upcoming, processing ou overdue",
            "all, paid, pending, upcoming, processing or overdue"));
    return status.orElse(null);
  }

  private @Nullable MethodGroup method() {
    Optional<String> asked = filter("paymentMethod");
    Optional<MethodGroup> method =
        asked.flatMap(it ->
            switch (it) {
              case "card" -> Optional.of(MethodGroup.CARD);
              case "transfer" -> Optional.of(MethodGroup.TRANSFER);
              default -> Optional.empty();
            });
    violations.require(
        asked.isPresent() == method.isPresent(),
        "paymentMethod",
        new Text("all, card ou transfer", "all, card or transfer"));
    return method.orElse(null);
  }

  private Optional<String> filter(String name) {
    return request.query(name).filter(it -> !it.equals(ALL));
  }

  private @Nullable LocalDate day(String name) {
    Optional<String> asked = request.query(name);
    Optional<LocalDate> day = asked.flatMap(BillingQuery::parsed);
    violations.require(
        asked.isPresent() == day.isPresent(),
        name,
        new Text(
            "un jour de la forme AAAA-MM-JJ, de 2000 à 2100",
            "a day of the form YYYY-MM-DD, from 2000 to 2100"));
    return day.orElse(null);
  }

  private static Optional<LocalDate> parsed(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(it -> it.getYear() >= FIRST_YEAR && it.getYear() <= LAST_YEAR);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }
}
