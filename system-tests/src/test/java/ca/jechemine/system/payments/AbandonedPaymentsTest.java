package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.domain.Charging;
import ca.jechemine.payments.domain.StripeEvents.KeptEvent;
import ca.jechemine.payments.domain.StripeEvents.Outcome;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Payments that were begun and are not made, or must not be (contract 30 §10).
class AbandonedPaymentsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Till till = new Till(CLOUD);
  private final UserId client = till.client();

  /// A session that is over, of a client who is known.
  private String held() {
    CLOUD.settle();
    return till.held(client);
  }

  @Test
  void defect_not_repeated_what_was_chosen_and_not_paid_stayed_under_way_for_ever()
      throws Exception {
    String session = held();
    Answer begun = till.begin(client, session);
    till.pass(Duration.ofHours(20));
    assertThat(till.payment(session).state().code()).isEqualTo("processing");

    till.pass(Duration.ofHours(6));

    assertThat(till.payment(session).state().code()).isIn("pending", "overdue");
    assertThat(till.atStripe(session)).containsExactly("canceled");
    Answer again = till.begin(client, session);
    assertThat(again.text("paymentIntentId")).isNotEqualTo(begun.text("paymentIntentId"));
    till.confirm(again, "pm_card_visa");
    CLOUD.settle();
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
  }

  /// Whoever opens the page of what is overdue, and leaves it, does not make it young again.
  @Test
  void what_is_overdue_is_overdue_again_when_its_payment_is_left() throws Exception {
    String session = held();
    till.pass(Duration.ofHours(75));
    assertThat(till.payment(session).state().code()).isEqualTo("overdue");

    till.begin(client, session);
    assertThat(till.payment(session).state().code()).isEqualTo("processing");
    till.pass(Duration.ofHours(26));

    assertThat(till.payment(session).state().code()).isEqualTo("overdue");
    assertThat(till.atStripe(session)).containsExactly("canceled");
    assertThat(till.told(session, PaymentOverdue.class)).hasSize(1);
  }

  @Test
  void whose_card_was_declined_and_who_left_their_own_payment_is_charged_again() throws Exception {
    CLOUD.settle();
    till.save(client, MethodType.CARD, "pm_card_chargeCustomerFail");
    String session = held();
    assertThat(till.payment(session).state().code()).isEqualTo("failed");

    till.begin(client, session);
    till.pass(Duration.ofHours(20));
    assertThat(till.atStripe(session)).containsExactly("requires_payment_method");
    till.pass(Duration.ofHours(24));

    assertThat(till.payment(session).state().code()).isEqualTo("failed");
    assertThat(till.atStripe(session)).containsExactly("requires_payment_method", "canceled");
    assertThat(till.payment(session).dunning().charge().map(Charging::attempt)).contains(3);
  }

  @Test
  void defect_not_repeated_a_live_payment_of_a_cancelled_appointment_could_still_be_made() {
    String session = held();
    Answer begun = till.begin(client, session);

    callOff(session);

    assertThat(till.payment(session).state().code()).isEqualTo("cancelled");
    assertThat(till.payment(session).openIntent()).isEmpty();
    assertThat(till.atStripe(session)).containsExactly("canceled");
    assertThat(till.confirm(begun, "pm_card_visa").at("/error/code").asText())
        .isEqualTo("payment_intent_unexpected_state");
    assertThat(till.table().ledger().receivable(client).cents()).isZero();
  }

  @Test
  void money_that_comes_nevertheless_goes_back_and_revives_nothing() {
    String session = held();
    CLOUD.cloud().stripe().webhooks().hold();
    Answer begun = till.begin(client, session);
    till.confirm(begun, "pm_card_visa");
    callOff(session);
    CLOUD.cloud().stripe().webhooks().release();
    CLOUD.settle();

    assertThat(till.payment(session).state().code()).isEqualTo("cancelled");
    JsonNode event =
        CLOUD.cloud().stripe().objects("event").stream()
            .filter(it -> it.path("type").asText().equals("payment_intent.succeeded"))
            .filter(it -> it.at("/data/object/metadata/appointmentId").asText().equals(session))
            .findFirst()
            .orElseThrow();
    assertThat(till.table().stripeEvents().find(new EventId(event.path("id").asText())))
        .map(KeptEvent::outcome)
        .contains(Outcome.PROCESSED);
    String intent = event.at("/data/object/id").asText();
    assertThat(CLOUD.cloud().stripe().objects("refund"))
        .filteredOn(it -> it.path("payment_intent").asText().equals(intent))
        .extracting(it -> it.path("amount").asLong())
        .containsExactly(event.at("/data/object/amount").asLong());
  }

  /// The appointments domain tells that it is called off and nothing is owed.
  private void callOff(String session) {
    About known = till.payment(session).booking().about();
    About off =
        new About(
            known.appointmentId(),
            known.clientId(),
            known.professionalId(),
            "cancelled",
            known.routingStatus(),
            known.bookingFor(),
            known.type(),
            known.therapyType(),
            known.needs(),
            known.isEmergency(),
            known.language(),
            known.date(),
            known.time(),
            known.duration(),
            known.startsAt(),
            known.meetingLink(),
            known.location(),
            known.lovedOne(),
            known.patient(),
            new Payment(120_00, 12_00, 108_00, "cancelled", "card"),
            known.version() + 100,
            known.sequence());
    till.platform("FollowAppointments")
        .build(PaymentsModule::current)
        .followAppointments()
        .follow(off, till.now());
    CLOUD.settle();
  }
}
