package ca.jechemine.system.appointments.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the payments domain tells of a payment, as each reader of the appointment sees it (contract
/// 30 §1.2, §10).
class ApplyPaymentTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);
  private final PaymentNews news = new PaymentNews(CLOUD);
  private final UserId professional = cast.professional();

  @Test
  void defect_not_repeated_each_reader_sees_their_part_and_what_failed_stays_owed() {
    UserId guardian = cast.client();
    UserId minor = cast.minorOf(guardian);
    Appointment one = cast.plant(minor, cast.scheduled(professional, cast.in(5, "14:00")));

    CLOUD.settle();
    CLOUD.cloud().invocations().clear();
    Publisher.publish(CLOUD, failed(one, 2));

    // What the payments domain makes of the change is older, and is read for and no more.
    assertThat(
            CLOUD.cloud().invocations().of("ApplyPayment").stream()
                .flatMap(it -> it.calls("DynamoDb").stream())
                .map(it -> it.operation()))
        .startsWith("GetItem", "GetItem", "TransactWriteItems")
        .containsOnlyOnce("TransactWriteItems");
    for (UserId reader : List.of(minor, guardian)) {
      JsonNode appointment = cast.as(reader).get(path(one)).json();
      assertThat(names(appointment.path("payment")))
          .containsExactlyInAnyOrder(
              "price",
              "status",
              "method",
              "refundedAmount",
              "transferDueAt",
              "interacReferenceCode",
              "invoiceNumber",
              "lastPaymentError",
              "stripePaymentMethodId");
      assertThat(appointment.at("/payment/price").asDouble()).isEqualTo(95);
      assertThat(appointment.at("/payment/status").asText()).isEqualTo("pending");
      assertThat(appointment.at("/payment/lastPaymentError/code").asText())
          .isEqualTo("CHARGE_FAILED");
      assertThat(appointment.at("/payment/stripePaymentMethodId").asText()).isEqualTo("on_file");
      assertThat(appointment.path("awaitingPaymentGuarantee").asBoolean()).isTrue();
      assertThat(appointment.path("invoiceNumber").asText()).isEqualTo("JC-2026-000041");
    }
    JsonNode theirs = cast.as(professional).get(path(one)).json().path("payment");
    assertThat(names(theirs))
        .containsExactlyInAnyOrder("professionalPayout", "status", "method", "transferDueAt");
    assertThat(theirs.path("professionalPayout").asDouble()).isEqualTo(85);
    JsonNode all = CLOUD.api().as(Persona.SUPPORT_ADMIN).get(path(one)).json().path("payment");
    assertThat(all.path("status").asText()).isEqualTo("failed");
    assertThat(all.path("platformFee").asDouble()).isEqualTo(10);
    assertThat(all.path("listPrice").asDouble()).isEqualTo(120);
    assertThat(all.path("disputed").asBoolean()).isTrue();
    assertThat(cast.as(professional).get("/api/clients").json().findValuesAsText("statusTier"))
        .as("a payment failed")
        .containsExactly("red");
  }

  @Test
  void the_latest_counts_in_whatever_order_it_is_heard_and_what_is_no_news_is_told_to_nobody() {
    UserId client = cast.client();
    Appointment one = cast.plant(client, cast.scheduled(professional, cast.in(6, "14:00")));
    Api api = cast.as(client);

    Publisher.publish(CLOUD, news.told(one, 3, "paid", false));
    Publisher.publish(CLOUD, news.told(one, 2, "processing", true));
    List<String> told = cast.told(one.id().value());
    Publisher.publish(CLOUD, news.told(one, 5, "paid", false));
    assertThat(cast.calls("ApplyPayment")).containsExactly("GetItem", "TransactWriteItems");
    Publisher.publish(CLOUD, news.told(one, 4, "refunded", false));

    assertThat(api.get(path(one)).json().at("/payment/status").asText()).isEqualTo("paid");
    assertThat(api.get(path(one)).json().at("/payment/stripePaymentMethodId").isMissingNode())
        .isTrue();
    assertThat(cast.told(one.id().value())).as("nothing more was told").isEqualTo(told);
    assertThat(cast.calls("ApplyPayment")).as("nothing is written").containsExactly("GetItem");

    Publisher.publish(CLOUD, news.told(one, 6, "refunded", false));
    assertThat(api.get(path(one)).json().at("/payment/status").asText()).isEqualTo("refunded");
    assertThat(cast.told(one.id().value())).hasSize(told.size() + 1);
  }

  private PaymentChanged failed(Appointment of, long version) {
    return new PaymentChanged(
        of.id().value(),
        PlantedPayment.later(version),
        of.client().value(),
        professional.value(),
        95_00,
        10_00,
        85_00,
        120_00L,
        "failed",
        "direct_debit",
        null,
        null,
        5_00,
        cast.now(),
        "INT-0041-000041",
        "JC-2026-000041",
        true,
        true,
        "CHARGE_FAILED",
        true,
        null,
        cast.now());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String path(Appointment appointment) {
    return "/api/appointments/" + appointment.id();
  }
}
