package ca.jechemine.documents.application;

import static ca.jechemine.documents.application.RequestScene.ANNE;
import static ca.jechemine.documents.application.RequestScene.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DocumentEvent.DocumentRequestReminded;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.kernel.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// P12 of requests for documents: who is asked is reminded in time, never twice of the same, never
/// at night, and not any more once the document came.
class RemindOfRequestsTest {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final Duration HALF_A_YEAR = Duration.ofDays(182);

  private final RequestScene scene = new RequestScene();
  private final RemindOfRequests job =
      new RemindOfRequests(scene.requests, scene.relations, scene.clock);

  @Test
  void a_client_is_reminded_before_on_and_after_the_due_date() {
    LocalDate due = LocalDate.of(2026, 5, 20);
    scene.ask(due);

    runEveryQuarterOfAnHour(Duration.ofDays(60));

    assertThat(reminders().stream().map(DocumentRequestReminded::occurredAt).toList())
        .containsExactly(
            nineOn(due.minusDays(3)),
            nineOn(due),
            nineOn(due.plusWeeks(1)),
            nineOn(due.plusWeeks(2)),
            nineOn(due.plusWeeks(3)),
            nineOn(due.plusWeeks(4)));
    assertThat(reminders().stream().map(DocumentRequestReminded::reminder).toList())
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void nobody_is_reminded_on_the_day_on_which_they_were_asked() {
    scene.moveTo(Instant.parse("2026-05-05T11:00:00Z"));
    LocalDate today = LocalDate.of(2026, 5, 5);
    scene.ask(today);

    runEveryQuarterOfAnHour(Duration.ofHours(16));

    assertThat(reminders()).isEmpty();
  }

  @Test
  void one_reminder_stands_for_all_that_were_missed() {
    LocalDate due = LocalDate.of(2026, 5, 20);
    scene.ask(due);
    scene.moveTo(nineOn(due.plusWeeks(2)).plus(Duration.ofHours(1)));

    assertThat(job.remind()).isEqualTo(1);
    assertThat(job.remind()).isZero();

    assertThat(reminders()).hasSize(1);
  }

  /// The other one reminds after this one has read.
  @Test
  void of_two_runs_at_once_one_reminds() {
    LocalDate due = LocalDate.of(2026, 5, 6);
    scene.ask(due);
    scene.moveTo(nineOn(due));
    List<Long> others = new ArrayList<>();
    scene.requests.beforeTheNextSave(() -> others.add(job.remind()));

    assertThat(job.remind()).isZero();

    assertThat(others).containsExactly(1L);
    assertThat(reminders()).hasSize(1);
  }

  @Test
  void who_asked_and_left_reminds_nobody_and_the_team_still_does() {
    LocalDate due = LocalDate.of(2026, 5, 20);
    DocumentRequest left = scene.ask(due);
    DocumentRequest stays = scene.ask(CLIENT, RequestScene.STRANGER, SharedBy.PLATFORM, due);
    scene.part(ANNE);
    scene.moveTo(nineOn(due));

    job.remind();

    assertThat(scene.requests.now(left.id())).isInstanceOf(DocumentRequest.Lapsed.class);
    assertThat(reminders())
        .extracting(DocumentRequestReminded::requestId)
        .containsExactly(stays.id().value());
  }

  /// Schedules as they come: a job that runs often, seldom, late and twice; an answer at any time.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void P12_holds_for_every_schedule(long seed) {
    Random random = new Random(seed);
    scene.clock.advance(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
    Instant start = scene.clock.instant();
    LocalDate askedOn = day(start);
    LocalDate due = askedOn.plusDays(random.nextInt(60));
    DocumentRequest.Open asked = scene.ask(due);
    Instant answeredAt = start.plus(Duration.ofHours(random.nextInt(24 * 120)));
    int longestPause = random.nextBoolean() ? 30 : 60 * 24 * 3;
    List<Instant> runs = new ArrayList<>();

    while (scene.clock.instant().isBefore(start.plus(HALF_A_YEAR))) {
      scene.clock.advance(Duration.ofMinutes(1 + random.nextInt(longestPause)));
      if (!scene.clock.instant().isBefore(answeredAt)) {
        answer(asked);
      }
      runs.add(scene.clock.instant());
      job.remind();
      if (random.nextInt(5) == 0) {
        job.remind();
      }
    }

    List<Instant> planned = planned(due).stream().filter(it -> day(it).isAfter(askedOn)).toList();
    List<Instant> said = reminders().stream().map(DocumentRequestReminded::occurredAt).toList();
    assertThat(said).as("by day").noneMatch(RemindOfRequestsTest::isNight);
    assertThat(said).as("while it is open").allMatch(it -> it.isBefore(answeredAt));
    assertThat(said).isEqualTo(expected(planned, runs, answeredAt));
  }

  /// At the first run by day after each of them, unless a later one was due by then as well.
  private static List<Instant> expected(
      List<Instant> planned, List<Instant> runs, Instant answeredAt) {
    List<Instant> expected = new ArrayList<>();
    Set<Instant> over = new HashSet<>();
    for (Instant run : runs) {
      boolean isHeard = run.isBefore(answeredAt) && !isNight(run);
      boolean isDue = planned.stream().anyMatch(it -> !it.isAfter(run) && !over.contains(it));
      if (isHeard && isDue) {
        expected.add(run);
        planned.stream().filter(it -> !it.isAfter(run)).forEach(over::add);
      }
    }
    return expected;
  }

  private static List<Instant> planned(LocalDate due) {
    return List.of(
        nineOn(due.minusDays(3)),
        nineOn(due),
        nineOn(due.plusDays(7)),
        nineOn(due.plusDays(14)),
        nineOn(due.plusDays(21)),
        nineOn(due.plusDays(28)));
  }

  private void answer(DocumentRequest.Open asked) {
    Versioned<DocumentRequest> read = scene.requests.find(asked.id()).orElseThrow();
    if (read.value() instanceof DocumentRequest.Open it) {
      scene.requests.save(RequestChange.silent(read, it.cancelled(ANNE, scene.clock.instant())));
    }
  }

  private void runEveryQuarterOfAnHour(Duration length) {
    Instant end = scene.clock.instant().plus(length);
    while (scene.clock.instant().isBefore(end)) {
      job.remind();
      scene.clock.advance(Duration.ofMinutes(15));
    }
  }

  private List<DocumentRequestReminded> reminders() {
    return scene.requests.told().stream()
        .filter(DocumentRequestReminded.class::isInstance)
        .map(DocumentRequestReminded.class::cast)
        .toList();
  }

  private static Instant nineOn(LocalDate day) {
    return ZonedDateTime.of(day, LocalTime.of(9, 0), TORONTO).toInstant();
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, TORONTO);
  }

  private static boolean isNight(Instant instant) {
    int hour = LocalTime.ofInstant(instant, TORONTO).getHour();
    return hour < 8 || hour >= 21;
  }
}
