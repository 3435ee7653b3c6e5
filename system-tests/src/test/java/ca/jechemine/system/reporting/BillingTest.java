package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Role;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/admin/billing`
class BillingTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BILLING = "/api/admin/billing";
  private static final String ZOE = "5e5510090000000000c11e01";
  private static final String NOE = "5e5510090000000000c11e02";
  private static final String DOCTOR = "5e5510090000000000d0c701";

  private Api admin = CLOUD.api();
  private Listener listener = new Listener(CLOUD);
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    admin = CLOUD.api().as(Persona.BILLING_ADMIN);
    listener = new Listener(CLOUD);
    now = CLOUD.cloud().clock().instant();
    listener.hear(
        ToldSession.account(ZOE, 1, "Zoé", "Sérin-Côté", "Zoe.Serin@exemple.ca", Role.CLIENT),
        ToldSession.account(NOE, 1, "Noé", "Tremblay", "noe@exemple.ca", Role.CLIENT),
        ToldSession.account(DOCTOR, 1, "Anaïs", "Lebœuf", "anais@exemple.ca", Role.PROFESSIONAL));
  }

  @Test
  void a_row_has_what_the_page_reads() {
    Instant starts = Instant.parse("2026-06-15T13:30:00Z");
    ToldSession session = ToldSession.session(ZOE, DOCTOR, starts).is("completed").by("transfer");
    listener.hear(session.appointment());
    ToldSession paid = session.payment("paid").at(Instant.parse("2026-06-17T02:00:00Z"));
    listener.hear(paid.charged("JC-2026-000123", "INT-00B2-9F3AC1"), session.reminded(1));

    JsonNode row = rows("").getFirst();

    assertThat(row.path("id").asText()).isEqualTo(session.id());
    assertThat(row.path("sessionId").asText())
        .isEqualTo("SES-" + session.id().substring(18).toUpperCase(Locale.ROOT));
    assertThat(row.path("client").asText()).isEqualTo("Zoé Sérin-Côté");
    assertThat(row.path("professional").asText()).isEqualTo("Anaïs Lebœuf");
    assertThat(row.path("date").asText()).isEqualTo("2026-06-15");
    assertThat(row.path("sessionDate").asText()).isEqualTo("2026-06-15 09:30");
    assertThat(row.path("amount").decimalValue()).isEqualByComparingTo("120");
    assertThat(row.path("platformFee").decimalValue()).isEqualByComparingTo("12");
    assertThat(row.path("professionalPayout").decimalValue()).isEqualByComparingTo("108");
    assertThat(row.path("status").asText()).isEqualTo("paid");
    assertThat(row.path("paymentMethod").asText()).isEqualTo("transfer");
    assertThat(row.path("invoiceUrl").asText())
        .isEqualTo("/api/payments/receipt?appointmentId=" + session.id());
    assertThat(row.path("paidDate").asText()).as("in Toronto").isEqualTo("2026-06-16");
    assertThat(row.path("invoiceNumber").asText()).isEqualTo("JC-2026-000123");
    assertThat(row.path("interacReferenceCode").asText()).isEqualTo("INT-00B2-9F3AC1");
    assertThat(row.path("clientId").asText()).isEqualTo(ZOE);
    assertThat(row.path("transferDueAt").asText()).isEqualTo("2026-06-18T02:00:00Z");
    assertThat(row.path("interacReminder24hSent").asBoolean()).isTrue();
    assertThat(row.path("interacReminder48hSent").asBoolean()).isFalse();
  }

  @Test
  void a_status_follows_from_the_payment_and_from_the_time() throws InterruptedException {
    ToldSession soon = ToldSession.session(ZOE, DOCTOR, now.plus(Duration.ofHours(2)));
    ToldSession late = ToldSession.session(ZOE, DOCTOR, now.minus(Duration.ofHours(2)));
    listener.hear(soon.appointment(), late.appointment());
    for (String payment :
        List.of(
            "paid",
            "partially_refunded",
            "processing",
            "overdue",
            "failed",
            "refunded",
            "cancelled")) {
      ToldSession told =
          ToldSession.session(NOE, DOCTOR, now.minus(Duration.ofDays(40))).is("completed");
      listener.hear(told.appointment(), told.payment(payment).charged());
    }
    for (String hidden : List.of("pending", "ongoing")) {
      listener.hear(ToldSession.session(NOE, DOCTOR, now).is(hidden).appointment());
    }
    listener.hear(ToldSession.session(NOE, DOCTOR, now).is("no-show").begins(null).appointment());

    assertThat(statuses(""))
        .containsExactlyInAnyOrder(
            "upcoming", "pending", "paid", "paid", "processing", "overdue", "overdue", "pending");
    assertThat(count("upcoming")).isEqualTo(1);
    assertThat(count("pending")).isEqualTo(2);
    assertThat(count("paid")).isEqualTo(2);
    assertThat(count("overdue")).isEqualTo(2);
    assertThat(count("processing")).isEqualTo(1);
    assertThat(count("all")).isEqualTo(8);
    JsonNode undated = rows("").getLast();
    assertThat(undated.path("date").asText()).isEqualTo("N/A");
    assertThat(undated.has("sessionDate")).as("defect: shown as an invalid date").isFalse();

    CLOUD.cloud().advance(Duration.ofHours(3));
    admin = CLOUD.api().as(Persona.BILLING_ADMIN);
    assertThat(count("upcoming")).as("time passes").isZero();
    assertThat(count("pending")).isEqualTo(3);
  }

  private long count(String status) {
    Answer answer = admin.get(BILLING + "?status=" + status);
    assertThat(answer.json().path("payments"))
        .as(status)
        .hasSize(answer.json().at("/pagination/total").asInt());
    return answer.json().at("/pagination/total").asLong();
  }

  @Test
  void amounts_of_nothing_stay_nothing_and_sums_are_of_all_rows() {
    Instant past = now.minus(Duration.ofDays(3));
    ToldSession free = ToldSession.session(ZOE, DOCTOR, past).is("completed").costs(0, 0);
    ToldSession paid = ToldSession.session(ZOE, DOCTOR, past).is("completed").costs(95_50, 9_55);
    ToldSession transfer = ToldSession.session(NOE, DOCTOR, past).is("completed").by("transfer");
    ToldSession back = ToldSession.session(NOE, DOCTOR, past).is("completed").by("transfer");
    listener.hear(
        free.appointment(),
        free.payment("paid").charged(),
        paid.appointment(),
        paid.payment("paid").charged(),
        transfer.appointment(),
        transfer.payment("overdue").charged(),
        back.appointment(),
        back.payment("refunded").charged());

    assertThat(rows("?status=paid"))
        .anySatisfy(it -> assertThat(it.path("amount").decimalValue()).isEqualByComparingTo("0"));
    JsonNode summary = admin.get(BILLING + "?status=upcoming").json().path("summary");
    assertThat(summary.path("totalRevenue").decimalValue()).isEqualByComparingTo("9.55");
    assertThat(summary.path("professionalPayouts").decimalValue()).isEqualByComparingTo("85.95");
    assertThat(summary.path("pendingRevenue").decimalValue()).isEqualByComparingTo("12");
    assertThat(summary.path("totalTransactions").asInt()).isEqualTo(2);
    assertThat(summary.path("overdueCount").asInt()).isEqualTo(1);
    assertThat(summary.path("interacPendingCount").asInt()).isEqualTo(1);
  }

  @Test
  void nothing_is_a_page_with_sums_of_nothing() {
    JsonNode empty = admin.get(BILLING).json();

    assertThat(empty.path("payments")).isEmpty();
    assertThat(empty.at("/pagination/pages").asInt()).isZero();
    empty.path("summary").forEach(it -> assertThat(it.decimalValue()).isEqualByComparingTo("0"));
  }

  @Test
  void what_is_told_in_any_order_and_twice_comes_to_the_same() {
    ToldSession first =
        ToldSession.session(ZOE, DOCTOR, now.minus(Duration.ofDays(2))).by("transfer");
    ToldSession held = first.is("completed").at(now.minus(Duration.ofDays(1)));
    ToldSession settled = held.payment("paid").at(now);
    List<DomainEvent> events =
        new ArrayList<>(
            List.of(
                first.appointment(),
                held.appointment(),
                held.is("completed").at(now).appointment(),
                first.charged(),
                held.payment("overdue").charged(),
                settled.charged(),
                held.reminded(2),
                ToldSession.account(ZOE, 2, "Zoé", "Roy", "zoe.roy@exemple.ca", Role.CLIENT)));
    events.addAll(List.copyOf(events));
    List<String> seen = new ArrayList<>();
    for (int seed = 0; seed < 4; seed++) {
      Collections.shuffle(events, new Random(seed));
      listener.hear(events.toArray(DomainEvent[]::new));
      JsonNode page = admin.get(BILLING).json();
      seen.add(page.toString());
    }

    assertThat(seen).allSatisfy(it -> assertThat(it).isEqualTo(seen.getFirst()));
    assertThat(rows("?search=roy")).hasSize(1);
    assertThat(rows("?search=serin")).isEmpty();
  }

  @Test
  void totals_of_filters_are_those_of_their_rows() {
    Random random = new Random(7);
    for (int i = 0; i < 60; i++) {
      Instant starts = now.plus(Duration.ofHours(random.nextInt(-24 * 90, 24 * 40)));
      ToldSession told =
          ToldSession.session(ZOE, DOCTOR, starts)
              .is(starts.isAfter(now) ? "scheduled" : "completed")
              .by(List.of("card", "transfer", "direct_debit").get(random.nextInt(3)))
              .payment(List.of("pending", "paid", "overdue", "processing").get(random.nextInt(4)));
      listener.hear(told.appointment(), told.charged());
    }
    for (String status : List.of("all", "paid", "pending", "upcoming", "processing", "overdue")) {
      for (String method : List.of("all", "card", "transfer")) {
        for (String days :
            List.of(
                "",
                "&dateFrom=" + day(now.minus(Duration.ofDays(45))),
                "&dateTo=" + day(now),
                "&dateFrom="
                    + day(now.minus(Duration.ofDays(80)))
                    + "&dateTo="
                    + day(now.plus(Duration.ofDays(20))),
                "&dateFrom=" + day(now) + "&dateTo=" + day(now))) {
          String filter = "status=" + status + "&paymentMethod=" + method + days;
          JsonNode page = admin.get(BILLING + "?limit=100&" + filter).json();
          assertThat(page.at("/pagination/total").asInt())
              .as(filter)
              .isEqualTo(page.path("payments").size());
        }
      }
    }
  }

  @Test
  void what_is_published_is_shown() {
    ToldSession told = ToldSession.session(ZOE, DOCTOR, now.plus(Duration.ofDays(2)));

    Publisher.publish(
        CLOUD,
        told.appointment(),
        ToldSession.account(ZOE, 2, "Zoé", "Roy", "zoe@exemple.ca", Role.CLIENT));

    assertThat(rows(""))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("client").asText()).isEqualTo("Zoé Roy");
          assertThat(it.path("status").asText()).isEqualTo("upcoming");
          assertThat(it.path("amount").decimalValue()).isEqualByComparingTo("120");
        });
  }

  @Test
  void pages_are_reached_by_number_and_by_cursor() {
    for (int i = 0; i < 7; i++) {
      listener.hear(
          ToldSession.session(ZOE, DOCTOR, now.minus(Duration.ofHours(i)))
              .is("completed")
              .appointment());
    }
    List<String> all = ids("?limit=100");

    List<String> numbered = new ArrayList<>();
    List<String> walked = new ArrayList<>();
    String cursor = "";
    for (int page = 1; page <= 3; page++) {
      numbered.addAll(ids("?limit=3&page=" + page));
      Answer answer = admin.get(BILLING + "?limit=3" + cursor);
      answer.json().path("payments").forEach(it -> walked.add(it.path("id").asText()));
      assertThat(answer.json().at("/pagination/page").asInt()).isEqualTo(page);
      assertThat(answer.json().at("/pagination/pages").asInt()).isEqualTo(3);
      cursor = "&cursor=" + answer.json().at("/pagination/nextCursor").asText();
    }

    assertThat(numbered).isEqualTo(all);
    assertThat(walked).isEqualTo(all);
    assertThat(cursor).isEqualTo("&cursor=");
    assertThat(ids("?limit=3&page=4")).isEmpty();
  }

  @Test
  void what_is_asked_must_be_in_good_form() {
    for (String wrong :
        List.of(
            "page=0",
            "page=-1",
            "page=NaN",
            "page=1.5",
            "page=502&limit=20",
            "limit=0",
            "limit=101",
            "limit=x",
            "status=refunded",
            "paymentMethod=bitcoin",
            "dateFrom=15-06-2026",
            "dateTo=2026-02-30",
            "dateFrom=1999-12-31",
            "dateFrom=2026-06-02&dateTo=2026-06-01",
            "cursor=x",
            "search=" + "a".repeat(101))) {
      Answer answer = admin.get(BILLING + "?" + wrong);
      assertThat(answer.status()).as(wrong).isEqualTo(400);
    }
    assertThat(admin.get(BILLING + "?page=501&limit=20").status()).isEqualTo(200);
    for (Persona stranger :
        List.of(
            Persona.CLIENT, Persona.PROFESSIONAL, Persona.SUPPORT_ADMIN, Persona.CONTENT_ADMIN)) {
      assertThat(CLOUD.api().as(stranger).get(BILLING).status()).as(stranger.name()).isEqualTo(403);
    }
    assertThat(CLOUD.api().get(BILLING).status()).isEqualTo(401);
  }

  private List<JsonNode> rows(String query) {
    List<JsonNode> rows = new ArrayList<>();
    admin.get(BILLING + query).json().path("payments").forEach(rows::add);
    return rows;
  }

  private List<String> ids(String query) {
    return rows(query).stream().map(it -> it.path("id").asText()).toList();
  }

  private List<String> statuses(String query) {
    return rows(query).stream().map(it -> it.path("status").asText()).toList();
  }

  private static String day(Instant moment) {
    return moment.atZone(ZoneId.of("America/Toronto")).toLocalDate().toString();
  }
}
