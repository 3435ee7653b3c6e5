package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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

/// P22, P24: a report costs the same however much ever happened. A build has a few hundred facts
/// and then two thousand more; `benchmarks/run reports` starts it with as many as are asked for in
/// the property `reports.facts`. The figures are left in `target/reports.tsv`.
class ReportCostTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// Each session is two facts: it was held, and it was paid.
  private static final int HISTORY = Integer.getInteger("reports.facts", 2_000) / 2;

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

  /// What a report asks of DynamoDB, and how many rows it reads.
  private record Cost(List<String> calls, int items) {

    String line(String period, int facts) {
      return "%d\t%s\t%d\t%d".formatted(facts, period, calls.size(), items);
    }
  }

  @Test
  void P24_a_report_costs_the_same_with_a_long_history() throws IOException {
    List<String> lines = new ArrayList<>(List.of("facts\tperiod\tcalls\trows read"));
    List<DomainEvent> events = new ArrayList<>(recent());
    int before = events.size();
    rows.write(events, now);
    Map<String, Cost> few = costs();
    few.forEach((period, cost) -> lines.add(cost.line(period, before)));

    events.addAll(history());
    rows.write(events, now);
    Map<String, Cost> many = costs();
    many.forEach((period, cost) -> lines.add(cost.line(period, events.size())));

    Files.write(Files.createDirectories(Path.of("target")).resolve("reports.tsv"), lines);
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
