package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Money that was to be given back by hand and is not: an administrator says why.
class DroppedRefundsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String REFUNDS = "/api/admin/payments/refunds";

  private final PaidSessions sessions = new PaidSessions(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);

  @Test
  void what_is_to_be_given_back_by_hand_is_dropped_with_a_reason_and_may_be_refunded_anew() {
    String appointment = sessions.transferred();
    sessions.callOff(appointment, "professional", 0);
    String decline =
        REFUNDS + "/" + RefundKey.ofCancellation(new AppointmentId(appointment)) + "/decline";

    Answer mute = admin.post(decline, "");
    Answer blank = admin.post(decline, "{\"reason\":\" \"}");
    Answer wordy = admin.post(decline, "{\"reason\":\"%s\"}".formatted("x".repeat(501)));
    Answer dropped = admin.post(decline, "{\"reason\":\"crédit sur la prochaine séance\"}");
    Answer again = admin.post(decline, "{\"reason\":\"encore\"}");

    for (Answer refused : new Answer[] {mute, blank, wordy}) {
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().toString()).contains("reason");
    }
    assertThat(dropped.status()).as(dropped.body()).isEqualTo(200);
    assertThat(dropped.text("status")).isEqualTo("declined");
    assertThat(dropped.text("reason")).isEqualTo("crédit sur la prochaine séance");
    assertThat(again.status()).isEqualTo(409);
    assertThat(admin.get(REFUNDS + "?status=by_hand&limit=100").body()).doesNotContain(appointment);
    assertThat(sessions.payment(appointment).state().code()).isEqualTo("paid");
    Answer anew =
        admin.post(
            "/api/payments/refund",
            "{\"appointmentId\":\"%s\",\"madeOutside\":true}".formatted(appointment));
    assertThat(anew.json().at("/refund/status").asText()).isEqualTo("succeeded");
  }
}
