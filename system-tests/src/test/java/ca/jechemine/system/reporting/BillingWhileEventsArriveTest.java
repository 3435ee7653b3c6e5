package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.RebuildBilling;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
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
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Billing while its sessions change, and with a hundred times as many of them.
class BillingWhileEventsArriveTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BILLING = "/api/admin/billing";
  private static final String ZOE = "5e5510090000000000c11e06";
  private static final String DOCTOR = "5e5510090000000000d0c704";

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
  void what_is_told_at_once_is_counted_once() {
    ToldSession told = held(1);
    ToldSession paid = told.payment("paid");

    AtOnce.times(
        8,
        () -> {
          new Listener(CLOUD).hear(paid.charged(), told.appointment());
          return true;
        });

    assertThat(summary().path("totalTransactions").asInt()).isEqualTo(1);
    assertThat(summary().path("totalRevenue").decimalValue()).isEqualByComparingTo("12");
    assertThat(admin.get(BILLING).json().at("/pagination/total").asInt()).isEqualTo(1);
  }

  @Test
  void figures_that_were_wrong_are_worked_out_again_while_events_arrive() throws Exception {
    List<ToldSession> sessions = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      sessions.add(held(i % 4));
    }
    JsonNode right = summary();
    spoilFigures();
    assertThat(summary()).isNotEqualTo(right);
    RebuildBilling rebuild =
        CLOUD
            .cloud()
            .functions()
            .platform("RebuildBilling")
            .build(BillingModule::current)
            .rebuildBilling();

    Thread arriving =
        Thread.ofVirtual()
            .start(() ->
                sessions.subList(0, 6).forEach(it -> listener.hear(it.payment("paid").charged())));
    rebuild.rebuild();
    arriving.join();

    JsonNode figures = summary();
    assertThat(figures.path("totalTransactions").asInt()).isEqualTo(6);
    assertThat(figures.path("totalRevenue").decimalValue()).isEqualByComparingTo("72");
    assertThat(figures.path("pendingRevenue").decimalValue()).isEqualByComparingTo("72");
    assertThat(rebuild.rebuild()).as("nothing is left to be put right").isZero();
  }

  /// Whatever was kept of days and months is lost or wrong.
  private static void spoilFigures() {
    Tables tables = Tables.of(CLOUD.cloud().functions().platform("RebuildBilling"));
    for (String pk : List.of("BILLING_DAYS", "BILLING_MONTHS")) {
      CLOUD
          .cloud()
          .aws()
          .dynamo()
          .query(query ->
              query
                  .tableName(tables.table())
                  .keyConditionExpression("pk = :pk")
                  .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
          .items()
          .forEach(row -> {
            Map<String, AttributeValue> wrong = new HashMap<>(row);
            wrong.put("DUE_CARD_count", AttributeValue.fromN("77"));
            wrong.put("DUE_CARD_fee", AttributeValue.fromN("-5"));
            wrong.put("PAID_OTHER_payout", AttributeValue.fromN("123"));
            CLOUD.cloud().aws().dynamo().putItem(put -> put.tableName(tables.table()).item(wrong));
          });
    }
  }

  @Test
  void P23_a_walk_has_each_row_once_while_others_arrive() {
    List<String> there = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      there.add(held(i).id());
    }
    List<String> walked = new ArrayList<>();
    String cursor = "";
    int arrived = 0;
    do {
      Answer page = admin.get(BILLING + "?limit=3" + cursor);
      page.json().path("payments").forEach(it -> walked.add(it.path("id").asText()));
      cursor = page.json().at("/pagination/nextCursor").asText();
      cursor = cursor.isEmpty() ? "" : "&cursor=" + cursor;
      for (int i = 0; i < 2; i++) {
        held(arrived++ % 30);
      }
    } while (!cursor.isEmpty());

    assertThat(walked).doesNotHaveDuplicates().containsAll(there);
  }

  @Test
  void P22_lists_cost_the_same_with_a_hundred_times_the_sessions() {
    List<String> routes =
        List.of(
            BILLING + "?limit=2",
            BILLING + "?limit=2&status=pending",
            BILLING + "?limit=2&status=upcoming&paymentMethod=card",
            BILLING + "?limit=2&dateFrom=2026-01-02&dateTo=2031-03-04",
            "/api/admin/accounting/collections?limit=2",
            "/api/admin/accounting/anomalies?limit=2",
            "/api/admin/dashboard");
    Api all = CLOUD.api().as(Persona.SUPER_ADMIN);
    CLOUD.settle();
    several(3);
    Map<String, List<String>> few = costs(all, routes);
    several(300);
    Map<String, List<String>> many = costs(all, routes);

    assertThat(many).isEqualTo(few);
  }

  private void several(int sessions) {
    for (int i = 0; i < sessions; i++) {
      ToldSession told =
          ToldSession.session(ZOE, DOCTOR, now.minus(Duration.ofHours(2 + i % 20)))
              .is("completed")
              .by(i % 3 == 0 ? "transfer" : "card")
              .payment(List.of("pending", "paid", "failed").get(i % 3));
      listener.hear(told.charged(), told.at(now.minus(Duration.ofDays(3))).appointment());
    }
  }

  private static Map<String, List<String>> costs(Api api, List<String> routes) {
    Map<String, List<String>> costs = new HashMap<>();
    for (String route : routes) {
      assertThat(api.get(route).status()).as(route).isEqualTo(200);
      String function =
          route.contains("billing")
              ? "AdminListBilling"
              : route.contains("collections")
                  ? "AdminListCollections"
                  : route.contains("anomalies") ? "AdminListAnomalies" : "AdminReadDashboard";
      costs.put(
          route,
          CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
              .map(Call::operation)
              .toList());
    }
    return costs;
  }

  private ToldSession held(int daysAgo) {
    ToldSession told =
        ToldSession.session(ZOE, DOCTOR, now.minus(Duration.ofDays(daysAgo)).minusSeconds(1))
            .is("completed");
    listener.hear(told.appointment());
    return told;
  }

  private JsonNode summary() {
    return admin.get(BILLING).json().path("summary");
  }
}
