package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of payouts: the function dies before its first AWS call and after each, so before and after
/// the transfer as well. Asked again, or by the clock, each payout is made once.
class PayoutCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);
  private final String token = CLOUD.cloud().signIn(payers.id(Persona.BILLING_ADMIN).value());

  @Test
  void P4_wherever_a_payout_dies_it_is_made_once() throws Exception {
    UserId professional = earners.withAccount();
    Crash.letStartAnew(CLOUD, "RequestPayout");
    CLOUD.cloud().invocations().clear();
    assertThat(asked(professional, earners.paid(professional), "entier")).isEqualTo(200);

    List<Crash> crashes = Crash.all(CLOUD, "RequestPayout");
    for (Crash crash : crashes) {
      String session = earners.paid(professional);
      String key = "rompu-" + crash.call() + crash.after();
      crash.plan(CLOUD);
      int first = asked(professional, session, key);
      assertThat(first).as(crash.toString()).isIn(200, 500, 502, 503);
      assertThat(asked(professional, session, key)).as(crash.toString()).isEqualTo(200);
    }

    assertThat(crashes).hasSizeGreaterThan(5);
    long payouts = crashes.size() + 1L;
    assertThat(earners.transfers(professional)).hasSize(Math.toIntExact(payouts));
    assertThat(earners.sent(professional)).isEqualTo(108_00 * payouts);
    assertThat(earners.balances(professional).lifetime()).isEqualTo(Money.ZERO);
  }

  @Test
  void P4_what_nobody_asks_for_again_is_sent_by_the_clock() throws Exception {
    UserId professional = earners.withAccount();
    Crash.letStartAnew(CLOUD, "RequestPayout");
    CLOUD.cloud().invocations().clear();
    asked(professional, earners.paid(professional), "horloge");
    for (Crash crash : Crash.all(CLOUD, "RequestPayout")) {
      String session = earners.paid(professional);
      crash.plan(CLOUD);
      asked(professional, session, "horloge-" + crash.call() + crash.after());
    }

    CLOUD.cloud().advance(Duration.ofMinutes(3));
    CLOUD.cloud().invoke("ResumePayouts", "{}");

    long claimed = earners.transfers(professional).size();
    assertThat(earners.sent(professional)).isEqualTo(108_00 * claimed);
    assertThat(earners.balances(professional).lifetime().cents())
        .as("all that was taken from the balance was sent")
        .isEqualTo(earned(professional) - 108_00 * claimed);
  }

  /// What the professional's sessions brought in, of which there are as many as credits.
  private long earned(UserId professional) {
    return payers
            .as(professional)
            .get("/api/professional/ledger-entries")
            .json()
            .path("entries")
            .findValuesAsText("entryKind")
            .stream()
            .filter("credit"::equals)
            .count()
        * 108_00;
  }

  /// As a careful caller would: under a key. What the gateway says of a function that died is in no
  /// description.
  private int asked(UserId professional, String session, String key)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        HTTP.send(
            HttpRequest.newBuilder(CLOUD.cloud().baseUri().resolve("/api/stripe-connect/payout"))
                .header("authorization", "Bearer " + token)
                .header("content-type", "application/json")
                .header("idempotency-key", key)
                .POST(BodyPublishers.ofString(Earners.wish(professional, session)))
                .build(),
            BodyHandlers.ofString());
    return answer.statusCode();
  }
}
