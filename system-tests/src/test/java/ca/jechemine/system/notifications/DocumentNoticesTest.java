package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DocumentEvent.DocumentReceived;
import ca.jechemine.contracts.DocumentEvent.DocumentRequestReminded;
import ca.jechemine.contracts.DocumentEvent.DocumentRequested;
import ca.jechemine.contracts.DocumentEvent.DocumentShared;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is told of documents (contract 40 §3.3, row 58, and of document requests), on each channel.
class DocumentNoticesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DOCUMENT = "0000000000000000000000d1";
  private static final String FILE = "bilan.pdf";

  private final FeedRows rows = new FeedRows(CLOUD);

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void clients_and_askers_are_told_by_mail_in_the_feed_and_on_their_screens() {
    Api client = CLOUD.api().as(Persona.CLIENT);
    Api professional = CLOUD.api().as(Persona.PROFESSIONAL);
    for (Api it : List.of(client, professional)) {
      assertThat(
              it.post("/api/notifications/push-subscriptions", new Browsers(CLOUD).subscribe())
                  .status())
          .isEqualTo(201);
      assertThat(
              it.call("PUT", "/api/notifications/preferences", "{\"pushNotifications\":true}")
                  .status())
          .isEqualTo(200);
    }
    String asked = rows.id(Persona.CLIENT).value();
    String asker = rows.id(Persona.PROFESSIONAL).value();
    Instant now = CLOUD.cloud().clock().instant();
    LocalDate due = LocalDate.of(2027, 5, 1);

    Publisher.publish(
        CLOUD,
        new DocumentShared(DOCUMENT, asked, asker, "Anne Roy", FILE, now),
        new DocumentRequested(request(1), asked, asker, "Anne Roy", "Formulaire", due, now),
        new DocumentRequestReminded(
            request(2), asked, asker, "Anne Roy", "Formulaire", due, 1, now),
        new DocumentReceived(request(3), DOCUMENT, asked, "Zoé", asker, "Formulaire", now));

    assertThat(CLOUD.mailsTo(Persona.CLIENT.email()))
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder(
            "Un document a été partagé avec vous",
            "Un document vous est demandé",
            "Rappel\u00a0: un document est attendu");
    assertThat(CLOUD.mailsTo(Persona.PROFESSIONAL.email()))
        .extracting(Mail::subject)
        .containsExactly("Un document demandé est arrivé");
    assertThat(events(client))
        .containsExactlyInAnyOrder(
            "document.shared", "document.requested", "document.request_reminded");
    assertThat(events(professional)).containsExactly("document.received");
    assertThat(CLOUD.cloud().aws().push().pushes())
        .hasSize(2)
        .extracting(it -> it.message().toString())
        .allSatisfy(it -> assertThat(it).doesNotContain(FILE, "Formulaire", "Anne Roy"));
  }

  private static String request(int number) {
    return "%024x".formatted(0xe0 + number);
  }

  private static List<String> events(Api reader) {
    JsonNode page = reader.get("/api/notifications").json().path("notifications");
    return StreamSupport.stream(page.spliterator(), false)
        .map(it -> it.path("event").asText())
        .filter(it -> it.startsWith("document."))
        .toList();
  }
}
