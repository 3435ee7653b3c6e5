package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.system.promises.PageWalk;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `GET /api/admin/accounting/collections` and `GET /api/admin/accounting/anomalies`
class AccountingListsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String COLLECTIONS = "/api/admin/accounting/collections";
  private static final String ANOMALIES = "/api/admin/accounting/anomalies";
  private static final String ZOE = "5e5510090000000000c11e03";
  private static final String UNHEARD = "5e5510090000000000c11e04";
  private static final String DOCTOR = "5e5510090000000000d0c702";

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
        ToldSession.account(ZOE, 1, "Zoé", "Sérin", "zoe@exemple.ca", Role.CLIENT),
        ToldSession.account(DOCTOR, 1, "Anaïs", "Roy", "anais@exemple.ca", Role.PROFESSIONAL));
  }

  @Test
  void collections_are_what_was_paid_by_card_and_transfers_that_are_awaited() {
    ToldSession card = held(ZOE, Duration.ofHours(5), "card", "paid");
    ToldSession debit = held(ZOE, Duration.ofHours(3), "direct_debit", "paid");
    ToldSession awaited = held(ZOE, Duration.ofHours(2), "transfer", "pending");
    held(ZOE, Duration.ofHours(2), "transfer", "paid");
    held(ZOE, Duration.ofHours(2), "transfer", "overdue");
    held(ZOE, Duration.ofHours(2), "card", "pending");
    ToldSession free =
        held(ZOE, Duration.ofHours(2), "card", "pending").costs(0, 0).payment("paid");
    listener.hear(free.charged());
    ToldSession scheduled = ToldSession.session(ZOE, DOCTOR, now).payment("paid");
    listener.hear(scheduled.appointment(), scheduled.charged());

    JsonNode all = admin.get(COLLECTIONS).json();

    assertThat(ids(all.path("stripePaid"))).containsExactly(debit.id(), card.id());
    assertThat(ids(all.path("interacPending"))).containsExactly(awaited.id());
    assertThat(all.at("/counts/stripePaid").asInt()).isEqualTo(2);
    assertThat(all.at("/counts/interacPending").asInt()).isEqualTo(1);
    JsonNode row = all.at("/interacPending/0");
    assertThat(row.at("/clientId/firstName").asText()).isEqualTo("Zoé");
    assertThat(row.at("/clientId/lastName").asText()).isEqualTo("Sérin");
    assertThat(row.at("/clientId/email").asText()).isEqualTo("zoe@exemple.ca");
    assertThat(row.at("/professionalId/firstName").asText()).isEqualTo("Anaïs");
    assertThat(row.at("/payment/price").decimalValue()).isEqualByComparingTo("120");
    assertThat(row.path("sessionCompletedAt").asText())
        .isEqualTo(now.minus(Duration.ofHours(2)).toString());
    assertThat(row.at("/payment/transferDueAt").asText()).isNotEmpty();
    assertThat(row.at("/payment/interacReferenceCode").asText()).startsWith("INT-");
  }

  @Test
  void anomalies_are_failures_and_transfers_that_are_awaited_for_48_hours() {
    ToldSession failed = held(ZOE, Duration.ofHours(9), "card", "failed");
    ToldSession failedLast = held(ZOE, Duration.ofHours(8), "card", "failed");
    ToldSession overdue = held(ZOE, Duration.ofHours(60), "transfer", "overdue");
    ToldSession pending = held(ZOE, Duration.ofDays(2), "transfer", "pending");
    held(ZOE, Duration.ofHours(47), "transfer", "pending");

    JsonNode all = admin.get(ANOMALIES).json();

    assertThat(ids(all.path("stripeFailures"))).containsExactly(failedLast.id(), failed.id());
    assertThat(ids(all.path("interacPendingTooLong")))
        .as("oldest first, overdue or not")
        .containsExactly(overdue.id(), pending.id());
    assertThat(all.at("/counts/stripeFailures").asInt()).isEqualTo(2);
    assertThat(all.at("/counts/interacPendingTooLong").asInt()).isEqualTo(2);
  }

  @Test
  void forty_eight_hours_pass_by_the_clock_alone() throws InterruptedException {
    held(ZOE, Duration.ofHours(47), "transfer", "pending");
    assertThat(admin.get(ANOMALIES).json().at("/counts/interacPendingTooLong").asInt()).isZero();

    CLOUD.cloud().advance(Duration.ofHours(2));
    admin = CLOUD.api().as(Persona.BILLING_ADMIN);

    JsonNode later = admin.get(ANOMALIES).json();
    assertThat(later.at("/counts/interacPendingTooLong").asInt()).isEqualTo(1);
    assertThat(later.path("interacPendingTooLong")).hasSize(1);
  }

  @Test
  void a_session_of_the_evening_is_of_its_own_day() {
    ZonedDateTime evening =
        ZonedDateTime.ofInstant(now, ZoneId.of("America/Toronto"))
            .minusDays(3)
            .withHour(22)
            .withMinute(0);
    ToldSession told =
        ToldSession.session(ZOE, DOCTOR, evening.toInstant())
            .is("completed")
            .by("transfer")
            .at(evening.toInstant().plusSeconds(3_000));
    listener.hear(told.appointment(), told.charged());

    assertThat(admin.get(COLLECTIONS).json().at("/interacPending/0/date").asText())
        .isEqualTo(evening.toLocalDate() + "T12:00:00Z");
  }

  @Test
  void whoever_is_forgotten_is_told_apart_and_has_no_name_anywhere() {
    ToldSession told = held(ZOE, Duration.ofHours(2), "transfer", "pending");
    listener.hear(
        ToldSession.session(ZOE, DOCTOR, now.plus(Duration.ofHours(3))).appointment(),
        ToldSession.forgotten(ZOE, 2, Role.CLIENT, now),
        ToldSession.forgotten(DOCTOR, 2, Role.PROFESSIONAL, now));

    JsonNode row = admin.in("en").get(COLLECTIONS).json().at("/interacPending/0");
    JsonNode billed =
        admin.in("fr").get("/api/admin/billing?search=SES-" + told.id().substring(18)).json();
    JsonNode flag = admin.in("en").get("/api/admin/dashboard").json().at("/paymentFlags/0");

    assertThat(row.at("/clientId/firstName").asText()).isEqualTo("Deleted account");
    assertThat(row.at("/clientId/lastName").asText()).isEqualTo("c11e03");
    assertThat(row.at("/clientId/email").asText()).isEmpty();
    assertThat(billed.at("/payments/0/client").asText()).isEqualTo("Compte supprimé c11e03");
    assertThat(billed.at("/payments/0/professional").asText()).isEqualTo("Compte supprimé d0c702");
    assertThat(flag.path("clientName").asText()).isEqualTo("Deleted account c11e03");
    assertThat(flag.path("professionalName").asText()).isEqualTo("Deleted account d0c702");
    assertThat(row + " " + billed + " " + flag).doesNotContain("anonymized");
    assertThat(admin.get("/api/admin/billing?search=anonymized").json().path("payments")).isEmpty();
  }

  @Test
  void names_are_never_null() {
    held(UNHEARD, Duration.ofHours(2), "transfer", "pending");

    JsonNode client = admin.get(COLLECTIONS).json().at("/interacPending/0/clientId");

    assertThat(client.path("firstName").isTextual()).isTrue();
    assertThat(client.path("lastName").isTextual()).isTrue();
  }

  @Test
  void each_list_goes_on_by_its_cursor_and_counts_are_of_all() {
    List<String> held = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      held.add(held(ZOE, Duration.ofHours(i + 1), "card", "paid").id());
      held(ZOE, Duration.ofHours(i + 1), "transfer", "pending");
    }
    List<String> walked = new ArrayList<>();
    String query = "?limit=2";
    while (!query.isEmpty()) {
      Answer page = admin.get(COLLECTIONS + query);
      walked.addAll(ids(page.json().path("stripePaid")));
      assertThat(page.json().at("/counts/stripePaid").asInt()).isEqualTo(5);
      String next = page.json().at("/nextCursors/stripePaid").asText();
      query = next.isEmpty() ? "" : "?limit=2&list=stripePaid&cursor=" + next;
      if (walked.size() > 2) {
        assertThat(page.json().path("interacPending")).isEmpty();
      }
    }

    assertThat(walked).isEqualTo(held);
  }

  @ParameterizedTest
  @CsvSource({
    "collections,stripePaid,card,paid,50",
    "collections,interacPending,transfer,pending,50",
    "anomalies,stripeFailures,card,failed,50",
    "anomalies,interacPendingTooLong,transfer,overdue,4000"
  })
  void P23_whoever_turns_the_pages_of_a_list_sees_each_once(
      String route, String list, String method, String payment, int minutes) {
    AtomicInteger arrived = new AtomicInteger();
    new PageWalk(
            admin,
            "/api/admin/accounting/" + route,
            "/" + list,
            "/_id",
            "/nextCursors/" + list,
            "&list=" + list)
        .seesEachOnceWhileOthersArrive(() -> {
          // Of every two, both came at one moment; later ones on either side of where a reader is.
          int n = arrived.getAndIncrement() / 2;
          Duration ago = Duration.ofMinutes(minutes + (n % 2 == 0 ? n : -n));
          return held(ZOE, ago, method, payment).id();
        });
  }

  @Test
  void they_are_asked_in_good_form_by_those_in_charge() {
    for (String wrong :
        List.of("limit=0", "limit=501", "cursor=x", "list=stripePaid", "list=x&cursor=x")) {
      assertThat(admin.get(COLLECTIONS + "?" + wrong).status()).as(wrong).isEqualTo(400);
      assertThat(admin.get(ANOMALIES + "?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    for (Persona stranger : List.of(Persona.CLIENT, Persona.PROFESSIONAL, Persona.SUPPORT_ADMIN)) {
      assertThat(CLOUD.api().as(stranger).get(COLLECTIONS).status()).isEqualTo(403);
      assertThat(CLOUD.api().as(stranger).get(ANOMALIES).status()).isEqualTo(403);
    }
    assertThat(CLOUD.api().get(COLLECTIONS).status()).isEqualTo(401);
  }

  /// A session that ended so long ago, with what was told of its payment at that moment.
  private ToldSession held(String client, Duration ago, String method, String payment) {
    ToldSession told =
        ToldSession.session(client, DOCTOR, now.minus(ago).minus(Duration.ofHours(1)))
            .is("completed")
            .by(method)
            .payment(payment)
            .at(now.minus(ago));
    listener.hear(told.appointment(), told.charged());
    return told;
  }

  private static List<String> ids(JsonNode rows) {
    List<String> ids = new ArrayList<>();
    rows.forEach(it -> ids.add(it.path("_id").asText()));
    return ids;
  }
}
