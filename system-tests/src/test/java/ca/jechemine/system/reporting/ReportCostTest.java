package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P22, P24: a report costs the same however much ever happened. A build has a hundred facts and
/// then a thousand more; `-Dreports.facts=100000` has so many (docs/performance.md).
class ReportCostTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int HISTORY = Integer.getInteger("reports.facts", 1_000);
  private static final int RECENT = 100;
  private static final int PROFESSIONALS = 20;
  private static final int CLIENTS = 60;
  private static final List<String> PERIODS = List.of("week", "month", "quarter", "year");

  private final ReportRows rows = new ReportRows(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN).in("en");
  private final Random random = new Random(20_260_615);
  private final Instant now = CLOUD.cloud().clock().instant();

  /// No period begins in the two weeks that are always the same, nor meanwhile.
  @BeforeAll
  static void it_is_the_middle_of_may() {
    LocalDate today = LocalDate.ofInstant(CLOUD.cloud().clock().instant(), Span.TORONTO);
    LocalDate may = today.plusYears(1).withMonth(5).withDayOfMonth(20);
    CLOUD.cloud().clock().moveTo(Span.start(may).plus(Duration.ofHours(12)));
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

  /// What a report asks of DynamoDB, and how many rows it reads.
  private record Cost(List<String> calls, int items) {}

  @Test
  void P24_a_report_costs_the_same_with_a_long_history() {
    List<DomainEvent> events = new ArrayList<>(recent());
    rows.write(events, now);
    Map<String, Cost> few = costs();

    events.addAll(history());
    rows.write(events, now);
    Map<String, Cost> many = costs();

    assertThat(many).isEqualTo(few);
    assertThat(few.values()).allSatisfy(it -> assertThat(it.calls()).hasSizeLessThanOrEqualTo(20));
    assertThat(few.get("year")).satisfies(it -> assertThat(it.items()).isLessThanOrEqualTo(28));
  }

  private Map<String, Cost> costs() {
    Map<String, Cost> costs = new TreeMap<>();
    for (String period : PERIODS) {
      Answer answer = admin.get("/api/admin/reports?period=" + period);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json().path("professionalPerformance")).hasSize(5);
      List<Call> calls = CLOUD.cloud().invocations().lastOf("AdminReadReport").calls("DynamoDb");
      costs.put(
          period,
          new Cost(
              calls.stream().map(Call::operation).sorted().toList(),
              calls.stream().mapToInt(Call::items).sum()));
    }
    return costs;
  }

  /// The last two weeks, which are always the same, and something in each period that is compared.
  private List<DomainEvent> recent() {
    return Stream.concat(
            IntStream.range(0, RECENT).mapToObj(n -> now.minus(Duration.ofMinutes(200L * n))),
            IntStream.range(2, 40).mapToObj(n -> now.minus(Duration.ofDays(10L * n))))
        .flatMap(this::session)
        .toList();
  }

  /// All that happened before, in three years.
  private List<DomainEvent> history() {
    return IntStream.range(0, HISTORY)
        .mapToObj(_ ->
            now.minus(Duration.ofDays(16)).minus(Duration.ofMinutes(random.nextInt(3 * 525_600))))
        .flatMap(this::session)
        .toList();
  }

  private Stream<DomainEvent> session(Instant at) {
    String id = "0198f3a1%016x".formatted(random.nextLong());
    String professional = "0198f3a1b2c40000000000%02x".formatted(random.nextInt(PROFESSIONALS));
    return Stream.of(
        Told.completed(
            id,
            1,
            "0198f3a1b2c40000000001%02x".formatted(random.nextInt(CLIENTS)),
            professional,
            List.of("Motif " + random.nextInt(9)),
            at),
        Told.payment(id, 2, professional, 100_00 + random.nextInt(5_000), at, at));
  }
}
