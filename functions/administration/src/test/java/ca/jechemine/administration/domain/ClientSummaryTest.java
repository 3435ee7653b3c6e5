package ca.jechemine.administration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AdminColor;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contract 40 §8: colours, tiers and buckets.
class ClientSummaryTest {

  private static final Instant NOW = Instant.parse("2026-04-25T15:00:00Z");
  private static final UserId CLIENT = new UserId("0000000000000000000000c1");
  private static final UserId ZOE = new UserId("0000000000000000000000a1");
  private static final UserId YAN = new UserId("0000000000000000000000a2");
  private static final Guarantee GREEN = new Guarantee(1, "green", "stripe");

  @ParameterizedTest
  @CsvSource({
    "scheduled, none, yellow, yellow",
    "pending, none, gray, gray",
    "pending, green, green, gray",
    "completed, none, gray, yellow",
    "completed, green, green, green"
  })
  void one_appointment_says(String status, String guarantee, String color, String tier) {
    ClientSummary summary = ClientSummary.of(List.of(one(1, status, null)));
    Guarantee given = guarantee.equals("green") ? GREEN : Guarantee.NONE;

    assertThat(summary.color(given, NOW).code()).isEqualTo(color);
    assertThat(StatusTier.of(summary, given, NOW).code()).isEqualTo(tier);
  }

  @Test
  void who_has_no_appointment_is_gray_in_this_list() {
    assertThat(ClientSummary.NONE.color(Guarantee.NONE, NOW)).isEqualTo(AdminColor.GRAY);
    assertThat(StatusTier.of(ClientSummary.NONE, Guarantee.NONE, NOW)).isEqualTo(StatusTier.GRAY);
  }

  @Test
  void a_payment_that_failed_is_red_whatever_else_holds() {
    ClientSummary summary =
        ClientSummary.of(
            List.of(
                one(1, "completed", new KnownPayment(1, "failed", "card", null)),
                one(2, "scheduled", null)));

    assertThat(summary.color(GREEN, NOW)).isEqualTo(AdminColor.RED);
    assertThat(StatusTier.of(summary, GREEN, NOW)).isEqualTo(StatusTier.RED);
  }

  /// Contract 30 §7: closed 2026-04-25T15:00Z, due a day later, an anomaly from two days later on.
  @Test
  void a_transfer_is_unpaid_from_when_it_is_due_and_late_a_day_after() {
    Instant due = NOW.plus(Duration.ofDays(1));
    ClientSummary summary =
        ClientSummary.of(
            List.of(one(1, "completed", new KnownPayment(1, "pending", "transfer", due))));

    assertThat(summary.color(GREEN, due.minusSeconds(1))).isEqualTo(AdminColor.GREEN);
    assertThat(summary.color(GREEN, due)).isEqualTo(AdminColor.RED);
    Instant late = Instant.parse("2026-04-27T15:00:00Z");
    assertThat(StatusTier.of(summary, GREEN, late.minusSeconds(1))).isEqualTo(StatusTier.GREEN);
    assertThat(StatusTier.of(summary, GREEN, late)).isEqualTo(StatusTier.RED);
  }

  @Test
  void nothing_depends_on_the_order_in_which_appointments_became_known() {
    for (long seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      List<ClientAppointment> all = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        all.add(any(i, random));
      }
      ClientSummary summary = ClientSummary.of(all);
      Optional<CaseloadEntry> entry = CaseloadEntry.of(ZOE, CLIENT, known(all));
      Collections.shuffle(all, random);

      assertThat(ClientSummary.of(all)).as("seed " + seed).isEqualTo(summary);
      assertThat(CaseloadEntry.of(ZOE, CLIENT, known(all))).as("seed " + seed).isEqualTo(entry);
      entry.ifPresent(it ->
          assertThat(known(all).stream().flatMap(a -> a.bucketOf(ZOE).stream()))
              .as("no better one")
              .allMatch(bucket -> bucket.compareTo(it.bucket()) >= 0));
    }
  }

  @Test
  void an_older_version_changes_nothing() {
    ClientAppointment known = one(1, "completed", new KnownPayment(3, "paid", "card", null));

    assertThat(known.with(appointment(1, 1, ZOE, "pending", "accepted", List.of())))
        .isEqualTo(known);
    assertThat(known.with(new KnownPayment(3, "failed", "card", null))).isEqualTo(known);
    assertThat(known.with(new KnownPayment(4, "refunded", "card", null))).isNotEqualTo(known);
  }

  private static ClientAppointment any(int number, Random random) {
    List<String> statuses =
        List.of("pending", "scheduled", "ongoing", "completed", "cancelled", "no-show");
    String status = statuses.get(random.nextInt(statuses.size()));
    UserId professional =
        status.equals("pending") && random.nextBoolean() ? null : random.nextBoolean() ? ZOE : YAN;
    return new ClientAppointment(
        id(number),
        appointment(
            number,
            2,
            professional,
            status,
            professional == null ? "proposed" : "accepted",
            professional == null ? List.of(ZOE) : List.of()),
        random.nextBoolean()
            ? null
            : new KnownPayment(1, random.nextBoolean() ? "failed" : "pending", "transfer", NOW));
  }

  private static ClientAppointment one(int number, String status, @Nullable KnownPayment payment) {
    return new ClientAppointment(
        id(number), appointment(number, 2, ZOE, status, "accepted", List.of()), payment);
  }

  private static KnownAppointment appointment(
      int number,
      long version,
      @Nullable UserId professional,
      String status,
      String routing,
      List<UserId> proposedTo) {
    return new KnownAppointment(
        id(number),
        version,
        CLIENT,
        professional,
        status,
        routing,
        proposedTo,
        status.equals("pending") ? null : NOW.plus(Duration.ofDays(number % 3)),
        "Motif " + number);
  }

  private static List<KnownAppointment> known(List<ClientAppointment> all) {
    return all.stream().flatMap(it -> it.known().stream()).toList();
  }

  private static AppointmentId id(int number) {
    return new AppointmentId("%024x".formatted(number));
  }
}
