package ca.jechemine.system.content;

import static ca.jechemine.system.content.ContentRows.each;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MotifsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String MOTIFS = "/api/motifs";
  private static final String ADMIN = "/api/admin/motifs";
  private static final String NO_SUCH = ADMIN + "/0123456789abcdef01234567";

  private final ContentRows rows = new ContentRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  private static String create(String french, String english) {
    return admin()
        .post(ADMIN, "{\"labelFr\":\"%s\",\"labelEn\":\"%s\"}".formatted(french, english))
        .json()
        .path("motif")
        .path("id")
        .asText();
  }

  private static List<String> labels(String path) {
    return each(CLOUD.api().get(path).json().path("motifs")).stream()
        .map(it -> it.path("labelFr").asText())
        .toList();
  }

  @Test
  void everybody_reads_the_catalogue_that_the_deployment_planted_and_may_keep_it_a_minute() {
    Answer answer = CLOUD.api().get(MOTIFS);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("cache-control"))
        .contains("public, s-maxage=60, stale-while-revalidate=300");
    assertThat(answer.json().path("motifs").size()).isGreaterThanOrEqualTo(466);
    assertThat(each(answer.json().path("motifs")))
        .allSatisfy(it -> assertThat(it.path("labelEn").asText()).isNotBlank());
    assertThat(rows.cost("ListMotifs")).containsExactly("Query", "Query");
  }

  @ParameterizedTest
  @CsvSource({
    "anxiete sociale,Anxiété sociale",
    "ANXIÉTÉ%20SOCIALE,Anxiété sociale",
    "shyness,Anxiété sociale",
    "toc,Trouble obsessionnel-compulsif",
    "peine%20amour,Rupture amoureuse"
  })
  void a_search_finds_without_accents_in_labels_and_aliases(String words, String found) {
    assertThat(labels(MOTIFS + "?q=" + words.replace(" ", "%20"))).contains(found);
  }

  @Test
  void a_search_takes_its_words_literally_and_may_find_nothing() {
    assertThat(labels(MOTIFS + "?q=.*")).isEmpty();
    assertThat(labels(MOTIFS + "?q=" + "z".repeat(500))).isEmpty();
    assertThat(labels(MOTIFS + "?q=%20")).hasSizeGreaterThanOrEqualTo(466);
  }

  @Test
  void an_administrator_adds_a_motif_which_everybody_reads() {
    Answer created =
        admin()
            .post(
                ADMIN,
                "{\"labelFr\":\"  Peur  du dentiste \",\"labelEn\":\"Fear of the dentist\","
                    + "\"aliases\":\"dents, dentiste\\n dents\"}");

    JsonNode motif = created.json().path("motif");
    assertThat(created.status()).isEqualTo(201);
    assertThat(motif.path("labelFr").asText()).isEqualTo("Peur du dentiste");
    assertThat(motif.path("active").asBoolean()).isTrue();
    assertThat(each(motif.path("aliases")))
        .extracting(JsonNode::asText)
        .containsExactly("dents", "dentiste");
    assertThat(rows.cost("AdminCreateMotif")).containsExactly("TransactWriteItems");
    assertThat(labels(MOTIFS)).contains("Peur du dentiste");
  }

  @Test
  void the_administration_reads_all_by_their_french_labels_also_those_put_aside() {
    String id = create("Âge d’or", "Golden age");
    admin().patch(ADMIN + "/" + id, "{\"active\":false}");

    List<String> all =
        each(admin().get(ADMIN).json().path("motifs")).stream()
            .map(it -> it.path("labelFr").asText())
            .toList();
    assertThat(all).contains("Âge d’or");
    assertThat(all.indexOf("Âge d’or")).isLessThan(all.indexOf("Anxiété"));
    assertThat(labels(MOTIFS)).doesNotContain("Âge d’or");
    assertThat(rows.cost("AdminListMotifs")).containsExactly("Query");
  }

  @Test
  void each_field_at_fault_is_named() {
    String tooLong = "x".repeat(201);
    Answer answer =
        admin()
            .post(
                ADMIN,
                "{\"labelFr\":\" \",\"labelEn\":\"" + tooLong + "\",\"aliases\":[\"ok\",3]}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly("labelFr", "labelEn", "aliases");
    assertThat(admin().post(ADMIN, "{}").status()).isEqualTo(400);
    assertThat(admin().post(ADMIN, "[]").status()).isEqualTo(400);
    String id = create("Essai", "Trial");
    assertThat(admin().patch(ADMIN + "/" + id, "{\"labelFr\":\"\"}").status()).isEqualTo(400);
    assertThat(admin().patch(ADMIN + "/" + id, "{\"labelEn\":\" \"}").status()).isEqualTo(400);
    assertThat(admin().patch(ADMIN + "/" + id, "{\"aliases\":{\"a\":1}}").status()).isEqualTo(400);
    assertThat(admin().patch(ADMIN + "/pas-un-id", "{}").status()).isEqualTo(400);
    assertThat(admin().patch(NO_SUCH, "{}").status()).isEqualTo(404);
    assertThat(admin().delete(NO_SUCH).status()).isEqualTo(404);
  }

  @Test
  void defect_uniqueness_is_not_by_case_or_spaces_and_does_hold_by_accents() {
    assertThat(status("ANXIÉTÉ", "Anxiety")).isEqualTo(409);
    assertThat(status("  anxiété  sociale ", "x")).isEqualTo(409);
    assertThat(status("Anxiete", "x")).isEqualTo(201);
  }

  private static int status(String french, String english) {
    Answer answer =
        admin().post(ADMIN, "{\"labelFr\":\"%s\",\"labelEn\":\"%s\"}".formatted(french, english));
    if (answer.status() == 409) {
      assertThat(answer.code()).isEqualTo("MOTIF_EXISTS");
    }
    return answer.status();
  }

  @Test
  void defect_of_many_who_add_one_label_at_once_one_does_and_the_others_are_told() {
    Api admin = admin();
    List<Integer> statuses =
        AtOnce.times(
            8, () -> admin.post(ADMIN, "{\"labelFr\":\"Course\",\"labelEn\":\"Race\"}").status());

    assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(labels(MOTIFS)).containsOnlyOnce("Course");
  }

  @Test
  void defect_a_label_that_was_in_force_stays_an_alias_and_is_free_for_another() {
    String id = create("Vertige", "Dizziness");

    Answer renamed =
        admin()
            .patch(ADMIN + "/" + id, "{\"labelFr\":\"Vertiges\",\"aliases\":[\"étourdissement\"]}");

    assertThat(each(renamed.json().path("motif").path("aliases")))
        .extracting(JsonNode::asText)
        .containsExactly("étourdissement", "Vertige");
    assertThat(rows.cost("AdminUpdateMotif")).containsExactly("GetItem", "TransactWriteItems");
    assertThat(labels(MOTIFS + "?q=vertige")).contains("Vertiges");
    assertThat(status("Vertige", "Dizziness")).isEqualTo(201);
    assertThat(status("vertiges", "x")).isEqualTo(409);
  }

  @Test
  void renaming_to_a_label_that_is_taken_is_refused_and_changes_nothing() {
    String id = create("Vertige", "Dizziness");

    assertThat(admin().patch(ADMIN + "/" + id, "{\"labelFr\":\"anxiété\"}").status())
        .isEqualTo(409);
    assertThat(labels(MOTIFS)).contains("Vertige");
    assertThat(admin().patch(ADMIN + "/" + id, "{\"labelFr\":\"VERTIGE\"}").status())
        .isEqualTo(200);
  }

  @Test
  void asking_for_what_is_so_already_writes_nothing() {
    String id = create("Vertige", "Dizziness");

    Answer same = admin().patch(ADMIN + "/" + id, "{\"labelFr\":\"Vertige\",\"active\":true}");

    assertThat(same.status()).isEqualTo(200);
    assertThat(rows.cost("AdminUpdateMotif")).containsExactly("GetItem");
  }

  @Test
  void changes_at_once_are_all_kept() {
    String id = create("Vertige", "Dizziness");
    Api admin = admin();

    List<Answer> answers =
        AtOnce.all(
            List.of(
                () -> admin.patch(ADMIN + "/" + id, "{\"labelEn\":\"Vertigo\"}"),
                () -> admin.patch(ADMIN + "/" + id, "{\"labelFr\":\"Vertiges\"}"),
                () -> admin.patch(ADMIN + "/" + id, "{\"active\":false}")));

    assertThat(answers).allMatch(it -> it.status() == 200);
    JsonNode motif =
        each(admin.get(ADMIN).json().path("motifs")).stream()
            .filter(it -> it.path("id").asText().equals(id))
            .findFirst()
            .orElseThrow();
    assertThat(motif.path("labelEn").asText()).isEqualTo("Vertigo");
    assertThat(motif.path("labelFr").asText()).isEqualTo("Vertiges");
    assertThat(motif.path("active").asBoolean()).isFalse();
  }

  @Test
  void a_motif_is_deleted_for_good_once_and_its_label_is_free() {
    String id = create("Vertige", "Dizziness");

    assertThat(admin().delete(ADMIN + "/" + id).json().path("success").asBoolean()).isTrue();
    assertThat(rows.cost("AdminDeleteMotif")).containsExactly("GetItem", "TransactWriteItems");
    assertThat(admin().delete(ADMIN + "/" + id).status()).isEqualTo(404);
    assertThat(labels(MOTIFS)).doesNotContain("Vertige");
    assertThat(status("Vertige", "Dizziness")).isEqualTo(201);
  }

  @Test
  void a_repeated_creation_is_answered_like_the_first() {
    Api admin = admin().with("idempotency-key", "m1");
    String body = "{\"labelFr\":\"Vertige\",\"labelEn\":\"Dizziness\"}";

    Answer first = admin.post(ADMIN, body);
    Answer again = admin.post(ADMIN, body);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("idempotency-replayed")).contains("true");
  }
}
