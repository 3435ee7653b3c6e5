package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.PATH;
import static ca.jechemine.system.messages.Letterbox.opening;
import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 and P5 of messages: the function dies before its first AWS call and after each, and is called
/// again under the same key: one conversation, one message, one more to read, one notice.
class ConversationCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final Pair pair = letterbox.pair();
  private final Api client = letterbox.as(pair.client());
  private final Api professional = letterbox.as(pair.professional());
  private int stories;

  @Test
  void P4_wherever_a_reply_dies_it_is_sent_once_and_told_once() {
    Crash.each(
        CLOUD,
        "ReplyInConversation",
        die -> {
          String id = letterbox.begin(client, pair.professional(), "Un");
          CLOUD.settle();
          int told = told();
          die.run();

          Answer answer = insist(client, path(id), reply("Deux"));

          assertThat(answer.status()).as(answer.body()).isEqualTo(201);
          assertThat(Letterbox.unread(professional, id)).isEqualTo(2);
          assertThat(Letterbox.bodies(professional, id)).containsExactly("Un", "Deux");
          CLOUD.settle();
          assertThat(told()).isEqualTo(told + 1);
        });
  }

  @Test
  void P4_wherever_an_opening_dies_there_is_one_conversation() {
    Crash.each(
        CLOUD,
        "StartConversation",
        die -> {
          int before = conversations();
          die.run();

          Answer answer =
              insist(client, PATH, opening(pair.professional().value(), "Une seule", "Un"));

          assertThat(answer.status()).as(answer.body()).isEqualTo(201);
          assertThat(conversations()).isEqualTo(before + 1);
          assertThat(Letterbox.bodies(professional, answer.text("conversationId")))
              .containsExactly("Un");
        });
  }

  @Test
  void P4_wherever_opening_a_thread_dies_it_can_be_opened_again() {
    Crash.each(
        CLOUD,
        "OpenConversation",
        die -> {
          String id = letterbox.begin(client, pair.professional(), "Un");
          die.run();

          letterbox.call(pair.professional(), "GET", path(id), "none", "");

          assertThat(Letterbox.bodies(professional, id)).containsExactly("Un");
          assertThat(Letterbox.unread(professional, id)).isZero();
        });
  }

  @Test
  void P4_wherever_forgetting_dies_nothing_of_the_client_is_left() {
    Crash.each(
        CLOUD,
        "KnowCorrespondents",
        die -> {
          UserId gone = letterbox.client();
          letterbox.appointment(gone, pair.professional(), "scheduled", "2026-07-02");
          Api api = letterbox.as(gone);
          String id = letterbox.begin(api, pair.professional(), "Un");
          api.post(path(id), reply("Deux"));
          letterbox.begin(api, "support", "Trois");
          CLOUD.settle();
          die.run();

          Publisher.publish(CLOUD, letterbox.forgotten(gone, Role.CLIENT));
          CLOUD.settle();

          assertThat(professional.get(path(id)).status()).isEqualTo(404);
          assertThat(letterbox.rows())
              .noneMatch(it -> new ItemReader(it).text("pk").equals("CONVERSATION#" + id))
              .noneMatch(it -> it.toString().contains("OWN#" + gone));
        });
  }

  private int told() {
    return professional.get("/api/notifications").json().path("unreadCount").asInt();
  }

  private int conversations() {
    List<String> all =
        letterbox.rows().stream()
            .filter(it -> new ItemReader(it).text("sk").equals("CONVERSATION"))
            .map(it -> new ItemReader(it).text("pk"))
            .toList();
    return all.size();
  }

  /// As a careful caller would: again, under the same key. What the gateway answers for a function
  /// that died is nobody's description.
  private Answer insist(Api api, String path, String body) {
    String key = "histoire-" + pair.client() + "-" + stories++;
    letterbox.call(pair.client(), "POST", path, key, body);
    return api.with("idempotency-key", key).post(path, body);
  }
}
