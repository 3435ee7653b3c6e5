package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
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
  private final HttpClient http = HttpClient.newHttpClient();
  private final String token =
      CLOUD.cloud().signIn(new Payers(CLOUD).id(Persona.BILLING_ADMIN).value());

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
      int answer = ask(appointment);
      int last = answer < 500 ? answer : ask(appointment);
      assertThat(last).as(crash.toString()).isLessThan(300);
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

  /// Not held to the API's description: the gateway's own word for a function that died is none of
  /// it.
  ///
  /// @return the answer's status
  private int ask(String appointment) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(CLOUD.cloud().baseUri().resolve("/api/payments/refund"))
            .header("authorization", "Bearer " + token)
            .header("content-type", "application/json")
            .header("idempotency-key", "refund-" + appointment)
            .POST(BodyPublishers.ofString("{\"appointmentId\":\"%s\"}".formatted(appointment)))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private void wentBackOnce(String appointment) {
    assertThat(sessions.atStripe(appointment)).as(appointment).hasSize(1);
    assertThat(sessions.payment(appointment).state().code()).isEqualTo("refunded");
    assertThat(sessions.payment(appointment).money().reversals()).hasSize(1);
    assertThat(sessions.notices(appointment)).isEqualTo(1);
  }
}
