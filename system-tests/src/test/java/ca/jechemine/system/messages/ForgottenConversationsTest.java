package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.PATH;
import static ca.jechemine.system.messages.Letterbox.entry;
import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static ca.jechemine.system.messages.Letterbox.unread;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of conversations whose people are forgotten or merged, and what goes into an export
/// (docs/adr/0078).
class ForgottenConversationsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final Pair pair = letterbox.pair();
  private final Api client = letterbox.as(pair.client());
  private final Api professional = letterbox.as(pair.professional());

  @Test
  void what_concerns_a_client_is_gone_with_them_for_everybody() {
    String direct = letterbox.begin(client, pair.professional(), "Un");
    AtOnce.times(60, () -> professional.post(path(direct), reply("Encore")).status());
    String support = letterbox.begin(client, "support", "Deux");

    Publisher.publish(CLOUD, letterbox.forgotten(pair.client(), Role.CLIENT));
    CLOUD.settle();

    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    assertThat(professional.get(path(direct)).status()).isEqualTo(404);
    assertThat(professional.get(PATH).json().path("conversations").size()).isZero();
    assertThat(admin.get(path(support)).status()).isEqualTo(404);
    assertThat(admin.get(PATH).body()).doesNotContain(support);
    assertThat(letterbox.rows())
        .noneMatch(it -> new ItemReader(it).text("pk").equals("CONVERSATION#" + direct))
        .noneMatch(it -> new ItemReader(it).text("pk").equals("CONVERSATION#" + support));
    Publisher.publish(CLOUD, letterbox.forgotten(pair.client(), Role.CLIENT));
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void what_a_professional_wrote_to_others_stays_with_them_without_the_name() {
    String id = letterbox.begin(client, pair.professional(), "Un");
    professional.post(path(id), reply("Deux"));

    Publisher.publish(CLOUD, letterbox.forgotten(pair.professional(), Role.PROFESSIONAL));
    CLOUD.settle();

    JsonNode thread = client.get(path(id)).json();
    assertThat(thread.path("messages").findValuesAsText("body")).containsExactly("Un", "Deux");
    assertThat(thread.path("messages").findValuesAsText("senderName"))
        .containsExactly("Zoé Tremblay", "Compte supprimé");
    assertThat(letterbox.rows())
        .noneMatch(it -> it.toString().contains("OWN#" + pair.professional()));
    assertThat(client.post(path(id), reply("Trois")).status()).isEqualTo(403);
  }

  @Test
  void the_survivor_of_a_merge_has_the_losers_conversations_and_what_is_unread_in_them() {
    UserId survivor = letterbox.client();
    String id = letterbox.begin(client, pair.professional(), "Un");
    professional.post(path(id), reply("Deux"));
    String support = letterbox.begin(client, "support", "Trois");
    CLOUD.settle();

    Answer merged =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .post(
                "/api/admin/patients/" + survivor + "/merge",
                "{\"loserId\":\"%s\"}".formatted(pair.client()));
    CLOUD.settle();

    assertThat(merged.status()).as(merged.body()).isEqualTo(200);
    assertThat(merged.json().at("/reassigned/conversations").asInt()).isEqualTo(2);
    Api stays = letterbox.as(survivor);
    letterbox.appointment(survivor, pair.professional(), "scheduled", "2026-07-02");
    assertThat(unread(stays, id)).isOne();
    JsonNode thread = stays.get(path(id)).json();
    assertThat(thread.path("messages").findValuesAsText("isOwn")).containsExactly("true", "false");
    assertThat(entry(professional, id).at("/participants/0/id").asText())
        .isEqualTo(survivor.value());
    assertThat(entry(stays, support).at("/participants/0/id").asText()).isEqualTo("support");
    assertThat(stays.post(path(id), reply("Quatre")).status()).isEqualTo(201);
    assertThat(unread(professional, id)).isEqualTo(2);
    assertThat(letterbox.rows()).noneMatch(it -> it.toString().contains("OWN#" + pair.client()));
  }

  @Test
  void an_export_has_every_conversation_and_every_message_once() {
    List<String> begun =
        IntStream.range(0, 12)
            .mapToObj(n -> letterbox.begin(client, pair.professional(), "Conversation " + n))
            .toList();
    List<Callable<Integer>> replies = new ArrayList<>();
    IntStream.range(0, 110)
        .forEach(n ->
            replies.add(
                () -> professional.post(path(begun.get(3)), reply("Reponse " + n)).status()));
    AtOnce.all(replies);
    letterbox.begin(letterbox.as(letterbox.pair().client()), "support", "Ailleurs");

    List<String> conversations = new ArrayList<>();
    List<String> bodies = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = client.get(PATH + "/own-data" + cursor).json();
      conversations.addAll(page.at("/parts/0/records").findValuesAsText("id"));
      bodies.addAll(page.at("/parts/1/records").findValuesAsText("body"));
      cursor = page.has("nextCursor") ? "?cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(conversations).containsExactlyElementsOf(begun);
    assertThat(bodies).hasSize(12 + 110).doesNotHaveDuplicates().doesNotContain("Ailleurs");
  }
}
