package ca.jechemine.system.library;

import static ca.jechemine.system.library.Catalogued.RESOURCES;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadResourceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Catalogued catalogued = new Catalogued(CLOUD);

  @Test
  void a_free_resource_is_read_in_the_language_that_is_asked_for_and_else_in_the_other() {
    String id =
        catalogued.resource(
            "Respirer",
            Map.of("titleEn", "\"Breathing\"", "contentHtmlEn", "\"<p>The text.</p>\""));

    JsonNode english = read(Persona.CLIENT, id + "?locale=en").json().path("resource");
    JsonNode french = read(Persona.CLIENT, id + "?locale=fr").json().path("resource");

    assertThat(english.path("title").asText()).isEqualTo("Breathing");
    assertThat(english.path("contentHtml").asText()).isEqualTo("<p>The text.</p>");
    assertThat(english.path("price").asText()).isEqualTo("Free");
    assertThat(english.path("description").asText()).isEqualTo("De quoi parle « Respirer ».");
    assertThat(french.path("title").asText()).isEqualTo("Respirer");
    assertThat(french.path("price").asText()).isEqualTo("Gratuit");
    assertThat(french.path("hasAccess").asBoolean()).isTrue();
  }

  @Test
  void what_is_for_sale_shows_nothing_of_its_content_before_it_is_bought() {
    String id =
        catalogued.resource(
            "Payante", Map.of("price", "12.5", "contentUrl", "\"https://exemple.ca/secret\""));

    Answer answer = read(Persona.CLIENT, id + "?locale=fr");
    JsonNode resource = answer.json().path("resource");

    assertThat(resource.path("price").asText()).isEqualTo("12,50\u00a0$");
    assertThat(resource.path("priceCad").decimalValue()).isEqualByComparingTo("12.50");
    assertThat(resource.path("hasAccess").asBoolean()).isFalse();
    assertThat(answer.body()).doesNotContain("Le texte", "secret", "contentHtml", "contentUrl");
  }

  @ParameterizedTest
  @CsvSource({
    "client,CLIENT,200",
    "client,PROFESSIONAL,404",
    "professional,CLIENT,404",
    "professional,PROFESSIONAL,200",
    "all,CLIENT,200",
    "all,PROFESSIONAL,200"
  })
  void who_a_resource_is_not_for_does_not_find_it(String audience, Persona persona, int status) {
    String id = catalogued.resource("Pour qui", Map.of("audience", "\"" + audience + "\""));

    assertThat(read(persona, id).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"draft", "pending_review", "archived"})
  void what_is_not_published_is_not_found(String status) {
    String id = catalogued.resource("Pas encore", Map.of("status", "\"" + status + "\""));

    assertThat(read(Persona.CLIENT, id).status()).isEqualTo(404);
  }

  @Test
  void nobody_unknown_ids_and_unknown_locales_are_turned_down() {
    String id = catalogued.resource("Refus", "0");

    assertThat(CLOUD.api().get(RESOURCES + id).status()).isEqualTo(401);
    assertThat(read(Persona.CLIENT, "0123456789abcdef01234567").status()).isEqualTo(404);
    assertThat(read(Persona.CLIENT, "x").status()).isEqualTo(400);
    assertThat(read(Persona.CLIENT, id + "?locale=de").status()).isEqualTo(400);
  }

  private static Answer read(Persona persona, String rest) {
    return CLOUD.api().as(persona).get(RESOURCES + rest);
  }
}
