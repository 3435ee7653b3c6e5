package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.dashboard.RebuildHeadcounts;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// `GET /api/admin/dashboard`
class DashboardTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DASHBOARD = "/api/admin/dashboard";

  private Api admin = CLOUD.api();
  private Listener listener = new Listener(CLOUD);
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
    // Whoever is there from the start joined longer ago than what happened lately.
    CLOUD.cloud().advance(Duration.ofDays(8));
    admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    listener = new Listener(CLOUD);
    now = CLOUD.cloud().clock().instant();
  }

  @Test
  void people_are_counted_by_when_they_joined_while_their_account_is_open() {
    JsonNode before = stats();
    int pending = pending();
    Instant longAgo = now.minus(Duration.ofDays(60));
    for (int i = 0; i < 4; i++) {
      listener.hear(person("c" + i, Role.CLIENT, AccountStatus.ACTIVE, longAgo));
    }
    listener.hear(
        person("c8", Role.CLIENT, AccountStatus.PENDING, now),
        person("c9", Role.CLIENT, AccountStatus.INACTIVE, longAgo),
        person("ca", Role.GUEST, AccountStatus.ACTIVE, longAgo),
        person("d0", Role.PROFESSIONAL, AccountStatus.PENDING, now));

    JsonNode after = stats();

    assertThat(after.path("totalPatients").asInt() - before.path("totalPatients").asInt())
        .isEqualTo(5);
    assertThat(after.path("totalProfessionals").asInt() - before.path("totalProfessionals").asInt())
        .isEqualTo(1);
    int patients = after.path("totalPatients").asInt();
    assertThat(after.path("patientsChange").asDouble())
        .as("all but those of this month")
        .isEqualTo(Math.round((patients - 4) * 10_000.0 / 4) / 100.0);
    assertThat(pending()).isEqualTo(pending + 1);

    listener.hear(closed("c0", Role.CLIENT, longAgo), closed("d0", Role.PROFESSIONAL, now));
    assertThat(stats().path("totalPatients").asInt()).isEqualTo(patients - 1);
    assertThat(pending()).isEqualTo(pending);
  }

  @Test
  void what_happened_is_what_really_happened_lately() {
    String client = id("c1");
    String doctor = id("d1");
    listener.hear(
        person("c1", Role.CLIENT, AccountStatus.ACTIVE, now.minus(Duration.ofHours(5))),
        person("d1", Role.PROFESSIONAL, AccountStatus.ACTIVE, now.minus(Duration.ofDays(30))),
        person("d2", Role.PROFESSIONAL, AccountStatus.PENDING, now.minus(Duration.ofDays(30))));
    listener.hear(ToldSession.session(client, doctor, now.plus(Duration.ofDays(3))).appointment());
    listener.hear(
        ToldSession.session(client, doctor, now.minus(Duration.ofHours(3)))
            .is("completed")
            .at(now.minus(Duration.ofHours(2)))
            .appointment());

    JsonNode english = dashboardIn("en");
    JsonNode french = dashboardIn("fr");

    List<JsonNode> activity = new ArrayList<>();
    english.path("recentActivity").forEach(activity::add);
    assertThat(activity.getFirst().path("type").asText()).isEqualTo("pending_approval");
    assertThat(activity.getFirst().path("message").asText())
        .isEqualTo(pending() + " professionals are awaiting approval");
    assertThat(activity.getFirst().path("time").asText()).isEqualTo("Recently");
    assertThat(activity.getFirst().path("icon").asText()).isEqualTo("Clock");
    assertThat(activity)
        .filteredOn(it -> it.path("type").asText().equals("session_completed"))
        .as("defect: made of appointments that were new")
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("message").asText()).isEqualTo("Session completed with Nom d1 Roy");
          assertThat(it.path("time").asText()).isEqualTo("2 hours ago");
          assertThat(it.path("icon").asText()).isEqualTo("Activity");
          assertThat(it.path("color").asText()).isEqualTo("text-blue-600");
        });
    assertThat(activity)
        .filteredOn(it -> it.path("id").asText().equals(client))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("message").asText()).isEqualTo("New client: Nom c1 Roy");
          assertThat(it.path("time").asText()).isEqualTo("5 hours ago");
          assertThat(it.path("color").asText()).isEqualTo("text-green-600");
        });
    assertThat(french.path("recentActivity").toString())
        .contains("Séance terminée avec Nom d1 Roy", "il y a 2 heures");
    assertThat(activity).hasSizeLessThanOrEqualTo(6);
  }

  @Test
  void sessions_that_are_soon_and_unvouched_are_flagged_once_a_client() {
    String doctor = id("d1");
    listener.hear(person("d1", Role.PROFESSIONAL, AccountStatus.ACTIVE, now));
    for (String name : List.of("c1", "c2", "c3", "c4")) {
      listener.hear(person(name, Role.CLIENT, AccountStatus.ACTIVE, now));
    }
    listener.hear(guaranteed("c2", "green"), guaranteed("c3", "pending_admin"));
    ToldSession second = ToldSession.session(id("c1"), doctor, now.plus(Duration.ofHours(30)));
    ToldSession first =
        ToldSession.session(id("c1"), doctor, now.plus(Duration.ofMinutes(20 * 60 + 30)));
    ToldSession vouched = ToldSession.session(id("c2"), doctor, now.plus(Duration.ofHours(10)));
    ToldSession transfer =
        ToldSession.session(id("c3"), doctor, now.plus(Duration.ofHours(10))).by("transfer");
    ToldSession card = ToldSession.session(id("c3"), doctor, now.plus(Duration.ofHours(40)));
    ToldSession far = ToldSession.session(id("c4"), doctor, now.plus(Duration.ofHours(49)));
    ToldSession paid =
        ToldSession.session(id("c4"), doctor, now.plus(Duration.ofHours(5))).payment("paid");
    ToldSession past = ToldSession.session(id("c4"), doctor, now.minus(Duration.ofHours(1)));
    for (ToldSession told : List.of(second, first, vouched, transfer, card, far, past)) {
      listener.hear(told.appointment());
    }
    listener.hear(paid.appointment(), paid.charged());

    JsonNode flags = admin.get(DASHBOARD).json().path("paymentFlags");

    List<String> flagged = new ArrayList<>();
    flags.forEach(it -> flagged.add(it.path("appointmentId").asText()));
    assertThat(flagged).containsExactly(first.id(), card.id());
    JsonNode flag = flags.path(0);
    assertThat(flag.path("clientId").asText()).isEqualTo(id("c1"));
    assertThat(flag.path("clientName").asText()).isEqualTo("Nom c1 Roy");
    assertThat(flag.path("clientEmail").asText()).isEqualTo("c1@exemple.ca");
    assertThat(flag.path("professionalName").asText()).isEqualTo("Nom d1 Roy");
    assertThat(flag.path("hoursUntilSession").asInt()).isEqualTo(20);

    listener.hear(guaranteed("c1", "green"));
    assertThat(admin.get(DASHBOARD).json().path("paymentFlags")).hasSize(1);
  }

  @Test
  void nothing_is_invented_where_there_is_nothing() {
    JsonNode dashboard = admin.get(DASHBOARD).json();

    assertThat(dashboard.at("/stats/totalSessions").asInt()).isZero();
    assertThat(dashboard.at("/stats/totalRevenue").decimalValue()).isEqualByComparingTo("0");
    assertThat(dashboard.at("/stats/revenueChange").decimalValue()).isEqualByComparingTo("0");
    assertThat(dashboard.path("topProfessionals")).isEmpty();
    assertThat(dashboard.path("paymentFlags")).isEmpty();
    assertThat(CLOUD.cloud().invocations().lastOf("AdminReadDashboard").calls("DynamoDb"))
        .as("defect: about ten scans a load")
        .hasSizeLessThanOrEqualTo(14)
        .noneMatch(it -> it.operation().equals("Scan"));

    listener.hear(
        ToldSession.session(id("c1"), id("d1"), now).without(null).is("completed").appointment());
    assertThat(dashboardIn("en").path("recentActivity").toString())
        .contains("\"Session completed\"");
  }

  @Test
  void numbers_of_people_that_were_wrong_are_worked_out_again_while_people_arrive()
      throws Exception {
    Instant longAgo = now.minus(Duration.ofDays(60));
    listener.hear(
        person("c0", Role.CLIENT, AccountStatus.ACTIVE, longAgo),
        person("c1", Role.CLIENT, AccountStatus.ACTIVE, now),
        person("d0", Role.PROFESSIONAL, AccountStatus.PENDING, longAgo),
        person("d1", Role.PROFESSIONAL, AccountStatus.PENDING, now));
    RebuildHeadcounts rebuild =
        CLOUD
            .cloud()
            .functions()
            .platform("RebuildBilling")
            .build(BillingModule::current)
            .rebuildHeadcounts();
    assertThat(rebuild.rebuild()).as("nothing is wrong as long as all is kept").isZero();
    String right = stats() + " " + pending();
    spoilHeadcounts();
    assertThat(stats() + " " + pending()).isNotEqualTo(right);
    assertThat(rebuild.rebuild()).isPositive();
    assertThat(stats() + " " + pending()).isEqualTo(right);

    int patients = stats().path("totalPatients").asInt();
    int pending = pending();
    spoilHeadcounts();
    Thread arriving =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 10; i < 40; i++) {
                listener.hear(
                    person("" + i, Role.CLIENT, AccountStatus.ACTIVE, i % 2 == 0 ? now : longAgo));
              }
              listener.hear(
                  closed("c0", Role.CLIENT, longAgo),
                  person("d2", Role.PROFESSIONAL, AccountStatus.PENDING, now),
                  closed("d0", Role.PROFESSIONAL, longAgo));
            });
    rebuild.rebuild();
    arriving.join();

    assertThat(stats().path("totalPatients").asInt()).isEqualTo(patients + 30 - 1);
    assertThat(pending()).isEqualTo(pending);
    assertThat(rebuild.rebuild()).as("nothing is left to be put right").isZero();
  }

  /// Of two rows of figures one is lost and the other wrong.
  private static void spoilHeadcounts() {
    String table = Tables.of(CLOUD.cloud().functions().platform("RebuildBilling")).table();
    DynamoDbClient dynamo = CLOUD.cloud().aws().dynamo();
    List<Map<String, AttributeValue>> rows =
        dynamo
            .query(query ->
                query
                    .tableName(table)
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS("DASHBOARD_PEOPLE"))))
            .items();
    assertThat(rows).hasSizeGreaterThan(4);
    boolean isLost = false;
    for (Map<String, AttributeValue> row : rows) {
      if (isLost) {
        ItemReader item = new ItemReader(row);
        dynamo.deleteItem(
            delete -> delete.tableName(table).key(Tables.key(item.text("pk"), item.text("sk"))));
      } else {
        Map<String, AttributeValue> wrong = new HashMap<>(row);
        wrong.put("d28", AttributeValue.fromN("-3"));
        wrong.put("people", AttributeValue.fromN("77"));
        dynamo.putItem(put -> put.tableName(table).item(wrong));
      }
      isLost = !isLost;
    }
  }

  @Test
  void every_administrator_reads_it_and_nobody_else() {
    for (Persona reader : List.of(Persona.BILLING_ADMIN, Persona.SUPPORT_ADMIN)) {
      assertThat(CLOUD.api().as(reader).get(DASHBOARD).status()).isEqualTo(200);
    }
    for (Persona stranger : List.of(Persona.CLIENT, Persona.PROFESSIONAL)) {
      assertThat(CLOUD.api().as(stranger).get(DASHBOARD).status()).isEqualTo(403);
    }
    assertThat(CLOUD.api().get(DASHBOARD).status()).isEqualTo(401);
  }

  private int pending() {
    return admin.get(DASHBOARD).json().path("pendingApprovals").asInt();
  }

  private JsonNode stats() {
    return admin.get(DASHBOARD).json().path("stats");
  }

  private JsonNode dashboardIn(String language) {
    return admin.in(language).get(DASHBOARD).json();
  }

  private static String id(String name) {
    return "5e55100900000000000000" + name;
  }

  private static AccountChanged person(
      String name, Role role, AccountStatus status, Instant joined) {
    return ToldSession.account(
        id(name), 1, "Nom " + name, "Roy", name + "@exemple.ca", role, status, "none", joined);
  }

  private static AccountChanged closed(String name, Role role, Instant joined) {
    return ToldSession.account(
        id(name),
        2,
        "Nom " + name,
        "Roy",
        name + "@exemple.ca",
        role,
        AccountStatus.INACTIVE,
        "none",
        joined.plusSeconds(60));
  }

  private AccountChanged guaranteed(String name, String guarantee) {
    return ToldSession.account(
        id(name),
        2,
        "Nom " + name,
        "Roy",
        name + "@exemple.ca",
        Role.CLIENT,
        AccountStatus.ACTIVE,
        guarantee,
        now);
  }
}
