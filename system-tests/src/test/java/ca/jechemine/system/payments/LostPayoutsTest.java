package ca.jechemine.system.payments;

import static ca.jechemine.system.payments.Earners.wish;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.stripe.StripeFault;
import ca.jechemine.local.stripe.StripeFaults;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Payouts that Stripe does not answer for: they are asked for again, listed, and made once.
class LostPayoutsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PAYOUT = "/api/stripe-connect/payout";
  private static final String STUCK = "/api/admin/payments/stuck";

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);

  @Test
  void an_answer_of_stripes_that_is_lost_is_asked_for_again_by_the_clock() throws Exception {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    // The library asks three times itself.
    CLOUD.cloud().stripe().faults().next(3, "transfers.create", new StripeFault.FailedAfter(503));

    Answer asked = admin().post(PAYOUT, wish(professional, session));
    CLOUD.cloud().stripe().faults().up();
    CLOUD.cloud().advance(Duration.ofMinutes(3));
    CLOUD.cloud().invoke("ResumePayouts", "{}");

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.text("status")).isEqualTo("requested");
    assertThat(admin().post(PAYOUT, wish(professional, session)).text("status")).isEqualTo("sent");
    assertThat(earners.transfers(professional)).hasSize(1);
  }

  @Test
  void what_stripe_does_not_answer_for_is_listed_as_stuck_told_and_tried_again() throws Exception {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    CLOUD.cloud().stripe().faults().down();
    String id = admin().post(PAYOUT, wish(professional, session)).text("payoutId");
    assertThat(stuck(id)).isEmpty();

    CLOUD.cloud().advance(Duration.ofMinutes(16));
    assertThat(stuck(id))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("kind").asText()).isEqualTo("payout");
          assertThat(it.path("status").asText()).isEqualTo("requested");
          assertThat(it.path("amount").asDouble()).isEqualTo(108.0);
        });
    CLOUD.cloud().invoke("ResumeRefunds", "{}");
    assertThat(CLOUD.cloud().log().lines())
        .anyMatch(it -> it.contains("\"stuckPayments\":") && !it.contains("\"stuckPayments\":0"));
    Answer meanwhile = admin().post(STUCK + "/" + id + "/retry", "");
    CLOUD.cloud().stripe().faults().up();
    Answer retried = admin().post(STUCK + "/" + id + "/retry", "");

    assertThat(meanwhile.text("status")).isEqualTo("requested");
    assertThat(retried.text("kind")).isEqualTo("payout");
    assertThat(retried.text("status")).isEqualTo("sent");
    assertThat(stuck(id)).isEmpty();
    assertThat(earners.transfers(professional)).hasSize(1);
    assertThat(admin().post(STUCK + "/" + id + "/retry", "").text("status")).isEqualTo("sent");
    assertThat(earners.transfers(professional)).hasSize(1);
  }

  private static List<JsonNode> stuck(String id) {
    return admin()
        .get(STUCK + "?limit=100")
        .json()
        .path("stuck")
        .valueStream()
        .filter(it -> it.path("id").asText().equals(id))
        .toList();
  }

  @Test
  void P8_an_answer_that_is_lost_until_stripe_forgets_the_key_sends_nothing_twice()
      throws Exception {
    UserId professional = earners.withAccount();
    String session = earners.paid(professional);
    StripeFaults faults = CLOUD.cloud().stripe().faults();
    faults.next(3, "transfers.create", new StripeFault.FailedAfter(503));
    faults.next(Integer.MAX_VALUE, "transfers.create", StripeFault.failure());

    admin().post(PAYOUT, wish(professional, session));
    assertThat(earners.transfers(professional)).hasSize(1);
    CLOUD.cloud().advance(Duration.ofHours(25));
    faults.up();
    CLOUD.cloud().invoke("ResumePayouts", "{}");

    assertThat(earners.transfers(professional)).hasSize(1);
    assertThat(admin().post(PAYOUT, wish(professional, session)).text("status")).isEqualTo("sent");
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.BILLING_ADMIN);
  }
}
