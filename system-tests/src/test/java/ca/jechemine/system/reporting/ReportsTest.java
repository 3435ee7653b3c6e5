package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MotifEvent.MotifChanged;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.reporting.application.KeepFacts;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.payments.PaidSessions;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reports (contract 30 §14), from outside.
class ReportsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// Longer than a test takes.
  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private static final String REPORTS = "/api/admin/reports";
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final String BORIS = Story.BORIS;
  private static final String CLARA = Story.CLARA;

  private final ReportRows rows = new ReportRows(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN).in("fr");
  private final Story story = Story.of(CLOUD);
  private final Instant now = story.now();

  /// No month, quarter or year begins meanwhile.
  @BeforeAll
  static void it_is_the_middle_of_may() {
    Story.inMay(CLOUD);
  }

  @AfterAll
  static void it_is_today_again() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @BeforeEach
  void nothing_happened() {
    CLOUD.settle();
    rows.clear();
  }

  private static void publish(List<? extends DomainEvent> events) {
    Publisher.publish(CLOUD, events.toArray(DomainEvent[]::new));
  }

  private JsonNode report(String period) {
    Answer answer = admin.get(REPORTS + "?period=" + period);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  @Test
  void a_month_is_reported_against_the_one_before() {
    publish(story.events());

    JsonNode report = report("month");

    JsonNode metrics = report.path("metrics");
    // 120 − 40.01 of what was paid last month + 20 of plans + 20 of resources
    assertThat(metrics.path("totalRevenue").decimalValue()).isEqualByComparingTo("119.99");
    assertThat(metrics.path("revenueChange").decimalValue()).isEqualByComparingTo("19.99");
    assertThat(metrics.path("totalSessions").asInt()).isEqualTo(3);
    assertThat(metrics.path("sessionsChange").decimalValue()).isEqualByComparingTo("200");
    assertThat(metrics.path("activeProfessionals").asInt()).isEqualTo(2);
    assertThat(metrics.path("professionalsChange").decimalValue()).isEqualByComparingTo("100");
    assertThat(metrics.path("activePatients").asInt()).isEqualTo(2);
    assertThat(metrics.path("patientsChange").decimalValue()).isEqualByComparingTo("100");
    JsonNode revenue = report.path("revenueBreakdown");
    assertThat(revenue.path("sessionFees").decimalValue()).isEqualByComparingTo("79.99");
    assertThat(revenue.path("subscriptionPlans").decimalValue()).isEqualByComparingTo("20");
    assertThat(revenue.path("resourceSales").decimalValue()).isEqualByComparingTo("20");
    assertThat(revenue.path("total")).isEqualTo(metrics.path("totalRevenue"));
    assertThat(report.path("topIssueTypes").toString())
        .isEqualTo(
            "[{\"type\":\"Deuil\",\"sessions\":2},{\"type\":\"Non précisé\",\"sessions\":1}]");
    JsonNode boris = report.path("professionalPerformance").get(0);
    assertThat(boris.path("name").asText()).isEqualTo("Boris =Roy");
    assertThat(boris.path("totalSessions").asInt()).isEqualTo(2);
    assertThat(boris.path("activeClients").asInt()).isEqualTo(1);
    assertThat(boris.path("revenueGenerated").decimalValue()).isEqualByComparingTo("120");
    assertThat(boris.path("reviewCount").asInt()).isEqualTo(3);
    assertThat(boris.path("avgRating").decimalValue()).isEqualByComparingTo("4.67");
    JsonNode clara = report.path("professionalPerformance").get(1);
    assertThat(clara.path("revenueGenerated").decimalValue()).isEqualByComparingTo("-40.01");
    assertThat(report.path("professionalPerformance")).hasSize(2);
  }

  @Test
  void professionals_who_are_forgotten_are_told_apart() {
    publish(story.events());
    publish(List.of(Told.forgotten(BORIS, story.now()), Told.forgotten(CLARA, story.now())));

    assertThat(report("month").path("professionalPerformance").findValuesAsText("name"))
        .containsExactly(
            "Compte supprimé " + BORIS.substring(BORIS.length() - 6),
            "Compte supprimé " + CLARA.substring(CLARA.length() - 6))
        .doesNotHaveDuplicates();
  }

  @Test
  void defect_not_repeated_ratings_were_made_up_where_there_was_no_review() {
    publish(story.events());

    JsonNode clara = report("month").path("professionalPerformance").get(1);

    assertThat(clara.path("name").asText()).isEqualTo("Clara Otis");
    assertThat(clara.path("reviewCount").asInt()).isZero();
    assertThat(clara.path("avgRating").isNumber()).isTrue();
    assertThat(clara.path("avgRating").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void
      defect_not_repeated_unpaid_and_refunded_sessions_were_revenue_and_each_total_had_dates_of_its_own() {
    Instant last = story.month(1).plus(Duration.ofDays(5));
    publish(
        List.of(
            Told.completed(
                story.id(1), 2, "clienta", BORIS, List.of("Deuil"), now.minusSeconds(60)),
            Told.payment(story.id(1), 3, BORIS, 120_00, null, now)));
    assertThat(report("month").at("/revenueBreakdown/sessionFees").decimalValue())
        .isEqualByComparingTo("0");

    // Held this month, paid in the last: it is of the month in which it was paid, everywhere.
    publish(List.of(Told.payment(story.id(1), 4, BORIS, 120_00, last, now)));
    JsonNode paid = report("month");
    assertThat(paid.at("/revenueBreakdown/sessionFees").decimalValue()).isEqualByComparingTo("0");
    assertThat(paid.at("/metrics/totalRevenue").decimalValue()).isEqualByComparingTo("0");
    assertThat(paid.at("/metrics/revenueChange").decimalValue()).isEqualByComparingTo("-100");

    // All of it goes back now, in two parts: neither changes the month before.
    publish(
        List.of(
            Told.returned(MoneyReturned.SESSION, story.id(1), 5, BORIS, 100_00, now),
            Told.returned(MoneyReturned.SESSION, story.id(1), 6, BORIS, 20_00, now)));
    JsonNode refunded = report("month");
    assertThat(refunded.at("/metrics/totalRevenue").decimalValue()).isEqualByComparingTo("-120");
    assertThat(refunded.at("/metrics/revenueChange").decimalValue()).isEqualByComparingTo("-200");
  }

  @ParameterizedTest
  @ValueSource(strings = {"?period=decade", "?period=", "", "?period=MONTH"})
  void whatever_period_there_is_not_is_a_month(String query) {
    publish(story.events());

    assertThat(admin.get(REPORTS + query).json()).isEqualTo(report("month"));
  }

  @Test
  void a_week_is_the_last_168_hours_and_quarter_and_year_are_toronto_s() {
    Instant inside = now.minus(Duration.ofDays(7)).plus(A_WHILE);
    Instant outside = now.minus(Duration.ofDays(7)).minus(A_WHILE);
    Instant earlier = now.minus(Duration.ofDays(14)).plus(A_WHILE);
    Instant before = now.minus(Duration.ofDays(14)).minus(A_WHILE);
    publish(
        List.of(
            Told.completed(story.id(1), 1, "clienta", BORIS, List.of("Deuil"), now.minusSeconds(1)),
            Told.completed(story.id(2), 1, "clienta", CLARA, List.of("Deuil"), inside),
            Told.completed(story.id(3), 1, "clientb", CLARA, List.of("Stress"), outside),
            Told.completed(story.id(4), 1, "clientb", CLARA, List.of("Stress"), earlier),
            Told.completed(story.id(5), 1, "clientc", CLARA, List.of("Stress"), before),
            Told.payment(story.id(2), 2, CLARA, 50_00, inside, inside),
            Told.payment(story.id(3), 2, CLARA, 60_00, outside, outside)));

    JsonNode week = report("week");

    assertThat(week.at("/metrics/totalSessions").asInt()).isEqualTo(2);
    assertThat(week.at("/metrics/sessionsChange").decimalValue()).isEqualByComparingTo("0");
    assertThat(week.at("/metrics/activeProfessionals").asInt()).isEqualTo(2);
    assertThat(week.at("/metrics/professionalsChange").decimalValue()).isEqualByComparingTo("100");
    assertThat(week.at("/metrics/activePatients").asInt()).isEqualTo(1);
    assertThat(week.at("/metrics/patientsChange").decimalValue()).isEqualByComparingTo("0");
    assertThat(week.at("/metrics/totalRevenue").decimalValue()).isEqualByComparingTo("50");
    assertThat(week.at("/metrics/revenueChange").decimalValue()).isEqualByComparingTo("-16.67");
    assertThat(week.path("topIssueTypes").toString())
        .isEqualTo("[{\"type\":\"Deuil\",\"sessions\":2}]");
    assertThat(week.at("/professionalPerformance/0/_id").asText()).isEqualTo(CLARA);
    assertThat(week.at("/professionalPerformance/0/revenueGenerated").decimalValue())
        .isEqualByComparingTo("50");

    Instant newYear =
        LocalDate.ofInstant(now, TORONTO).withDayOfYear(1).atStartOfDay(TORONTO).toInstant();
    publish(
        List.of(
            Told.completed(story.id(6), 1, "clienta", BORIS, List.of(), newYear),
            Told.completed(story.id(7), 1, "clienta", BORIS, List.of(), newYear.minusSeconds(1))));
    assertThat(report("year").at("/metrics/totalSessions").asInt()).isEqualTo(6);
    assertThat(report("year").at("/metrics/sessionsChange").decimalValue())
        .isEqualByComparingTo("500");
  }

  @Test
  void what_clients_came_for_is_told_in_the_callers_language_and_is_never_null() {
    publish(
        List.of(
            new MotifChanged("motif1", 2, "Deuil", "Grief", List.of(), true, now),
            new MotifChanged("motif1", 1, "Deuil", "Mourning", List.of(), true, now),
            Told.completed(story.id(1), 1, "clienta", BORIS, List.of("Deuil"), now),
            Told.completed(story.id(2), 1, "clienta", BORIS, List.of("Deuil"), now),
            Told.completed(story.id(3), 1, "clienta", BORIS, List.of(), now)));

    assertThat(
            CLOUD
                .api()
                .as(Persona.SUPPORT_ADMIN)
                .in("en")
                .get(REPORTS)
                .json()
                .path("topIssueTypes")
                .toString())
        .isEqualTo(
            "[{\"type\":\"Grief\",\"sessions\":2},{\"type\":\"Unspecified\",\"sessions\":1}]");
    assertThat(report("month").path("topIssueTypes").toString())
        .isEqualTo(
            "[{\"type\":\"Deuil\",\"sessions\":2},{\"type\":\"Non précisé\",\"sessions\":1}]");
  }

  @Test
  void what_is_told_twice_late_and_in_any_order_counts_once() {
    publish(story.events());
    Map<String, Map<String, String>> once = rows.totals(1);
    rows.clear();
    List<DomainEvent> again = new ArrayList<>(story.events());
    again.addAll(story.events());
    again.add(
        Told.session(
            story.id(1), 2, "scheduled", "clientx", CLARA, List.of("Stress"), story.month(2)));
    again.add(Told.payment(story.id(1), 3, BORIS, 777_00, null, story.month(2)));
    Collections.shuffle(again, new Random(20_260_615));
    KeepFacts keep = rows.module("KeepFacts").keepFacts();

    again.forEach(keep::keep);

    assertThat(rows.totals(1)).isEqualTo(once);
  }

  @Test
  void what_is_kept_at_once_adds_up() {
    List<DomainEvent> events =
        IntStream.range(0, 12)
            .<DomainEvent>mapToObj(n ->
                Told.completed(
                    story.id(n),
                    1,
                    "client" + n % 3,
                    n % 2 == 0 ? BORIS : CLARA,
                    List.of("Deuil"),
                    now))
            .toList();
    List<KeepFacts> instances =
        Stream.generate(() -> rows.module("KeepFacts").keepFacts()).limit(2).toList();

    List<Callable<Boolean>> tasks =
        instances.stream()
            .<Callable<Boolean>>map(keep ->
                () -> {
                  events.forEach(keep::keep);
                  return true;
                })
            .toList();
    AtOnce.all(tasks);

    JsonNode report = report("month");
    assertThat(report.at("/metrics/totalSessions").asInt()).isEqualTo(12);
    assertThat(report.at("/metrics/activePatients").asInt()).isEqualTo(3);
    assertThat(report.at("/metrics/activeProfessionals").asInt()).isEqualTo(2);
    assertThat(report.at("/professionalPerformance/0/activeClients").asInt()).isEqualTo(3);
    assertThat(report.at("/topIssueTypes/0/sessions").asInt()).isEqualTo(12);
  }

  @Test
  void a_session_that_turns_out_otherwise_is_taken_back_where_it_was() {
    publish(story.events());
    publish(
        List.of(
            Told.session(story.id(2), 4, "no-show", "clienta", BORIS, List.of("Deuil"), now),
            Told.completed(
                story.id(1),
                4,
                "clientz",
                CLARA,
                List.of("Stress"),
                story.month(1).plusSeconds(60))));

    JsonNode report = report("month");

    assertThat(report.at("/metrics/totalSessions").asInt()).isEqualTo(1);
    assertThat(report.at("/metrics/sessionsChange").decimalValue()).isEqualByComparingTo("-50");
    assertThat(report.at("/metrics/activeProfessionals").asInt()).isEqualTo(1);
    assertThat(report.at("/metrics/activePatients").asInt()).isEqualTo(1);
    assertThat(report.path("professionalPerformance")).hasSize(1);
    assertThat(report.path("topIssueTypes").toString())
        .isEqualTo("[{\"type\":\"Non précisé\",\"sessions\":1}]");
  }

  @Test
  void a_refund_that_payments_makes_counts_when_it_is_made() {
    PaidSessions sessions = new PaidSessions(CLOUD);
    String appointment = sessions.paid();
    assertThat(report("month").at("/revenueBreakdown/sessionFees").decimalValue())
        .isEqualByComparingTo("120");

    for (String amount : List.of("40.00", "25.50")) {
      Answer answer =
          CLOUD
              .api()
              .as(Persona.BILLING_ADMIN)
              .post(
                  "/api/payments/refund",
                  "{\"appointmentId\":\"%s\",\"amount\":%s}".formatted(appointment, amount));
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      CLOUD.settle();
    }

    assertThat(report("month").at("/revenueBreakdown/sessionFees").decimalValue())
        .isEqualByComparingTo("54.50");
  }
}
