package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.PATH;
import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P23 and P22 of conversations: lists and threads are bounded and walked page by page, and cost
/// the same however long they are.
class ConversationPagesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final Pair pair = letterbox.pair();
  private final Api client = letterbox.as(pair.client());
  private final Api professional = letterbox.as(pair.professional());

  @BeforeAll
  static void nobodyIsTold() throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @Test
  void P23_a_walk_through_a_thread_sees_each_message_once_while_others_arrive() {
    String id = letterbox.begin(client, pair.professional(), "0");
    IntStream.range(1, 40).forEach(n -> client.post(path(id), reply(String.valueOf(n))));
    List<Callable<List<String>>> both = new ArrayList<>();
    both.add(() -> walk(professional, path(id) + "?limit=7", "messages", "body"));
    IntStream.range(0, 40)
        .forEach(_ ->
            both.add(() -> {
              client.post(path(id), reply("plus tard"));
              return List.of();
            }));

    List<String> seen = AtOnce.all(both).getFirst();

    assertThat(seen.stream().filter(it -> !it.equals("plus tard")))
        .containsExactlyElementsOf(
            IntStream.range(0, 40).map(it -> 39 - it).mapToObj(String::valueOf).toList());
  }

  @Test
  void P23_a_walk_through_the_list_sees_each_conversation_once_while_others_arrive() {
    List<String> before =
        IntStream.range(0, 12)
            .mapToObj(n -> letterbox.begin(client, pair.professional(), "Conversation " + n))
            .toList();
    List<Callable<List<String>>> both = new ArrayList<>();
    both.add(() -> walk(professional, PATH + "?limit=5", "conversations", "id"));
    IntStream.range(0, 20)
        .forEach(
            _ -> both.add(() -> List.of(letterbox.begin(client, pair.professional(), "Encore"))));

    List<String> seen = AtOnce.all(both).getFirst();

    assertThat(seen).doesNotHaveDuplicates().containsAll(before);
  }

  @Test
  void a_thread_is_the_newest_two_hundred_messages_and_leads_to_the_others() {
    String id = letterbox.begin(client, pair.professional(), "0");
    AtOnce.times(205, () -> client.post(path(id), reply("Encore")).status());

    JsonNode newest = professional.get(path(id)).json();

    assertThat(newest.path("messages").size()).isEqualTo(200);
    JsonNode older =
        professional.get(path(id) + "?cursor=" + newest.path("nextCursor").asText()).json();
    assertThat(older.path("messages").size()).isEqualTo(6);
    assertThat(older.at("/messages/0/body").asText()).isEqualTo("0");
    assertThat(older.has("nextCursor")).isFalse();
  }

  @Test
  void older_messages_are_not_marked_as_read_by_being_looked_at() {
    String id = letterbox.begin(client, pair.professional(), "Un");
    client.post(path(id), reply("Deux"));
    String cursor = professional.get(path(id) + "?limit=1").text("nextCursor");
    client.post(path(id), reply("Trois"));

    professional.get(path(id) + "?limit=1&cursor=" + cursor);

    assertThat(Letterbox.unread(professional, id)).isOne();
  }

  @Test
  void a_list_has_at_most_fifty_and_leads_to_the_others() {
    IntStream.range(0, 52).forEach(n -> letterbox.begin(client, pair.professional(), "No " + n));

    JsonNode page = professional.get(PATH).json();

    assertThat(page.path("conversations").size()).isEqualTo(50);
    assertThat(walk(professional, PATH + "?limit=50", "conversations", "id")).hasSize(52);
  }

  @Test
  void P22_names_are_read_together_however_many_conversations_there_are() {
    letterbox.begin(client, pair.professional(), "Un");
    professional.get(PATH);
    List<String> few = calls();
    IntStream.range(0, 20)
        .forEach(_ -> {
          Pair other = new Pair(letterbox.client(), pair.professional());
          letterbox.appointment(other.client(), other.professional(), "scheduled", "2026-07-03");
          letterbox.begin(professional, other.client(), "Un");
        });

    assertThat(professional.get(PATH).json().path("conversations").size()).isEqualTo(21);

    assertThat(calls()).isEqualTo(few).containsExactly("Query", "BatchGetItem", "BatchGetItem");
  }

  private static List<String> calls() {
    return CLOUD.cloud().invocations().lastOf("ListConversations").calls("DynamoDb").stream()
        .map(it -> it.operation())
        .toList();
  }

  /// That field of each, newest first.
  private static List<String> walk(Api api, String path, String list, String field) {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (true) {
      JsonNode page = api.get(path + cursor).json();
      List<String> items =
          StreamSupport.stream(page.path(list).spliterator(), false)
              .map(it -> it.path(field).asText())
              .toList();
      seen.addAll(list.equals("messages") ? items.reversed() : items);
      if (!page.has("nextCursor")) {
        return seen;
      }
      cursor = "&cursor=" + page.path("nextCursor").asText();
    }
  }
}
