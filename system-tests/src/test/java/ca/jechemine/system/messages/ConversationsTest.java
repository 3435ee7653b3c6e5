package ca.jechemine.system.messages;

import static ca.jechemine.system.messages.Letterbox.PATH;
import static ca.jechemine.system.messages.Letterbox.bodies;
import static ca.jechemine.system.messages.Letterbox.entry;
import static ca.jechemine.system.messages.Letterbox.opening;
import static ca.jechemine.system.messages.Letterbox.path;
import static ca.jechemine.system.messages.Letterbox.reply;
import static ca.jechemine.system.messages.Letterbox.unread;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.messages.Letterbox.Pair;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Conversations over HTTP: contract 20 §2.40–2.44.
class ConversationsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NO_SUCH_ID = "0123456789abcdef01234567";

  /// Two characters of Java, one of people.
  private static final String BIRD = "🐦";

  private final Letterbox letterbox = new Letterbox(CLOUD);
  private final Pair pair = letterbox.pair();
  private final Api client = letterbox.as(pair.client());
  private final Api professional = letterbox.as(pair.professional());

  @Test
  void a_client_and_their_professional_talk() {
    String id = letterbox.begin(client, pair.professional(), "  Êtes-vous libre jeudi ?  ");

    JsonNode listed = entry(professional, id);
    assertThat(listed.path("subject").asText()).isEqualTo("Horaire");
    assertThat(listed.path("lastMessagePreview").asText()).isEqualTo("Êtes-vous libre jeudi ?");
    assertThat(listed.path("unread").asInt()).isOne();
    assertThat(listed.path("participants"))
        .singleElement()
        .satisfies(it ->
            assertThat(face(it)).containsExactly(pair.client().value(), "Zoé Tremblay", "client"));
    assertThat(unread(client, id)).isZero();

    Answer replied = professional.post(path(id), reply("Oui, à 14 h."));
    assertThat(replied.status()).as(replied.body()).isEqualTo(201);

    JsonNode thread = client.get(path(id)).json();
    assertThat(thread.at("/conversation/id").asText()).isEqualTo(id);
    assertThat(thread.at("/conversation/subject").asText()).isEqualTo("Horaire");
    assertThat(thread.at("/conversation/participants").findValuesAsText("id"))
        .containsExactly(pair.client().value(), pair.professional().value());
    assertThat(thread.path("messages").findValuesAsText("body"))
        .containsExactly("Êtes-vous libre jeudi ?", "Oui, à 14 h.");
    assertThat(thread.path("messages").findValuesAsText("senderName"))
        .containsExactly("Zoé Tremblay", "Anne Roy");
    assertThat(thread.path("messages").findValuesAsText("isOwn")).containsExactly("true", "false");
    assertThat(thread.at("/messages/1/id").asText()).isEqualTo(replied.text("messageId"));
    assertThat(thread.has("nextCursor")).isFalse();
  }

  @Test
  void opening_a_conversation_marks_it_as_read_for_whoever_opens_it_alone() {
    String id = letterbox.begin(client, pair.professional(), "Un");
    client.post(path(id), reply("Deux"));
    professional.post(path(id), reply("Trois"));

    assertThat(unread(professional, id)).isEqualTo(2);
    assertThat(bodies(professional, id)).containsExactly("Un", "Deux", "Trois");
    assertThat(unread(professional, id)).isZero();
    assertThat(unread(client, id)).isOne();
  }

  @Test
  void the_one_with_the_newest_message_comes_first() {
    String old = letterbox.begin(client, pair.professional(), "Un");
    String young = letterbox.begin(client, pair.professional(), "Deux");
    assertThat(ids(client)).startsWith(young, old);

    professional.post(path(old), reply("Trois"));

    assertThat(ids(client)).startsWith(old, young);
    assertThat(ids(professional)).startsWith(old, young);
  }

  @Test
  void what_has_not_changed_is_not_sent_again() {
    String id = letterbox.begin(client, pair.professional(), "Un");
    for (String path : List.of(PATH, path(id))) {
      professional.get(path);
      String tag = professional.get(path).header("etag").orElseThrow();

      Answer known = professional.with("if-none-match", tag).get(path);
      assertThat(known.status()).isEqualTo(304);
      assertThat(known.body()).isEmpty();
    }
    String tag = professional.get(PATH).header("etag").orElseThrow();

    client.post(path(id), reply("Deux"));

    assertThat(professional.with("if-none-match", tag).get(PATH).status()).isEqualTo(200);
  }

  @Test
  void a_preview_ends_after_three_hundred_characters_and_cuts_none_in_two() {
    String id = letterbox.begin(client, pair.professional(), BIRD.repeat(301));

    assertThat(entry(client, id).path("lastMessagePreview").asText()).isEqualTo(BIRD.repeat(300));
    assertThat(bodies(client, id)).containsExactly(BIRD.repeat(301));
  }

  @Test
  void subjects_and_messages_are_as_long_as_they_may_be() {
    Answer answer =
        client.post(
            PATH, opening(pair.professional().value(), BIRD.repeat(200), BIRD.repeat(5_000)));

    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  static Stream<Arguments> openings() {
    String id = NO_SUCH_ID;
    return Stream.of(
        Arguments.of("{}", Set.of("recipientId", "subject", "message")),
        Arguments.of(opening("", "S", "M"), Set.of("recipientId")),
        Arguments.of(opening("xyz", "S", "M"), Set.of("recipientId")),
        Arguments.of(opening("Support", "S", "M"), Set.of("recipientId")),
        Arguments.of(opening("support ", "S", "M"), Set.of("recipientId")),
        Arguments.of(opening(id, "   ", "M"), Set.of("subject")),
        Arguments.of(opening(id, BIRD.repeat(201), "M"), Set.of("subject")),
        Arguments.of(opening(id, "S", "\\n \\t"), Set.of("message")),
        Arguments.of(opening(id, "S", BIRD.repeat(5_001)), Set.of("message")),
        Arguments.of("[]", Set.of("body")),
        Arguments.of("{\"subject\":7}", Set.of("body")));
  }

  @ParameterizedTest
  @MethodSource("openings")
  void every_field_at_fault_of_an_opening_is_named(String body, Set<String> fields) {
    Answer answer = client.post(PATH, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(new HashSet<>(answer.json().path("fields").findValuesAsText("field")))
        .isEqualTo(fields);
  }

  @Test
  void every_fault_of_a_reply_is_named() {
    String id = letterbox.begin(client, pair.professional(), "Un");

    for (String body : List.of("{}", reply(" "), reply("x".repeat(5_001)))) {
      Answer answer = client.post(path(id), body);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo("message");
    }
    assertThat(client.post(path("xyz"), reply("Un")).status()).isEqualTo(400);
    assertThat(client.get(path("xyz")).status()).isEqualTo(400);
    assertThat(client.get(path(id) + "?cursor=xyz").status()).isEqualTo(400);
    assertThat(client.get(path(id) + "?limit=201").status()).isEqualTo(400);
    assertThat(client.get(PATH + "?limit=51").status()).isEqualTo(400);
    assertThat(client.get(PATH + "?cursor=xyz").status()).isEqualTo(400);
    assertThat(bodies(client, id)).containsExactly("Un");
  }

  @Test
  void a_conversation_is_there_for_those_alone_who_take_part_in_it() {
    String id = letterbox.begin(client, pair.professional(), "Un");

    for (Api stranger :
        List.of(
            letterbox.as(letterbox.client()),
            letterbox.as(letterbox.professional()),
            CLOUD.api().as(Persona.SUPER_ADMIN))) {
      assertThat(stranger.get(path(id)).status()).isEqualTo(404);
      assertThat(stranger.post(path(id), reply("Deux")).status()).isEqualTo(404);
      assertThat(ids(stranger)).doesNotContain(id);
      assertThat(stranger.get(path(NO_SUCH_ID)).body()).isEqualTo(stranger.get(path(id)).body());
    }
    Api nobody = CLOUD.api();
    assertThat(nobody.get(PATH).status()).isEqualTo(401);
    assertThat(nobody.get(path(id)).status()).isEqualTo(401);
    assertThat(nobody.post(path(id), reply("Deux")).status()).isEqualTo(401);
    assertThat(nobody.post(PATH, opening("support", "S", "M")).status()).isEqualTo(401);
    assertThat(nobody.get(PATH + "/contacts").status()).isEqualTo(401);
    assertThat(bodies(client, id)).containsExactly("Un");
  }

  @Test
  void the_cursor_of_one_reader_is_nothing_to_another() {
    String id = letterbox.begin(client, pair.professional(), "Un");
    client.post(path(id), reply("Deux"));
    String cursor = client.get(path(id) + "?limit=1").text("nextCursor");

    assertThat(professional.get(path(id) + "?limit=1&cursor=" + cursor).status()).isEqualTo(400);
    assertThat(client.get(path(id) + "?limit=1&cursor=" + cursor).json().findValuesAsText("body"))
        .containsExactly("Un");
  }

  @Test
  void the_same_key_begins_one_conversation_and_sends_one_message_also_at_once() {
    String opening = opening(pair.professional().value(), "Une fois", "Un");
    Api keyed = client.with("idempotency-key", "ouverture-" + pair.client());
    List<Answer> begun = AtOnce.times(20, () -> keyed.post(PATH, opening));

    assertThat(begun).allSatisfy(it -> assertThat(it.status()).isEqualTo(201));
    assertThat(begun).extracting(Answer::body).containsOnly(begun.getFirst().body());
    assertThat(ids(professional)).hasSize(1);
    String id = begun.getFirst().text("conversationId");
    Api again = client.with("idempotency-key", "reponse-" + pair.client());
    List<Answer> sent = AtOnce.times(20, () -> again.post(path(id), reply("Deux")));

    assertThat(sent).extracting(Answer::body).containsOnly(sent.getFirst().body());
    assertThat(unread(professional, id)).isEqualTo(2);
    assertThat(bodies(professional, id)).containsExactly("Un", "Deux");
    assertThat(again.post(path(id), reply("Trois")).status()).isEqualTo(422);
  }

  @Test
  void P15_what_is_not_of_the_request_changes_nothing() {
    String more =
        """
        ,"senderId":"%1$s","participants":["%1$s"],"unread":99,"isSupport":true,"readers":[],
        "createdAt":"2020-01-01T00:00:00Z","clientId":"%1$s","$set":{"isErased":true}}
        """
            .formatted(NO_SUCH_ID);
    String opening = opening(pair.professional().value(), "Sujet", "Un");
    Answer begun = client.post(PATH, opening.substring(0, opening.length() - 1) + more);
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    String id = begun.text("conversationId");
    String reply = reply("Deux");
    assertThat(client.post(path(id), reply.substring(0, reply.length() - 1) + more).status())
        .isEqualTo(201);

    assertThat(unread(professional, id)).isEqualTo(2);
    JsonNode thread = client.get(path(id)).json();
    assertThat(thread.path("messages").findValuesAsText("isOwn")).containsExactly("true", "true");
    assertThat(thread.toString()).doesNotContain("2020-01-01", NO_SUCH_ID);
    assertThat(thread.at("/conversation/participants").size()).isEqualTo(2);
  }

  @Test
  void whoever_is_not_active_and_an_administrator_without_rights_take_part_in_nothing() {
    for (Persona who : List.of(Persona.DEACTIVATED_ADMIN, Persona.PENDING_PROFESSIONAL)) {
      Api api = CLOUD.api().as(who);
      assertThat(
              Stream.of(
                  api.get(PATH),
                  api.get(PATH + "/contacts"),
                  api.get(path(NO_SUCH_ID)),
                  api.post(path(NO_SUCH_ID), reply("Un")),
                  api.post(PATH, opening(pair.client().value(), "S", "M"))))
          .allSatisfy(it -> assertThat(it.status()).as(who + it.body()).isIn(401, 403));
    }
  }

  @Test
  void of_who_is_not_there_any_more_the_name_is_gone_and_the_messages_stay() {
    UserId other = letterbox.professional();
    String id = letterbox.begin(professional, other, "Un");
    letterbox
        .module("KnowCorrespondents")
        .knowCorrespondents()
        .keep(letterbox.forgotten(other, Role.PROFESSIONAL));

    assertThat(entry(professional, id).at("/participants/0/name").asText())
        .isEqualTo("Compte supprimé");
    assertThat(professional.in("en").get(path(id)).body()).contains("Deleted account");
    Answer refused = professional.post(path(id), reply("Deux"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("NOT_A_CONTACT");
    assertThat(professional.post(PATH, opening(other.value(), "S", "M")).status()).isEqualTo(404);
  }

  @Test
  void nobody_writes_to_who_is_not_active() {
    String id = letterbox.begin(client, pair.professional(), "Un");
    letterbox.tell(pair.client(), "Zoé", "Tremblay", Role.CLIENT, AccountStatus.INACTIVE);

    assertThat(professional.post(path(id), reply("Deux")).status()).isEqualTo(403);
    assertThat(professional.post(PATH, opening(pair.client().value(), "S", "M")).status())
        .isEqualTo(403);
  }

  private static List<String> ids(Api reader) {
    return reader.get(PATH).json().path("conversations").findValuesAsText("id").stream()
        .filter(it -> !it.startsWith("0000c0de"))
        .toList();
  }

  private static List<String> face(JsonNode face) {
    return Stream.of("id", "name", "role").map(it -> face.path(it).asText()).toList();
  }
}
