package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/payments/webhook` (contract 30 §9).
class WebhookTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BODY =
      """
      {"id":"%s","object":"event","type":"customer.created","created":1781524800,
       "api_version":"2025-10-29.clover","livemode":false,"data":{"object":{"id":"cus_1"}}}
      """;

  private final Till till = new Till(CLOUD);

  private static Answer tell(String body, String signature) {
    return CLOUD.api().with("stripe-signature", signature).post("/api/payments/webhook", body);
  }

  private static String signed(String body) {
    return CLOUD.cloud().stripe().webhooks().signature(body);
  }

  private long rows() {
    Tables tables = Tables.of(till.platform("CreatePaymentIntent"));
    return tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream()
        .count();
  }

  @Test
  void P17_what_stripe_did_not_sign_just_so_is_refused_and_nothing_kept() throws Exception {
    String body = BODY.formatted("evt_P17");
    String signature = signed(body);
    long before = rows();

    List<Answer> refused =
        List.of(
            tell(body.replace("cus_1", "cus_2"), signature),
            tell(body, signature.replace("v1=", "v1=0")),
            tell(body, "t=1,v1=" + "0".repeat(64)),
            CLOUD.api().post("/api/payments/webhook", body));
    till.pass(Duration.ofMinutes(6));
    Answer late = tell(body, signature);

    assertThat(refused).allSatisfy(it -> assertThat(it.code()).isEqualTo("INVALID_SIGNATURE"));
    assertThat(late.code()).isEqualTo("INVALID_SIGNATURE");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void an_event_that_nobody_acts_upon_is_kept_and_acknowledged() {
    String body = BODY.formatted("evt_Unknown");

    assertThat(tell(body, signed(body)).json().has("duplicate")).isFalse();
    assertThat(tell(body, signed(body)).json().path("duplicate").asBoolean()).isTrue();
    CLOUD.settle();
  }

  @Test
  void P7_one_event_fifty_times_at_once_and_again_later_is_one_payment() {
    UserId client = till.client();
    CLOUD.settle();
    String session = till.held(client);
    CLOUD.cloud().stripe().webhooks().lose(10);
    till.confirm(till.begin(client, session), "pm_card_visa");
    String body =
        CLOUD.cloud().stripe().objects("event").stream()
            .filter(it -> it.path("type").asText().equals("payment_intent.succeeded"))
            .filter(it -> it.at("/data/object/metadata/appointmentId").asText().equals(session))
            .findFirst()
            .orElseThrow()
            .toString();

    List<Answer> answers = AtOnce.times(50, () -> tell(body, signed(body)));
    CLOUD.settle();
    tell(body, signed(body));
    CLOUD.settle();
    CLOUD.cloud().stripe().webhooks().normal();

    assertThat(answers).allSatisfy(it -> assertThat(it.status()).isEqualTo(200));
    assertThat(answers).filteredOn(it -> !it.json().has("duplicate")).hasSize(1);
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
    assertThat(till.table().ledger().receivable(client).cents()).isZero();
  }
}
