package ca.jechemine.contact.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.Call;
import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.http.AdminComposeExternalMessageHandler;
import ca.jechemine.contact.http.AdminOpenExternalMessageHandler;
import ca.jechemine.contracts.MailEvent;
import ca.jechemine.contracts.MailEvent.MailRefused;
import ca.jechemine.contracts.MailEvent.MailSent;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.Batch;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordMailDeliveryTest {

  private final ContactCloud cloud = new ContactCloud();
  private final RecordMailDeliveryHandler consumer = cloud.function(RecordMailDeliveryHandler::new);
  private String id = "";

  @BeforeEach
  void an_administrator_wrote() {
    id =
        cloud
            .call(
                cloud.function(AdminComposeExternalMessageHandler::new),
                Call.of("POST /api/admin/external-messages")
                    .asEditor()
                    .body("{\"to\":\"zoe@exemple.ca\",\"subject\":\"s\",\"message\":\"m\"}"))
            .text("id");
  }

  @Test
  void notes_the_mails_own_id_once_however_often_it_hears_of_it() {
    for (int i = 0; i < 10; i++) {
      assertThat(hear(sent("CONTACT", id))).isEmpty();
    }

    JsonNode message = message();
    assertThat(message.path("emailMessageId").asText()).isEqualTo("mail-1@ses");
    assertThat(message.path("metadata").path("deliveryStatus").asText()).isEqualTo("sent");
    assertThat(cloud.rows("MAIL#")).hasSize(1);
    assertThat(cloud.rows("MESSAGE#").getFirst().toString())
        .contains("version=AttributeValue(N=2)");
  }

  @Test
  void notes_why_a_mail_was_not_sent() {
    hear(refused());

    assertThat(message().path("metadata").path("deliveryStatus").asText()).isEqualTo("refused");
    assertThat(message().path("metadata").path("deliveryReason").asText()).isEqualTo("REJECTED");
  }

  @Test
  void what_was_sent_stays_sent() {
    hear(sent("CONTACT", id));
    hear(refused());

    assertThat(message().path("metadata").path("deliveryStatus").asText()).isEqualTo("sent");
  }

  @Test
  void mails_of_others_and_of_deleted_messages_change_nothing() {
    assertThat(hear(sent("ACCOUNT", "somebody"))).isEmpty();
    assertThat(hear(sent("CONTACT", "0198f3a1b2c30123456789ab"))).isEmpty();
    assertThat(message().path("metadata").path("deliveryStatus").asText()).isEqualTo("pending");
  }

  private MailEvent sent(String aggregate, String subject) {
    return new MailSent("mail-1", aggregate, subject, "mail-1@ses", ContactCloud.NOON);
  }

  private MailEvent refused() {
    return new MailRefused("mail-1", "CONTACT", id, "REJECTED", ContactCloud.NOON);
  }

  private List<String> hear(MailEvent event) {
    return Batch.deliver(
        consumer,
        List.of(Json.write(new EventCodec(cloud.cipher()).seal(event, "MAIL#mail-1#1#0", 1))));
  }

  private JsonNode message() {
    return cloud
        .call(
            cloud.function(AdminOpenExternalMessageHandler::new),
            Call.of("GET /api/admin/external-messages/{id}", id).asEditor())
        .body();
  }
}
