package ca.jechemine.contact.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.Call;
import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.http.AdminDeleteExternalMessageHandler;
import ca.jechemine.contact.http.AdminListExternalMessagesHandler;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.Batch;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileAccountRequestTest {

  private static final String NOTICE = "0198f3a1b2c30000000000f1";
  private static final String ZOE = "65f0c0ffee65f0c0ffee00a1";

  private final ContactCloud cloud = new ContactCloud();
  private final FileAccountRequestHandler consumer = cloud.function(FileAccountRequestHandler::new);

  @ParameterizedTest
  @CsvSource({"DEACTIVATION,deactivation", "DELETION_REQUEST,deletion_request"})
  void files_what_was_asked_for_by_whom_as_an_unread_message(Action action, String code) {
    hear(requested(action, "Tremblay"));

    assertThat(inbox())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("id").asText()).isEqualTo(NOTICE);
          assertThat(it.path("source").asText()).isEqualTo("contact");
          assertThat(it.path("direction").asText()).isEqualTo("inbound");
          assertThat(it.path("status").asText()).isEqualTo("new");
          assertThat(it.path("senderName").asText()).isEqualTo("Zoé Tremblay");
          assertThat(it.path("senderEmail").asText()).isEqualTo("zoe@exemple.ca");
          assertThat(it.path("userId").asText()).isEqualTo(ZOE);
          assertThat(it.path("metadata").path("accountAction").asText()).isEqualTo(code);
          assertThat(it.path("metadata").path("userId").asText()).isEqualTo(ZOE);
          assertThat(it.path("metadata").path("userRole").asText()).isEqualTo("client");
          assertThat(it.path("message").asText()).isNotBlank();
        });
  }

  @Test
  void a_request_that_arrives_ten_times_is_filed_once() {
    for (int i = 0; i < 10; i++) {
      assertThat(hear(requested(Action.DEACTIVATION, "Tremblay"))).isEmpty();
    }

    assertThat(inbox()).hasSize(1);
  }

  @Test
  void a_request_that_was_deleted_is_not_filed_again() {
    hear(requested(Action.DEACTIVATION, "Tremblay"));
    cloud.call(
        cloud.function(AdminDeleteExternalMessageHandler::new),
        Call.of("DELETE /api/admin/external-messages/{id}", NOTICE).asEditor());

    hear(requested(Action.DEACTIVATION, "Tremblay"));

    assertThat(inbox()).isEmpty();
  }

  /// The mail to the administrators is that of catalogue 12; one for the message would be another.
  @Test
  void nobody_hears_of_the_message_so_that_the_administrators_are_alerted_once() {
    hear(requested(Action.DELETION_REQUEST, "Tremblay"));

    assertThat(cloud.outbox()).isEmpty();
  }

  @Test
  void a_name_is_no_longer_than_200_characters() {
    hear(requested(Action.DEACTIVATION, "é".repeat(400)));

    assertThat(inbox())
        .singleElement()
        .satisfies(
            it -> assertThat(it.path("senderName").asText()).isEqualTo("Zoé " + "é".repeat(196)));
  }

  @Test
  void names_nobody_in_the_open() {
    hear(requested(Action.DEACTIVATION, "Tremblay"));

    assertThat(cloud.rows().toString() + cloud.log())
        .doesNotContain("Zoé", "Tremblay", "exemple.ca");
  }

  private static AccountActionRequested requested(Action action, String lastName) {
    return new AccountActionRequested(
        NOTICE,
        ZOE,
        "zoe@exemple.ca",
        "Zoé",
        lastName,
        "fr",
        Role.CLIENT,
        action,
        null,
        ContactCloud.NOON);
  }

  private List<String> hear(AccountActionRequested event) {
    return Batch.deliver(
        consumer,
        List.of(
            Json.write(
                new EventCodec(cloud.cipher()).seal(event, "NOTICE#" + NOTICE + "#1#0", 1))));
  }

  private JsonNode inbox() {
    return cloud
        .call(
            cloud.function(AdminListExternalMessagesHandler::new),
            Call.of("GET /api/admin/external-messages").asEditor())
        .body();
  }
}
