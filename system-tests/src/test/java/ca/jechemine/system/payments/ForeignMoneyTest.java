package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Money of which the platform knows nothing, or no more: it stands on the list of what somebody
/// must look at, and is nobody's payment.
class ForeignMoneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);

  @Test
  void what_somebody_made_at_stripe_with_metadata_of_their_own_is_listed_and_acted_upon_by_nobody()
      throws Exception {
    JsonNode paid =
        asked(
            "/v1/payment_intents",
            "amount=12000&currency=cad&payment_method_types[0]=card&confirm=true"
                + "&payment_method=pm_card_bypassPending&metadata[appointmentId]=order-1234");
    UserId professional = new Earners(CLOUD, payers).withAccount();
    JsonNode transfer =
        asked(
            "/v1/transfers",
            "amount=1000&currency=cad&destination=%s&metadata[payoutId]=order-1234"
                .formatted(new Earners(CLOUD, payers).account(professional)));
    asked("/v1/transfers/" + transfer.path("id").asText() + "/reversals", "");
    CLOUD.settle();
    CLOUD.cloud().advance(Duration.ofHours(1));

    assertThat(paid.path("status").asText()).isEqualTo("succeeded");
    String stuck =
        CLOUD.api().as(Persona.BILLING_ADMIN).get("/api/admin/payments/stuck?limit=100").body();
    assertThat(stuck)
        .contains(event("payment_intent.succeeded"))
        .contains(event("transfer.reversed"));
  }

  @Test
  void a_session_that_is_called_off_is_not_marked_as_paid_although_only_refunds_heard_of_it() {
    UserId client = payers.client();
    String session = payers.scheduled(client);
    About about = payers.payment(session).booking().about();

    Publisher.publish(
        CLOUD,
        new AppointmentCancelled(
            off(about), "client", client.value(), true, 0, 0, List.of(), payers.now()));

    assertThat(payers.payment(session).state().code()).isEqualTo("cancelled");
    assertThat(
            CLOUD
                .api()
                .as(Persona.BILLING_ADMIN)
                .post("/api/admin/appointments/" + session + "/mark-paid", "")
                .code())
        .isEqualTo("PAYMENT_CANCELLED");
  }

  private static About off(About about) {
    return new About(
        about.appointmentId(),
        about.clientId(),
        about.professionalId(),
        "cancelled",
        about.routingStatus(),
        about.bookingFor(),
        about.type(),
        about.therapyType(),
        about.needs(),
        about.isEmergency(),
        about.language(),
        about.date(),
        about.time(),
        about.duration(),
        about.startsAt(),
        about.meetingLink(),
        about.location(),
        about.lovedOne(),
        about.patient(),
        new Payment(120_00, 12_00, 108_00, "cancelled", "card"),
        about.version() + 1,
        about.sequence());
  }

  private JsonNode asked(String path, String form) {
    return payers.asked(path, form, CLOUD.cloud().stripe().secrets().secretKey());
  }

  private static String event(String type) {
    return CLOUD.cloud().stripe().objects("event").stream()
        .filter(it -> it.path("type").asText().equals(type))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }
}
