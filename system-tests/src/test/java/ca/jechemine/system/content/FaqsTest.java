package ca.jechemine.system.content;

import static ca.jechemine.system.content.ContentRows.each;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FaqsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FAQS = "/api/faqs";
  private static final String ADMIN = "/api/admin/faqs";
  private static final String NO_SUCH = ADMIN + "/0123456789abcdef01234567";

  private final ContentRows rows = new ContentRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  private static Answer create(String question, String more) {
    return admin()
        .post(
            ADMIN,
            "{\"questionFr\":\"%1$s\",\"questionEn\":\"%1$s\",\"answerFr\":\"Oui.\",\"answerEn\":\"Yes.\"%2$s}"
                .formatted(question, more));
  }

  @Test
  void there_are_two_hundred_at_most_and_one_less_makes_room_for_one() {
    String first = created("La première?", "");
    rows.put("ContentTable", count("FAQ", 199));
    assertThat(create("La dernière?", "").status()).isEqualTo(201);

    Answer refused = create("Une de trop?", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("TOO_MANY_FAQS");
    assertThat(refused.text("error")).contains("200 questions");
    assertThat(CLOUD.api().get(FAQS).body()).doesNotContain("Une de trop?");
    assertThat(admin().delete(ADMIN + "/" + first).status()).isEqualTo(200);
    assertThat(admin().delete(ADMIN + "/" + first).status()).isEqualTo(404);
    assertThat(create("Une de plus?", "").status()).isEqualTo(201);
    assertThat(create("Une de trop?", "").status()).isEqualTo(409);
  }

  static Map<String, AttributeValue> count(String partition, int rows) {
    Map<String, AttributeValue> row = new HashMap<>(Tables.key("COUNT", partition));
    row.put("rows", AttributeValue.fromN(Integer.toString(rows)));
    return row;
  }

  private static String created(String question, String more) {
    return create(question, more).json().at("/faq/id").asText();
  }

  private static List<String> questions(Answer list) {
    return each(list.json().path("faqs")).stream()
        .map(it -> it.path("questionFr").asText())
        .toList();
  }

  @Test
  void an_audience_reads_its_questions_and_those_for_all_in_one_query() {
    Answer clients = CLOUD.api().get(FAQS + "?audience=client");
    Answer professionals = CLOUD.api().get(FAQS + "?audience=professional");

    assertThat(clients.status()).isEqualTo(200);
    assertThat(clients.header("cache-control"))
        .contains("public, s-maxage=60, stale-while-revalidate=300");
    assertThat(rows.cost("ListFaqs")).containsExactly("Query");
    assertThat(each(clients.json().path("faqs")))
        .hasSizeGreaterThanOrEqualTo(12)
        .noneMatch(it -> it.path("audience").asText().equals("professional"))
        .anyMatch(it -> it.path("audience").asText().equals("all"))
        .noneMatch(it -> it.has("enabled"));
    assertThat(each(professionals.json().path("faqs")))
        .hasSizeGreaterThanOrEqualTo(12)
        .noneMatch(it -> it.path("audience").asText().equals("client"));
    assertThat(questions(CLOUD.api().get(FAQS))).isEqualTo(questions(clients));
    assertThat(CLOUD.api().get(FAQS + "?audience=all").status()).isEqualTo(400);
    assertThat(CLOUD.api().get(FAQS + "?audience=admin").status()).isEqualTo(400);
  }

  @Test
  void questions_come_by_their_order_then_the_older_first() throws InterruptedException {
    create("Deux", ",\"order\":2");
    CLOUD.cloud().advance(Duration.ofMinutes(1));
    create("Aussi deux", ",\"order\":2");
    create("Un", ",\"order\":1");
    create("Zéro", "");

    assertThat(questions(CLOUD.api().get(FAQS))).startsWith("Zéro", "Un", "Deux", "Aussi deux");
    assertThat(questions(admin().get(ADMIN))).startsWith("Zéro", "Un", "Deux", "Aussi deux");
    assertThat(rows.cost("AdminListFaqs")).containsExactly("Query");
  }

  @Test
  void an_administrator_adds_changes_hides_and_deletes_a_question() {
    Answer created = create("Puis-je venir à deux?", ",\"audience\":\"client\"");

    JsonNode faq = created.json().path("faq");
    assertThat(created.status()).isEqualTo(201);
    assertThat(faq.path("order").asInt()).isZero();
    assertThat(faq.path("enabled").asBoolean()).isTrue();
    assertThat(rows.cost("AdminCreateFaq")).containsExactly("TransactWriteItems");
    String one = ADMIN + "/" + faq.path("id").asText();

    Answer changed = admin().patch(one, "{\"answerFr\":\" Oui,\\nbien sûr. \",\"enabled\":false}");

    assertThat(changed.json().at("/faq/answerFr").asText()).isEqualTo("Oui,\nbien sûr.");
    assertThat(changed.json().at("/faq/answerEn").asText()).isEqualTo("Yes.");
    assertThat(rows.cost("AdminUpdateFaq")).containsExactly("GetItem", "TransactWriteItems");
    assertThat(questions(CLOUD.api().get(FAQS))).doesNotContain("Puis-je venir à deux?");
    assertThat(questions(admin().get(ADMIN))).contains("Puis-je venir à deux?");

    assertThat(admin().delete(one).body()).isEqualTo("{\"success\":true}");
    assertThat(rows.cost("AdminDeleteFaq")).containsExactly("GetItem", "TransactWriteItems");
    assertThat(admin().delete(one).status()).isEqualTo(404);
    assertThat(questions(admin().get(ADMIN))).doesNotContain("Puis-je venir à deux?");
  }

  @Test
  void markup_in_an_answer_is_text() {
    String id = created("Vrai?", ",\"order\":0");

    admin().patch(ADMIN + "/" + id, "{\"answerEn\":\"a < b & <b>c</b>\"}");

    assertThat(each(CLOUD.api().get(FAQS).json().path("faqs")))
        .anyMatch(it -> it.path("answerEn").asText().equals("a < b & <b>c</b>"));
  }

  @Test
  void each_field_at_fault_is_named() {
    Answer answer =
        admin()
            .post(
                ADMIN,
                "{\"questionFr\":\" \",\"questionEn\":\"%s\",\"answerFr\":\"%s\",\"audience\":\"x\",\"order\":-1}"
                    .formatted("q".repeat(301), "a".repeat(3_001)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly("questionFr", "questionEn", "answerFr", "answerEn", "audience", "order");
    String id = created("Essai", "");
    assertThat(admin().patch(ADMIN + "/" + id, "{\"answerFr\":\"\"}").status()).isEqualTo(400);
    assertThat(admin().patch(ADMIN + "/" + id, "{\"order\":10000}").status()).isEqualTo(400);
    assertThat(admin().patch(ADMIN + "/" + id, "[]").status()).isEqualTo(400);
    assertThat(admin().patch(ADMIN + "/pas-un-id", "{}").status()).isEqualTo(400);
    assertThat(admin().patch(NO_SUCH, "{}").status()).isEqualTo(404);
    assertThat(admin().delete(NO_SUCH).status()).isEqualTo(404);
  }

  @Test
  void a_repeated_creation_is_answered_like_the_first_and_makes_one_question() {
    Api admin = admin().with("idempotency-key", "f1");
    String body =
        "{\"questionFr\":\"Une?\",\"questionEn\":\"One?\",\"answerFr\":\"Oui.\",\"answerEn\":\"Yes.\"}";

    Answer first = admin.post(ADMIN, body);
    Answer again = admin.post(ADMIN, body);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("idempotency-replayed")).contains("true");
    assertThat(questions(admin().get(ADMIN))).containsOnlyOnce("Une?");
    assertThat(admin.post(ADMIN, body.replace("One", "Two")).status()).isEqualTo(422);
  }

  @Test
  void changes_at_once_are_all_kept() {
    String one = ADMIN + "/" + created("Ensemble?", "");
    Api admin = admin();

    List<Answer> answers =
        AtOnce.all(
            List.of(
                () -> admin.patch(one, "{\"answerFr\":\"Toujours.\"}"),
                () -> admin.patch(one, "{\"order\":7}"),
                () -> admin.patch(one, "{\"audience\":\"professional\"}")));

    assertThat(answers).allMatch(it -> it.status() == 200);
    assertThat(each(admin.get(ADMIN).json().path("faqs")))
        .anyMatch(it ->
            it.path("answerFr").asText().equals("Toujours.")
                && it.path("order").asInt() == 7
                && it.path("audience").asText().equals("professional"));
    assertThat(admin.patch(one, "{\"order\":7}").status()).isEqualTo(200);
    assertThat(rows.cost("AdminUpdateFaq")).containsExactly("GetItem");
  }
}
