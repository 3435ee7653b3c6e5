package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of refunds: whoever gives money back dies before their first AWS call and after each, and in
/// the end it went back once, the books say so, and the client was told once.
class RefundsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Duration UNTIL_TAKEN_UP = Duration.ofMinutes(11);

  private final PaidSessions sessions = new PaidSessions(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);

  @Test
  void P4_wherever_a_refund_dies_it_is_made_once() throws Exception {
    Crash.letStartAnew(CLOUD, "RefundPayment");
    CLOUD.cloud().invocations().clear();
    String whole = sessions.paid();
    ask(whole);
    CLOUD.settle();
    wentBackOnce(whole);

    List<Crash> crashes = Crash.all(CLOUD, "RefundPayment");
    for (Crash crash : crashes) {
      String appointment = sessions.paid();
      crash.plan(CLOUD);
      Answer answer = ask(appointment);
      Answer last = answer.status() < 500 ? answer : ask(appointment);
      assertThat(last.status()).as(crash + " " + last.body()).isLessThan(300);
      CLOUD.settle();
      wentBackOnce(appointment);
    }
    assertThat(crashes).hasSizeGreaterThan(6);
  }

  @Test
  void P4_wherever_the_refund_of_a_cancellation_dies_it_is_made_once() throws Exception {
    Crash.letStartAnew(CLOUD, "RefundCancellation");
    Crash.letStartAnew(CLOUD, "AdvanceRefund");
    CLOUD.cloud().invocations().clear();
    String whole = sessions.paid();
    sessions.callOff(whole, "admin", 0);
    wentBackOnce(whole);

    for (String function : List.of("RefundCancellation", "AdvanceRefund")) {
      for (Crash crash : Crash.all(CLOUD, function)) {
        String appointment = sessions.paid();
        crash.plan(CLOUD);
        sessions.callOff(appointment, "admin", 0);
        CLOUD.cloud().advance(UNTIL_TAKEN_UP);
        CLOUD.cloud().invoke("ResumeRefunds", "{}");
        CLOUD.settle();
        wentBackOnce(appointment);
      }
    }
  }

  private Answer ask(String appointment) {
    return admin
        .with("idempotency-key", "refund-" + appointment)
        .post("/api/payments/refund", "{\"appointmentId\":\"%s\"}".formatted(appointment));
  }

  private void wentBackOnce(String appointment) {
    assertThat(sessions.atStripe(appointment)).as(appointment).hasSize(1);
    assertThat(sessions.payment(appointment).state().code()).isEqualTo("refunded");
    assertThat(sessions.payment(appointment).money().reversals()).hasSize(1);
    assertThat(sessions.notices(appointment)).isEqualTo(1);
  }
}
