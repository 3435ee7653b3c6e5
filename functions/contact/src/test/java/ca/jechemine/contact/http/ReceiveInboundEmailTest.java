package ca.jechemine.contact.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.Answered;
import ca.jechemine.contact.Call;
import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.KnownSender;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.AtOnce;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveInboundEmailTest {

  private static final String MAIL =
      """
      {"messageId":"<m1@exemple.ca>","from":{"email":"Zoe@Exemple.ca","name":"Zoé\\nTremblay"},
       "subject":"Question","html":"<p>Bonjour <b>vous</b></p><script>alert(1)</script>\
      <img src=x onerror=alert(1)><a href='javascript:alert(1)'>ici</a>"}
      """;

  private final ContactCloud cloud = new ContactCloud();
  private final ReceiveInboundEmailHandler endpoint =
      cloud.function(ReceiveInboundEmailHandler::new);
  private final AdminOpenExternalMessageHandler open =
      cloud.function(AdminOpenExternalMessageHandler::new);

  @Test
  void keeps_a_mail_made_harmless_and_tells_the_others() {
    Answered answer = receive(MAIL);
    JsonNode message = read(answer.text("id"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.roundTrips()).isEqualTo(2);
    assertThat(message.path("source").asText()).isEqualTo("email");
    assertThat(message.path("senderEmail").asText()).isEqualTo("zoe@exemple.ca");
    assertThat(message.path("senderName").asText()).isEqualTo("Zoé Tremblay");
    assertThat(message.path("message").asText()).isEqualTo("Bonjour vous\nici");
    assertThat(message.path("htmlBody").asText())
        .contains("<b>vous</b>")
        .doesNotContain("script", "img", "onerror");
    assertThat(message.path("emailMessageId").asText()).isEqualTo("m1@exemple.ca");
    assertThat(message.has("userId")).isFalse();
    assertThat(cloud.outbox()).hasSize(1);
  }

  @Test
  void a_sender_with_an_account_is_recognized() {
    UserId zoe = new UserId("65f0c0ffee65f0c0ffee00a1");
    EmailAddress address = new EmailAddress("zoe@exemple.ca");
    cloud.senders().keep(new KnownSender(zoe, 1, address, ContactCloud.NOON));

    Answered answer = receive(MAIL);

    assertThat(answer.roundTrips()).isEqualTo(2);
    assertThat(read(answer.text("id")).path("userId").asText()).isEqualTo(zoe.value());
  }

  @Test
  void a_mail_that_comes_many_times_at_once_is_one_message() {
    List<Answered> answers = AtOnce.times(20, () -> receive(MAIL));

    assertThat(answers.stream().map(it -> it.status() + it.text("id")).distinct()).hasSize(1);
    assertThat(cloud.rows("MESSAGE#")).hasSize(1);
    assertThat(cloud.outbox()).hasSize(1);
  }

  @Test
  void an_answer_is_a_new_message_of_the_same_exchange() {
    String first = receive(MAIL).text("id");
    Answered answer =
        receive(
            """
            {"messageId":"<m2@exemple.ca>","references":["<other@x>","<m1@exemple.ca>"],
             "from":{"email":"zoe@exemple.ca"},"text":"Merci"}
            """);
    JsonNode message = cloud.call(open, one(answer.text("id"))).body();

    assertThat(message.path("parentMessageId").asText()).isEqualTo(first);
    assertThat(message.path("emailReferences").asText()).isEqualTo("other@x m1@exemple.ca");
    assertThat(message.path("senderName").asText()).isEqualTo("zoe@exemple.ca");
    assertThat(cloud.rows("MESSAGE#")).hasSize(2);
  }

  @Test
  void P17_an_altered_old_or_foreign_call_writes_nothing() {
    String signature = sign("msg_1", now(), MAIL, ContactCloud.SIGNING);
    Call altered = call("msg_1", now(), signature, MAIL.replace("Question", "question"));
    Call otherId = call("msg_2", now(), signature, MAIL);
    Call foreign = call("msg_1", now(), sign("msg_1", now(), MAIL, "another secret"), MAIL);
    long late = now() - 301;
    Call old = call("msg_1", late, sign("msg_1", late, MAIL, ContactCloud.SIGNING), MAIL);
    long early = now() + 301;
    Call future = call("msg_1", early, sign("msg_1", early, MAIL, ContactCloud.SIGNING), MAIL);
    Call unsigned = Call.of("POST /api/webhooks/inbound-email").body(MAIL);

    for (Call call : List.of(altered, otherId, foreign, old, future, unsigned)) {
      assertThat(cloud.call(endpoint, call).status()).isEqualTo(400);
    }
    assertThat(cloud.rows()).isEmpty();
    assertThat(cloud.outbox()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1,", "v1,%", "v2,c2lnbmF0dXJl", "garbage"})
  void a_malformed_signature_is_none(String signature) {
    assertThat(cloud.call(endpoint, call("msg_1", now(), signature, MAIL)).status()).isEqualTo(400);
  }

  @Test
  void one_of_several_signatures_suffices() {
    String signatures = "v1,c2lnbmF0dXJl " + sign("msg_1", now(), MAIL, ContactCloud.SIGNING);

    assertThat(cloud.call(endpoint, call("msg_1", now(), signatures, MAIL)).status())
        .isEqualTo(200);
  }

  @Test
  void a_call_within_five_minutes_is_believed() {
    long then = now();
    cloud.clock().advance(Duration.ofMinutes(5));

    assertThat(
            cloud
                .call(
                    endpoint,
                    call("msg_1", then, sign("msg_1", then, MAIL, ContactCloud.SIGNING), MAIL))
                .status())
        .isEqualTo(200);
  }

  @Test
  void a_mail_that_is_too_long_is_cut_rather_than_refused() {
    String id =
        receive(
                "{\"messageId\":\"<m3@x>\",\"from\":{\"email\":\"zoe@exemple.ca\"},\"text\":\""
                    + "é".repeat(30_000)
                    + "\",\"subject\":\""
                    + "s".repeat(400)
                    + "\"}")
            .text("id");

    assertThat(read(id).path("message").asText()).hasSize(20_000);
    assertThat(read(id).path("subject").asText()).hasSize(300);
  }

  /// Nothing is lost: what the gateway lets through is a message, however long.
  @Test
  void a_mail_of_megabytes_is_a_message() {
    String line = "<p>Bonjour à tous,\\n\\u00e9crivez-moi.</p>";
    String picture = "<img src='data:image/png;base64," + "iVBORw0K".repeat(125_000) + "'>";
    String id =
        receive(
                "{\"messageId\":\"<m4@x>\",\"from\":{\"email\":\"zoe@exemple.ca\"},\"html\":\""
                    + line
                    + picture
                    + "\"}")
            .text("id");

    assertThat(read(id).path("message").asText()).isEqualTo("Bonjour à tous,\nécrivez-moi.");
    assertThat(read(id).path("htmlBody").asText()).contains("écrivez-moi").doesNotContain("data:");
    String lines =
        receive(
                "{\"messageId\":\"<m5@x>\",\"from\":{\"email\":\"zoe@exemple.ca\"},\"html\":\""
                    + line.repeat(50_000)
                    + "\"}")
            .text("id");
    assertThat(read(lines).path("message").asText()).startsWith("Bonjour").hasSize(20_000);
  }

  private Answered receive(String body) {
    return cloud.call(
        endpoint, call("msg_1", now(), sign("msg_1", now(), body, ContactCloud.SIGNING), body));
  }

  private JsonNode read(String id) {
    return cloud.call(open, one(id)).body();
  }

  private static Call one(String id) {
    return Call.of("GET /api/admin/external-messages/{id}", id).asEditor();
  }

  private long now() {
    return cloud.clock().instant().getEpochSecond();
  }

  private static Call call(String id, long time, String signature, String body) {
    return Call.of("POST /api/webhooks/inbound-email")
        .header("webhook-id", id)
        .header("webhook-timestamp", Long.toString(time))
        .header("webhook-signature", signature)
        .body(body);
  }

  private static String sign(String id, long time, String body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      byte[] signature = mac.doFinal((id + "." + time + "." + body).getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signature);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
