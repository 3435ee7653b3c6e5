package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.Seed;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whoever starts the local cloud finds people who have something to tell.
class DemoPeopleTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PROFILE = "/api/profile";
  private static final String MEDICAL = "/api/medical-profile";

  @Test
  void the_public_list_shows_the_professionals_who_are_active_newest_first() {
    JsonNode listed = CLOUD.api().get("/api/users?role=professional").json();

    assertThat(listed)
        .extracting(it -> it.path("firstName").asText())
        .containsExactly("Samuel", "Françoise");
    assertThat(listed)
        .extracting(it -> it.path("specialty").asText())
        .containsExactly("psychotherapist", "Psychologue clinicienne");
    assertThat(listed).allSatisfy(it -> assertThat(it.path("languages")).hasSize(2));
  }

  @ParameterizedTest
  @EnumSource(names = {"PROFESSIONAL", "PENDING_PROFESSIONAL"})
  void a_professional_has_filled_in_everything_and_accepted_the_terms_in_force(Persona who) {
    JsonNode profile = profile(who.email());

    assertThat(profile.path("profileCompleted").asBoolean()).isTrue();
    assertThat(profile.path("professionalTermsVersion").asText())
        .isEqualTo(CLOUD.api().get("/api/legal/professionalTerms").text("version"));
    assertThat(profile.at("/pricing/individualSession").asDouble()).isGreaterThan(100);
    assertThat(profile.at("/availability/days")).isNotEmpty();
    assertThat(profile.path("education")).isNotEmpty();
  }

  @Test
  void the_professionals_differ_in_what_they_treat_whom_they_see_and_when() {
    List<JsonNode> profiles =
        Stream.of("professional.one", "professional.two", "professional.pending")
            .map(it -> profile(it + "@jechemine.test"))
            .toList();

    for (String field :
        List.of("problematics", "ageCategories", "modalities", "availability", "pricing", "bio")) {
      assertThat(profiles).extracting(it -> it.path(field)).as(field).doesNotHaveDuplicates();
    }
  }

  @Test
  void what_they_treat_and_what_clients_come_for_is_of_the_catalogue() {
    JsonNode motifs = CLOUD.api().get("/api/motifs").json().path("motifs");
    Set<String> labels =
        StreamSupport.stream(motifs.spliterator(), false)
            .flatMap(it -> Stream.of(it.path("labelFr").asText(), it.path("labelEn").asText()))
            .collect(Collectors.toSet());

    for (String name : List.of("professional.one", "professional.two", "professional.pending")) {
      assertThat(texts(profile(name + "@jechemine.test"), "problematics"))
          .isNotEmpty()
          .isSubsetOf(labels);
    }
    for (String name : List.of("client.fr", "client.en", "client.minor")) {
      assertThat(texts(medical(name + "@jechemine.test"), "consultationMotifs"))
          .isNotEmpty()
          .isSubsetOf(labels);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT", "OTHER_CLIENT"})
  void a_client_has_told_what_booking_and_the_dialogs_need(Persona who) {
    JsonNode profile = CLOUD.api().as(who).get(MEDICAL).json();

    assertThat(profile.path("profileCompleted").asBoolean()).isTrue();
    assertThat(profile.path("primaryIssue").asText()).isNotBlank();
    assertThat(profile.path("availability")).isNotEmpty();
    assertThat(profile.path("treatmentGoals")).isNotEmpty();
    assertThat(profile.path("emergencyContactPhone").asText()).isNotBlank();
  }

  @Test
  void one_client_is_the_guardian_of_a_minor() {
    JsonNode managed =
        CLOUD
            .api()
            .as(Persona.OTHER_CLIENT)
            .get("/api/users/guardian?action=managed")
            .json()
            .path("managedAccounts");

    assertThat(managed)
        .singleElement()
        .extracting(it -> it.path("_id").asText())
        .isEqualTo(id("client.minor@jechemine.test"));
  }

  @Test
  void there_is_a_plan_for_clients_and_one_for_professionals_by_the_month_and_by_the_year() {
    JsonNode plans = CLOUD.api().get("/api/plans?locale=fr").json().path("plans");

    assertThat(plans)
        .extracting(it -> it.path("audience").asText())
        .containsExactlyInAnyOrder("client", "professional");
    assertThat(plans)
        .filteredOn(it -> it.path("audience").asText().equals("client"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("monthlyPrice").asText()).isEqualTo("15\u00a0$");
          assertThat(it.path("yearlyPrice").asText()).isEqualTo("150\u00a0$");
        });
  }

  @Test
  void whatever_is_sold_has_something_to_open_in_both_languages() {
    Api admin = CLOUD.api().as(Persona.CONTENT_ADMIN);
    List<String> priced =
        admin
            .get("/api/admin/resources?limit=100")
            .json()
            .path("resources")
            .valueStream()
            .filter(it -> it.path("price").asDouble() > 0)
            .map(it -> it.path("id").asText())
            .toList();

    assertThat(priced).hasSizeGreaterThan(10);
    assertThat(priced)
        .map(it -> admin.get("/api/admin/resources/" + it).json().path("resource"))
        .allSatisfy(it -> {
          assertThat(it.path("contentHtmlFr").asText()).contains("<p>");
          assertThat(it.path("contentHtmlEn").asText()).contains("<p>");
        });
  }

  @Test
  void planting_again_changes_nothing() {
    List<String> before = everything();

    ServiceLoader.load(Seed.class).forEach(it -> it.plant(CLOUD.cloud().functions()::platform));

    assertThat(everything()).isEqualTo(before);
  }

  private static List<String> everything() {
    Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);
    return Stream.concat(
            Stream.of(
                "/api/users?limit=100",
                "/api/motifs",
                "/api/admin/legal-documents",
                "/api/admin/plans",
                "/api/admin/resources?limit=100"),
            CLOUD.cloud().accounts().stream()
                .flatMap(it ->
                    switch (it.role()) {
                      case "professional" -> Stream.of(PROFILE + "/" + it.userId());
                      case "client" -> Stream.of(MEDICAL + "/" + it.userId());
                      default -> Stream.<String>empty();
                    }))
        .map(it -> admin.get(it).body())
        .toList();
  }

  private static JsonNode profile(String email) {
    return CLOUD.api().as(Persona.SUPER_ADMIN).get(PROFILE + "/" + id(email)).json();
  }

  private static JsonNode medical(String email) {
    return CLOUD.api().as(Persona.SUPER_ADMIN).get(MEDICAL + "/" + id(email)).json();
  }

  private static String id(String email) {
    return CLOUD.cloud().accounts().stream()
        .filter(it -> it.email().equals(email))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  private static List<String> texts(JsonNode object, String field) {
    return StreamSupport.stream(object.path(field).spliterator(), false)
        .map(JsonNode::asText)
        .toList();
  }
}
