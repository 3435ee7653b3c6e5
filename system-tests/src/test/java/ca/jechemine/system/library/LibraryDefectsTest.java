package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.ADMIN;
import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.documents.Uploads.Announcement;
import ca.jechemine.system.payments.Plans;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the library must not do again (contract 40 §0, §4) and what no test of a route shows:
/// `docs/library-defects.md`.
class LibraryDefectsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
  private final Api client = CLOUD.api().as(Persona.CLIENT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>Bon<script>alert(1)</script></p>",
        "<p onclick='alert(1)'>Bon</p>",
        "<p>Bon<img src=x onerror=alert(1)></p>",
        "<p>Bon <a href='javascript:alert(1)'>ici</a></p>",
        "<p>Bon</p><iframe src='https://exemple.ca'></iframe>",
        "<p style='background:url(javascript:alert(1))'>Bon</p>"
      })
  void defect_no_script_gets_into_what_readers_are_shown(String html) {
    String id = catalogued.resource("Balisée", Map.of("contentHtmlFr", "\"%s\"".formatted(html)));
    Answer changed = admin.patch(ADMIN + "/" + id, "{\"contentHtmlEn\":\"%s\"}".formatted(html));
    assertThat(changed.status()).isEqualTo(200);

    for (String locale : List.of("fr", "en")) {
      String shown =
          client
              .get(RESOURCES + id + "?locale=" + locale)
              .json()
              .at("/resource/contentHtml")
              .asText();
      assertThat(shown)
          .contains("Bon")
          .doesNotContain("script", "onclick", "onerror", "iframe", "style");
    }
  }

  @Test
  void defect_a_file_that_is_for_sale_is_in_no_answer_but_the_desks() throws InterruptedException {
    String file = new ResourceFiles(CLOUD).pdf();
    String id =
        catalogued.resource(
            "Vendue", Map.of("price", "24", "fileUrl", "\"/api/files/%s\"".formatted(file)));
    CLOUD.cloud().advance(Duration.ofSeconds(2));
    Sold.to(CLOUD, Persona.CLIENT, id);
    client.post(RESOURCES + id + "/favorite", "");
    Answer download = client.get(RESOURCES + id + "/download");
    assertThat(download.status()).isEqualTo(200);
    Answer purchased = client.get(RESOURCES + "purchases");
    assertThat(purchased.body()).contains(id);

    List<Answer> shown =
        List.of(
            download,
            purchased,
            client.get("/api/resources?search=vendue"),
            client.get("/api/library?search=vendue"),
            client.get(RESOURCES + id),
            client.get(RESOURCES + "favorites"),
            client.get(RESOURCES + "mine"),
            client.get(RESOURCES + "downloads"),
            client.get(RESOURCES + id + "/reviews"),
            CLOUD.api().as(Persona.OTHER_CLIENT).get(RESOURCES + id));

    assertThat(shown)
        .allSatisfy(it -> assertThat(it.body()).doesNotContain(file, "fileUrl", "/api/files/"));
    assertThat(client.get("/api/files/" + file).status()).isEqualTo(404);
    assertThat(admin.get(ADMIN + "/" + id).body()).contains(file);
  }

  /// Whoever once had the address would keep what they were paid back for.
  @Test
  void defect_what_is_for_sale_is_at_no_plain_address() {
    String elsewhere = "\"https://exemple.ca/vendu.mp3\"";
    String free = catalogued.resource("Offerte ailleurs", Map.of("fileUrl", elsewhere));
    String sold = catalogued.resource("Vendue ici", "24");

    List<Answer> refused =
        List.of(
            catalogued.created("Vendue ailleurs", Map.of("price", "24", "fileUrl", elsewhere)),
            admin.patch(ADMIN + "/" + sold, "{\"fileUrl\":" + elsewhere + "}"),
            admin.patch(ADMIN + "/" + free, "{\"price\":24}"),
            admin.patch(ADMIN + "/" + free, "{\"price\":24,\"fileUrl\":" + elsewhere + "}"));

    assertThat(refused).extracting(Answer::status).containsOnly(400);
    assertThat(refused)
        .extracting(it -> it.json().at("/fields/0/field").asText())
        .containsExactly("fileUrl", "fileUrl", "price", "fileUrl");
    assertThat(admin.in("en").patch(ADMIN + "/" + free, "{\"price\":24}").body())
        .contains("uploaded here");
    assertThat(client.get(RESOURCES + free + "/download").text("url")).endsWith("vendu.mp3");
    assertThat(client.get(RESOURCES + free).json().at("/resource/isFree").asBoolean()).isTrue();
    assertThat(admin.patch(ADMIN + "/" + free, "{\"price\":24,\"fileUrl\":\"\"}").status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void defect_a_pdf_that_takes_no_stamp_is_not_sold(boolean isLocked) throws IOException {
    byte[] content = isLocked ? ResourceFiles.locked() : "%PDF-1.7\n%%EOF\n".getBytes(UTF_8);
    String file =
        new ResourceFiles(CLOUD)
            .upload(Persona.CONTENT_ADMIN, Announcement.pdf("resource-file", content), content);
    Map<String, String> chosen = Map.of("fileUrl", "\"/api/files/%s\"".formatted(file));
    String free = catalogued.resource("Verrouillée", chosen);

    Answer priced = admin.patch(ADMIN + "/" + free, "{\"price\":24}");
    Answer sold =
        catalogued.created("Verrouillée", Map.of("price", "24", "fileUrl", chosen.get("fileUrl")));

    assertThat(priced.json().at("/fields/0/field").asText()).isEqualTo("price");
    assertThat(sold.json().at("/fields/0/field").asText()).isEqualTo("fileUrl");
    assertThat(client.get(RESOURCES + free + "/download").status()).isEqualTo(200);
  }

  @Test
  void defect_no_list_is_unbounded_whatever_is_asked_for() {
    String id = catalogued.resource("Bornée", "0");
    for (String list :
        List.of(
            "/api/resources",
            "/api/library",
            RESOURCES + "favorites",
            RESOURCES + "downloads",
            RESOURCES + "mine",
            RESOURCES + "purchases",
            RESOURCES + id + "/reviews")) {
      for (String query : List.of("limit=0", "limit=-1", "limit=NaN", "limit=101")) {
        assertThat(client.get(list + "?" + query).status()).as(list + query).isEqualTo(400);
      }
    }
    JsonNode usual = client.get("/api/resources").json();
    assertThat(usual.path("resources").size()).isEqualTo(20);
    assertThat(usual.at("/pagination/total").asInt()).isGreaterThan(20);
    assertThat(admin.get(ADMIN).json().path("resources").size()).isEqualTo(20);
  }

  /// The model’s default was USD.
  @Test
  void defect_whatever_is_sold_costs_canadian_dollars() {
    String id = catalogued.resource("En dollars", "24");
    Plans plans = new Plans(CLOUD);

    assertThat(admin.get(ADMIN + "/" + id).json().at("/resource/currency").asText())
        .isEqualTo("CAD");
    assertThat(client.get(RESOURCES + id).json().at("/resource/currency").asText())
        .isEqualTo("CAD");
    assertThat(catalogued.created("Ailleurs", Map.of("currency", "\"USD\"")).status())
        .isEqualTo(400);
    assertThat(plans.created(Map.of()).json().at("/plan/currency").asText()).isEqualTo("CAD");
    assertThat(CLOUD.api().get(Plans.PLANS).body()).contains("CAD").doesNotContain("USD");
  }

  @Test
  void defect_a_name_that_is_no_id_is_malformed_and_one_of_nobody_is_unknown() {
    for (String rest : List.of("", "/download", "/reviews")) {
      assertThat(client.get(RESOURCES + "inconnue" + rest).status()).isEqualTo(400);
      assertThat(client.get(RESOURCES + "0123456789abcdef01234567" + rest).status()).isEqualTo(404);
    }
  }
}
