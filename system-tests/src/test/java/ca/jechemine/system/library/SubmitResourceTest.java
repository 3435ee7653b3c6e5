package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.ADMIN;
import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitResourceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SUBMIT = "/api/resources";

  private final ResourceFiles files = new ResourceFiles(CLOUD);
  private final Api professional = CLOUD.api().as(Persona.PROFESSIONAL);
  private final Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);

  @Test
  void what_is_submitted_waits_is_told_of_and_is_published_with_its_price() {
    JsonNode submitted = submitted("Cahier du sommeil");
    String id = submitted.path("id").asText();
    CLOUD.settle();

    assertThat(submitted.path("status").asText()).isEqualTo("pending_review");
    assertThat(submitted.path("price").asInt()).isZero();
    assertThat(submitted.path("author").asText()).isNotBlank();
    assertThat(professional.get(RESOURCES + id).status()).isEqualTo(404);
    assertThat(CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).status()).isEqualTo(404);
    assertThat(professional.get(RESOURCES + id + "/download").status()).isEqualTo(404);
    assertThat(told(admin, id)).containsExactly("admin.resource_submitted");
    assertThat(told(professional, id)).isEmpty();

    admin.patch(ADMIN + "/" + id, "{\"price\":5}");
    Answer incomplete = admin.post(ADMIN + "/" + id + "/publish", "");
    assertThat(incomplete.status()).isEqualTo(409);
    assertThat(incomplete.code()).isEqualTo("RESOURCE_INCOMPLETE");
    assertThat(admin.patch(ADMIN + "/" + id, "{\"isActive\":true,\"category\":\"Sommeil\"}").code())
        .isEqualTo("RESOURCE_INCOMPLETE");
    admin.patch(ADMIN + "/" + id, "{\"category\":\"Sommeil\",\"description\":\"Quoi.\"}");
    assertThat(admin.post(ADMIN + "/" + id + "/publish", "").status()).isEqualTo(200);
    CLOUD.settle();

    assertThat(CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).status()).isEqualTo(200);
    assertThat(told(professional, id)).containsExactly("resource.reviewed");
    admin.post(ADMIN + "/" + id + "/unpublish", "");
    CLOUD.settle();
    assertThat(told(professional, id)).hasSize(1);
  }

  @Test
  void what_is_refused_is_told_as_well() {
    String id = submitted("Refusé").path("id").asText();

    admin.post(ADMIN + "/" + id + "/unpublish", "");
    CLOUD.settle();

    assertThat(told(professional, id)).containsExactly("resource.reviewed");
    assertThat(CLOUD.api().as(Persona.CLIENT).get(RESOURCES + id).status()).isEqualTo(404);
  }

  @Test
  void nobody_submits_the_file_of_somebody_else() {
    Answer answer = submit("Autrui", files.pdf(Persona.CONTENT_ADMIN), "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly("fileId");
  }

  @ParameterizedTest
  @CsvSource({
    "title,''",
    "type,'poem'",
    "type,''",
    "fileId,'x'",
    "fileId,'0123456789abcdef01234567'",
    "audience,'dogs'"
  })
  void each_wrong_field_is_named(String field, String value) {
    Answer answer =
        submit("Fautif", files.pdf(Persona.PROFESSIONAL), ",\"%s\":\"%s\"".formatted(field, value));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("fields").findValuesAsText("field")).containsExactly(field);
  }

  @Test
  void P15_a_professional_sets_neither_price_nor_status() {
    JsonNode submitted =
        submit(
                "Intrus",
                files.pdf(Persona.PROFESSIONAL),
                """
                ,"price":99,"priceCents":9900,"status":"published","isActive":true,"createdBy":"x",
                "contentUrl":"https://exemple.ca","fileUrl":"https://exemple.ca","purchases":3
                """)
            .json()
            .path("resource");

    assertThat(submitted.path("status").asText()).isEqualTo("pending_review");
    assertThat(submitted.path("price").asInt()).isZero();
    assertThat(submitted.path("contentUrl").asText()).isEmpty();
    assertThat(submitted.path("fileUrl").asText()).startsWith("/api/files/");
    assertThat(submitted.path("createdBy").asText())
        .isEqualTo(LibraryRows.id(CLOUD, Persona.PROFESSIONAL));
  }

  @Test
  void once_with_one_key_and_only_as_a_professional() {
    String body = body("Une fois", files.pdf(Persona.PROFESSIONAL), "");
    Api keyed = professional.with("Idempotency-Key", "soumission-1");

    assertThat(keyed.post(SUBMIT, body).body()).isEqualTo(keyed.post(SUBMIT, body).body());
    assertThat(CLOUD.api().post(SUBMIT, body).status()).isEqualTo(401);
    for (Persona persona :
        List.of(Persona.CLIENT, Persona.CONTENT_ADMIN, Persona.PENDING_PROFESSIONAL)) {
      assertThat(CLOUD.api().as(persona).post(SUBMIT, body).status()).isEqualTo(403);
    }
  }

  private JsonNode submitted(String title) {
    Answer answer = submit(title, files.pdf(Persona.PROFESSIONAL), "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().path("resource");
  }

  private Answer submit(String title, String file, String more) {
    return professional.post(SUBMIT, body(title, file, more));
  }

  private static String body(String title, String file, String more) {
    return "{\"title\":\"%s\",\"type\":\"worksheet\",\"fileId\":\"%s\"%s}"
        .formatted(title, file, more);
  }

  /// The names of what the feed tells them of that resource.
  private static List<String> told(Api reader, String id) {
    return Stream.of(reader.get("/api/notifications?limit=100").json().path("notifications"))
        .flatMap(it -> it.valueStream())
        .filter(it -> it.path("metadata").path("resourceId").asText().equals(id))
        .map(it -> it.path("event").asText())
        .toList();
  }
}
