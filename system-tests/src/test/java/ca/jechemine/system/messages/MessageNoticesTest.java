package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What readers are told of messages: each in the feed, and one mail until they have looked.
class MessageNoticesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final Duration QUIET = Duration.ofMinutes(15);

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final Pair pair = letterbox.pair();
  private final String id = letterbox.begin(client(), pair.professional(), "Secret");

  @Test
  void each_message_is_in_the_feed_and_says_nothing_of_what_is_written() {
    client().post(path(id), reply("Secret encore"));
    CLOUD.settle();

    JsonNode feed = professional().get("/api/notifications").json().path("notifications");
    assertThat(feed.findValuesAsText("event"))
        .containsExactly("message.received", "message.received");
    assertThat(feed.at("/0/title").asText()).isEqualTo("Vous avez un nouveau message");
    assertThat(feed.at("/0/metadata/conversationId").asText()).isEqualTo(id);
    assertThat(feed.at("/0/metadata/link").asText()).isEqualTo("/professional/dashboard/messages");
    assertThat(feed.toString()).doesNotContain("Secret", "Horaire", "Zoé");
    assertThat(client().get("/api/notifications").json().path("notifications").size()).isZero();
  }

  @Test
  void one_mail_tells_of_many_messages_until_they_are_read() throws InterruptedException {
    AtOnce.times(20, () -> client().post(path(id), reply("Encore")).status());
    assertThat(mails(pair.professional())).isOne();
    CLOUD.cloud().advance(QUIET.plusHours(2));
    client().post(path(id), reply("Toujours là ?"));
    assertThat(mails(pair.professional())).isOne();

    professional().get(path(id));
    client().post(path(id), reply("Et encore"));

    assertThat(mails(pair.professional())).isEqualTo(2);
    assertThat(mails(pair.client())).isZero();
  }

  @Test
  void who_reads_is_not_mailed_again_within_a_quarter_of_an_hour() throws InterruptedException {
    assertThat(mails(pair.professional())).isOne();
    professional().get(path(id));
    CLOUD.cloud().advance(QUIET.minusSeconds(30));
    client().post(path(id), reply("Deux"));
    assertThat(mails(pair.professional())).isOne();

    CLOUD.cloud().advance(QUIET);
    client().post(path(id), reply("Trois"));

    assertThat(mails(pair.professional())).isEqualTo(2);
  }

  @Test
  void who_wants_no_mails_of_messages_gets_none_and_has_them_in_the_feed() {
    assertThat(
            client()
                .call(
                    "PUT",
                    "/api/notifications/preferences",
                    "{\"categories\":{\"message\":{\"email\":false}}}")
                .status())
        .isEqualTo(200);

    professional().post(path(id), reply("Oui"));

    assertThat(mails(pair.client())).isZero();
    assertThat(client().get("/api/notifications").json().path("unreadCount").asInt()).isOne();
  }

  private long mails(UserId reader) {
    CLOUD.settle();
    return CLOUD.mailsTo(Letterbox.email(reader)).stream()
        .filter(it -> it.subject().equals("Vous avez un nouveau message"))
        .peek(it -> assertThat(it.toString()).doesNotContain("Secret", "Horaire"))
        .count();
  }

  /// Anew, because sessions end while the clock is moved.
  private Api client() {
    return letterbox.as(pair.client());
  }

  private Api professional() {
    return letterbox.as(pair.professional());
  }
}
