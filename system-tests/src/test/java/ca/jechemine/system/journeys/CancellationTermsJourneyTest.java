package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.payments.PaidSessions;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// From the page of the settings to the refund at Stripe: who called off goes by the terms that
/// they booked under (docs/adr/0079).
class CancellationTermsJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SETTINGS = "/api/admin/settings";
  private static final long PRICE = 135_00;

  private final PaidSessions paid = new PaidSessions(CLOUD);

  @AfterEach
  void asBefore() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void whoever_booked_before_the_terms_changed_calls_off_by_the_former_ones() throws Exception {
    MoneyJourney before = new MoneyJourney(CLOUD, "Avant");
    Answer set =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .call(
                "PUT",
                SETTINGS,
                "{\"cancellationPolicy\":{\"clientCancellationHours\":48,\"clientRefundPercentage\":90}}");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    CLOUD.cloud().advance(Duration.ofSeconds(61));
    MoneyJourney after = new MoneyJourney(CLOUD, "Ensuite");
    CLOUD.settle();

    assertThat(terms(before)).isEqualTo("0: 24 h, 0 %, 15 %");
    assertThat(terms(after)).isEqualTo(set.json().path("version") + ": 48 h, 10 %, 15 %");

    before.isDated();
    after.isDated();
    assertThat(terms(before)).as("accepted and dated").startsWith("0: 24 h");
    assertThat(refunded(before)).isEqualTo(PRICE);
    assertThat(refunded(after)).as("nine days ahead, 10 % of 135 $ are kept").isEqualTo(121_50);
  }

  /// What goes back at Stripe to a client who has paid and calls off.
  private long refunded(MoneyJourney journey) {
    paid.pay(journey.session(), PRICE);
    Answer off =
        journey
            .client()
            .patch("/api/appointments/" + journey.session(), "{\"status\":\"cancelled\"}");
    assertThat(off.status()).as(off.body()).isEqualTo(200);
    CLOUD.settle();
    return paid.atStripe(journey.session()).stream()
        .mapToLong(it -> it.path("amount").asLong())
        .sum();
  }

  private static String terms(MoneyJourney journey) {
    Answer answer = journey.client().get("/api/appointments/" + journey.session());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    JsonNode terms = answer.json().path("cancellationTerms");
    return "%s: %s h, %s %%, %s %%"
        .formatted(
            terms.path("version"),
            terms.path("freeUntilHours"),
            terms.path("earlyFeePercentage"),
            terms.path("lateFeePercentage"));
  }
}
