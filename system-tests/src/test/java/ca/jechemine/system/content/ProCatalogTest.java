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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProCatalogTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String CATALOG = "/api/pro-catalog";
  private static final String ADMIN = "/api/admin/pro-catalog";
  private static final String NO_SUCH = ADMIN + "/0123456789abcdef01234567";

  private final ContentRows rows = new ContentRows(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  private static Api admin() {
    return CLOUD.api().as(Persona.CONTENT_ADMIN);
  }

  private static Answer create(String category, String french, String english) {
    return admin()
        .post(
            ADMIN,
            "{\"category\":\"%s\",\"labelFr\":\"%s\",\"labelEn\":\"%s\"}"
                .formatted(category, french, english));
  }

  private static String created(String category, String french, String english) {
    return create(category, french, english).json().at("/item/id").asText();
  }

  private static Stream<String> motifs() {
    return each(CLOUD.api().get("/api/motifs").json().path("motifs")).stream()
        .map(it -> it.path("labelFr").asText());
  }

  @Test
  void there_are_five_hundred_at_most_and_one_less_makes_room_for_one() {
    String first = created("approche", "Gestalt", "Gestalt");
    rows.put("ContentTable", FaqsTest.count("PRO_CATALOG", 499));
    assertThat(create("approche", "Humaniste", "Humanistic").status()).isEqualTo(201);

    Answer refused = create("approche", "Intégrative", "Integrative");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("TOO_MANY_PRO_CATALOG_ITEMS");
    assertThat(create("approche", "Humaniste", "Humanistic").code())
        .isEqualTo("PRO_CATALOG_ITEM_EXISTS");
    assertThat(admin().delete(ADMIN + "/" + first).status()).isEqualTo(200);
    assertThat(create("approche", "Intégrative", "Integrative").status()).isEqualTo(201);
  }

  /// Somebody asks for an appointment for that reason.
  private static int booked(String motif, int n) {
    return CLOUD
        .api()
        .post(
            "/api/appointments/guest",
            """
            {"guestInfo":{"firstName":"Nadia","lastName":"Roy","phone":"514 555-0177",
              "email":"motif%d@exemple.ca","location":"Laval"},
             "type":"video","needs":["%s"],"bookingFor":"self"}
            """
                .formatted(n, motif))
        .status();
  }

  @Test
  void everybody_reads_what_may_be_chosen_by_category_in_one_query_and_may_keep_it_two_minutes() {
    Answer answer = CLOUD.api().get(CATALOG);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("cache-control"))
        .contains("public, s-maxage=120, stale-while-revalidate=300");
    assertThat(rows.cost("ListProCatalog")).containsExactly("Query");
    for (String category : List.of("mandat", "approche", "expertise")) {
      List<JsonNode> items = each(answer.json().path("items").path(category));
      assertThat(items).hasSizeGreaterThanOrEqualTo(8);
      assertThat(items)
          .allSatisfy(it ->
              assertThat(it.fieldNames())
                  .toIterable()
                  .containsExactlyInAnyOrder("labelFr", "labelEn"));
    }
  }

  @Test
  void an_administrator_adds_renames_puts_aside_and_deletes_an_item() {
    Answer created =
        admin()
            .post(
                ADMIN,
                "{\"category\":\"approche\",\"labelFr\":\" Art-thérapie \",\"labelEn\":\"Art"
                    + " therapy\",\"aliases\":\"dessin, dessin\\npeinture\"}");

    JsonNode item = created.json().path("item");
    assertThat(created.status()).isEqualTo(201);
    assertThat(item.path("category").asText()).isEqualTo("approche");
    assertThat(item.path("labelFr").asText()).isEqualTo("Art-thérapie");
    assertThat(item.path("active").asBoolean()).isTrue();
    assertThat(rows.cost("AdminCreateProCatalogItem")).containsExactly("TransactWriteItems");
    String one = ADMIN + "/" + item.path("id").asText();
    assertThat(labels("approche")).contains("Art-thérapie");

    Answer renamed =
        admin().patch(one, "{\"labelFr\":\"Thérapie par l’art\",\"category\":\"mandat\"}");

    assertThat(renamed.json().at("/item/category").asText()).isEqualTo("approche");
    assertThat(each(renamed.json().at("/item/aliases")))
        .extracting(JsonNode::asText)
        .containsExactly("dessin", "peinture", "Art-thérapie");
    assertThat(rows.cost("AdminUpdateProCatalogItem"))
        .containsExactly("GetItem", "TransactWriteItems");

    admin().patch(one, "{\"active\":false}");

    assertThat(labels("approche")).doesNotContain("Thérapie par l’art");
    assertThat(admin().get(ADMIN).body()).contains("Thérapie par l’art");
    assertThat(rows.cost("AdminListProCatalog")).containsExactly("Query");
    assertThat(admin().delete(one).body()).isEqualTo("{\"success\":true}");
    assertThat(rows.cost("AdminDeleteProCatalogItem"))
        .containsExactly("GetItem", "TransactWriteItems");
    assertThat(admin().delete(one).status()).isEqualTo(404);
    assertThat(create("approche", "Thérapie par l’art", "Art therapy").status()).isEqualTo(201);
  }

  private static List<String> labels(String category) {
    return each(CLOUD.api().get(CATALOG).json().path("items").path(category)).stream()
        .map(it -> it.path("labelFr").asText())
        .toList();
  }

  @Test
  void defect_of_many_who_add_one_label_at_once_one_does_and_a_label_is_free_in_other_categories() {
    Api admin = admin();
    String body = "{\"category\":\"mandat\",\"labelFr\":\"Course\",\"labelEn\":\"Race\"}";

    List<Answer> answers = AtOnce.times(8, () -> admin.post(ADMIN, body));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(answers.stream().filter(it -> it.status() == 409))
        .allMatch(it -> it.code().equals("PRO_CATALOG_ITEM_EXISTS"));
    assertThat(create("mandat", "  COURSE ", "x").status()).isEqualTo(409);
    assertThat(create("expertise", "Course", "Race").status()).isEqualTo(201);
    assertThat(labels("mandat")).containsOnlyOnce("Course");
    String other = created("mandat", "Marche", "Walk");
    assertThat(admin.patch(ADMIN + "/" + other, "{\"labelFr\":\"course\"}").status())
        .isEqualTo(409);
    assertThat(labels("mandat")).contains("Marche");
  }

  @Test
  void each_field_at_fault_is_named() {
    Answer answer =
        admin()
            .post(
                ADMIN,
                "{\"category\":\"autre\",\"labelFr\":\" \",\"labelEn\":\"%s\",\"aliases\":[3]}"
                    .formatted("x".repeat(201)));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field"))
        .containsExactly("category", "labelFr", "labelEn", "aliases");
    assertThat(admin().post(ADMIN, "{\"labelFr\":\"A\",\"labelEn\":\"B\"}").status())
        .isEqualTo(400);
    String id = created("mandat", "Essai", "Trial");
    assertThat(admin().patch(ADMIN + "/" + id, "{\"labelFr\":\"\"}").status()).isEqualTo(400);
    assertThat(admin().patch(ADMIN + "/pas-un-id", "{}").status()).isEqualTo(400);
    assertThat(admin().patch(NO_SUCH, "{}").status()).isEqualTo(404);
    assertThat(admin().delete(NO_SUCH).status()).isEqualTo(404);
  }

  @Test
  void a_repeated_creation_is_answered_like_the_first() {
    Api admin = admin().with("idempotency-key", "p1");
    String body = "{\"category\":\"mandat\",\"labelFr\":\"Bilan\",\"labelEn\":\"Review\"}";

    Answer first = admin.post(ADMIN, body);
    Answer again = admin.post(ADMIN, body);

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("idempotency-replayed")).contains("true");
    assertThat(admin.post(ADMIN, body.replace("Bilan", "Autre")).status()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mandat", "expertise"})
  void active_mandates_and_expertises_are_motifs_that_requests_may_name(String category)
      throws InterruptedException {
    assertThat(booked("Vertige", 0)).isEqualTo(400);
    String one = ADMIN + "/" + created(category, "Vertige", "Dizziness");
    CLOUD.settle();

    assertThat(motifs()).contains("Vertige");
    assertThat(booked("Vertige", 1)).isEqualTo(201);
    assertThat(booked("dizziness", 2)).isEqualTo(201);

    admin().patch(one, "{\"labelFr\":\"Vertiges\"}");
    CLOUD.settle();

    assertThat(motifs()).contains("Vertiges").doesNotContain("Vertige");
    assertThat(booked("Vertiges", 3)).isEqualTo(201);
    assertThat(booked("Vertige", 4)).isEqualTo(400);

    admin().patch(one, "{\"active\":false}");
    CLOUD.settle();

    assertThat(motifs()).doesNotContain("Vertiges");
    assertThat(booked("Vertiges", 5)).isEqualTo(400);

    admin().patch(one, "{\"active\":true}");
    CLOUD.settle();
    assertThat(booked("Vertiges", 6)).isEqualTo(201);
    admin().delete(one);
    CLOUD.settle();

    assertThat(motifs()).doesNotContain("Vertiges");
    assertThat(booked("Vertiges", 7)).isEqualTo(400);
  }

  @Test
  void approaches_are_no_motifs() throws InterruptedException {
    create("approche", "Vertige", "Dizziness");
    CLOUD.settle();

    assertThat(motifs()).doesNotContain("Vertige");
    assertThat(booked("Vertige", 1)).isEqualTo(400);
  }

  @Test
  void what_a_motif_says_already_is_listed_once_and_stays_when_one_of_the_two_goes()
      throws InterruptedException {
    String motif = id("/api/admin/motifs", "motifs", "Anxiété");
    String item = created("expertise", "ANXIÉTÉ", "Anxiety");
    String twin = created("mandat", "anxiété", "Anxiety");
    CLOUD.settle();

    assertThat(motifs().filter("Anxiété"::equalsIgnoreCase)).containsExactly("Anxiété");

    admin().delete(ADMIN + "/" + twin);
    admin().patch("/api/admin/motifs/" + motif, "{\"active\":false}");
    CLOUD.settle();

    assertThat(motifs().filter("Anxiété"::equalsIgnoreCase)).containsExactly("ANXIÉTÉ");
    assertThat(booked("Anxiété", 1)).isEqualTo(201);

    admin().delete(ADMIN + "/" + item);
    CLOUD.settle();

    assertThat(motifs()).noneMatch("Anxiété"::equalsIgnoreCase);
    assertThat(booked("Anxiété", 2)).isEqualTo(400);
  }

  private static String id(String path, String list, String label) {
    return each(admin().get(path).json().path(list)).stream()
        .filter(it -> it.path("labelFr").asText().equals(label))
        .findFirst()
        .orElseThrow()
        .path("id")
        .asText();
  }

  @Test
  void a_search_among_motifs_finds_what_the_catalogue_adds_by_its_aliases() {
    String one = ADMIN + "/" + created("expertise", "Vertige", "Dizziness");
    admin().patch(one, "{\"labelFr\":\"Étourdissements\"}");

    assertThat(
            each(CLOUD.api().get("/api/motifs?q=vertige").json().path("motifs")).stream()
                .map(it -> it.path("labelFr").asText()))
        .contains("Étourdissements");
  }

  @Test
  void asking_for_what_is_so_already_writes_nothing_and_tells_nobody() {
    String id = created("expertise", "Vertige", "Dizziness");

    admin().patch(ADMIN + "/" + id, "{\"labelFr\":\"Vertige\",\"active\":true}");

    assertThat(rows.cost("AdminUpdateProCatalogItem")).containsExactly("GetItem");
    assertThat(rows.in("OutboxTable", "MOTIF#" + id)).hasSize(1);
  }
}
