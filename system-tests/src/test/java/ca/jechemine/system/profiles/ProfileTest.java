package ca.jechemine.system.profiles;

import static ca.jechemine.system.profiles.Records.PROFILE;
import static ca.jechemine.system.profiles.Records.put;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `GET` and `PUT /api/profile`, `GET /api/profile/{userId}` and the acceptance of the terms
/// (contract 10 §3.10, §6).
class ProfileTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ACCEPT = "/api/professional/accept-terms";
  private static final String CONFIRM = "/api/auth/account/accept-professional-terms";
  private static final String COMPLETE =
      """
      {"problematics":["Anxiété"],"approaches":["TCC"],"ageCategories":["18-64","Adults (26-64)"],
       "yearsOfExperience":"10","bio":"Bonjour","languages":["french","Anglais"],
       "modalities":["Vidéo","In-Person (Office)"],"specialty":"psychologist","skills":[],
       "education":[{"degree":"M.Ps.","institution":"UQAM","year":"2009"}],
       "pricing":{"individualSession":130.5},
       "availability":{"days":[{"day":"Monday","isWorkDay":true,"startTime":"09:00",
         "endTime":"17:00"},{"day":"Sunday","isWorkDay":false,"startTime":"","endTime":""}],
         "sessionDurationMinutes":60,"breakDurationMinutes":15,"firstDayOfWeek":"Monday"}}
      """;

  private final Records records = new Records(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
    records.blank(Persona.PROFESSIONAL);
  }

  @Test
  void answers_the_whole_profile_as_received_with_numbers_as_numbers() {
    JsonNode profile = put(professional(), PROFILE, COMPLETE).json();

    assertThat(profile.path("_id").asText()).isEqualTo(records.id(Persona.PROFESSIONAL).value());
    assertThat(profile.path("yearsOfExperience").asInt()).isEqualTo(10);
    assertThat(profile.at("/education/0/year").isNumber()).isTrue();
    assertThat(profile.at("/pricing/individualSession").asDouble()).isEqualTo(130.5);
    assertThat(profile.at("/languages/1").asText()).isEqualTo("Anglais");
    assertThat(profile.path("acceptingNewClients").asBoolean()).isTrue();
    assertThat(profile.path("profileCompleted").asBoolean()).isFalse();
    assertThat(professional().get(PROFILE).json()).isEqualTo(profile);
  }

  @Test
  void only_what_is_sent_changes_and_each_field_as_a_whole() {
    put(professional(), PROFILE, COMPLETE);

    JsonNode profile =
        put(professional(), PROFILE, "{'pricing':{'coupleSession':150},'showRating':false}").json();

    assertThat(profile.path("bio").asText()).isEqualTo("Bonjour");
    assertThat(profile.at("/pricing/individualSession").isMissingNode()).isTrue();
    assertThat(profile.path("showRating").asBoolean()).isFalse();
  }

  @Test
  void a_form_may_send_the_whole_document_back() {
    String whole = put(professional(), PROFILE, COMPLETE).body();

    Answer again =
        professional().call("PUT", PROFILE, whole.replaceFirst("\\{", "{\"__v\":3,\"\":null,"));

    assertThat(again.status()).isEqualTo(200);
    assertThat(without(again.json(), "updatedAt")).isEqualTo(without(json(whole), "updatedAt"));
  }

  @Test
  void the_terms_are_accepted_by_true_and_by_nothing_else() {
    put(professional(), PROFILE, COMPLETE);

    for (String no : List.of("'true'", "1", "false", "null", "{'true':true}")) {
      JsonNode profile =
          put(professional(), PROFILE, "{'acceptProfessionalTerms':%s}".formatted(no)).json();
      assertThat(profile.has("professionalTermsAcceptedAt")).as(no).isFalse();
      assertThat(profile.path("profileCompleted").asBoolean()).as(no).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'bio':['x']}|bio",
        "{'pricing':{'individualSession':10000.01}}|pricing.individualSession",
        "{'pricing':{'individualSession':-5}}|pricing.individualSession",
        "{'yearsOfExperience':-1}|yearsOfExperience",
        "{'availability':{'days':[{'day':'Lundi'}]}}|availability.days[0].day",
        "{'availability':{'breakDurationMinutes':7}}|availability.breakDurationMinutes",
        "{'skills':'x'}|skills"
      })
  void length_and_range_rules_hold_on_this_path_and_name_the_field(String body, String field) {
    Answer answer = put(professional().in("fr"), PROFILE, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/fields/0/field").asText()).isEqualTo(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "null", "{", "3"})
  void a_body_that_is_no_object_is_refused(String body) {
    assertThat(put(professional(), PROFILE, body).status()).isEqualTo(400);
  }

  @Test
  void a_body_nested_without_end_is_refused() {
    String deep = "{\"availability\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}";

    assertThat(put(professional(), PROFILE, deep).status()).isEqualTo(400);
  }

  @Test
  void more_than_is_kept_of_anybody_is_refused() {
    String label = "\"" + "x".repeat(70) + "\"";
    String many = String.join(",", java.util.Collections.nCopies(300, label));

    assertThat(put(professional(), PROFILE, "{\"problematics\":[" + many + "]}").status())
        .isEqualTo(400);
  }

  @Test
  void nobody_and_other_roles_have_no_profile_to_write() {
    assertThat(put(CLOUD.api(), PROFILE, "{}").status()).isEqualTo(401);
    for (Persona who : List.of(Persona.CLIENT, Persona.SUPER_ADMIN)) {
      assertThat(put(CLOUD.api().as(who), PROFILE, "{}").status()).isEqualTo(403);
      assertThat(CLOUD.api().as(who).post(ACCEPT, "").status()).isEqualTo(403);
      assertThat(CLOUD.api().as(who).post(CONFIRM, "").status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void a_profile_that_is_not_there_is_told_in_the_compared_words_and_nothing_else(String locale) {
    String notFound = "{\"error\":\"Profile not found\"}";

    Answer client = CLOUD.api().as(Persona.CLIENT).in(locale).get(PROFILE);
    Answer administrator =
        CLOUD.api().as(Persona.SUPER_ADMIN).in(locale).get(PROFILE + "/0123456789abcdef01234567");

    assertThat(client.status()).isEqualTo(404);
    assertThat(client.body()).isEqualTo(notFound);
    assertThat(administrator.body()).isEqualTo(notFound);
  }

  @Test
  void terms_on_a_profile_that_is_not_there_are_not_accepted_but_a_put_makes_one() {
    records.delete(Persona.PROFESSIONAL, "PROFILE");

    assertThat(professional().post(ACCEPT, "").body())
        .isEqualTo("{\"error\":\"Profile not found\"}");
    assertThat(put(professional(), PROFILE, "{'bio':'Bonjour'}").status()).isEqualTo(200);
    assertThat(professional().post(ACCEPT, "").status()).isEqualTo(200);
  }

  @Test
  void P14_a_profile_is_read_by_its_holder_and_by_who_manages_professionals() {
    put(professional(), PROFILE, COMPLETE);
    String path = PROFILE + "/" + records.id(Persona.PROFESSIONAL);
    Set<Persona> readers =
        Set.of(
            Persona.PROFESSIONAL,
            Persona.SUPER_ADMIN,
            Persona.PLATFORM_ADMIN,
            Persona.SUPPORT_ADMIN);

    for (Persona who : Persona.values()) {
      Answer answer = CLOUD.api().as(who).get(path);
      assertThat(answer.status()).as(who.name()).isEqualTo(readers.contains(who) ? 200 : 403);
      if (!readers.contains(who)) {
        assertThat(CLOUD.api().as(who).get(PROFILE + "/0123456789abcdef01234567").body())
            .as("an id that nobody has, asked by %s", who)
            .isEqualTo(answer.body());
      }
    }
    assertThat(CLOUD.api().as(Persona.SUPER_ADMIN).get(PROFILE + "/moi").status()).isEqualTo(400);
  }

  @Test
  void a_profile_is_completed_when_the_terms_are_accepted_and_it_is_complete() {
    JsonNode early = put(professional(), PROFILE, "{'acceptProfessionalTerms':true}").json();
    JsonNode complete = put(professional(), PROFILE, COMPLETE).json();

    assertThat(early.path("profileCompleted").asBoolean()).isFalse();
    assertThat(early.path("professionalTermsAcceptedAt").asText()).contains("T");
    assertThat(complete.path("profileCompleted").asBoolean()).isTrue();
    assertThat(records.completions(Persona.PROFESSIONAL)).isEqualTo(1);
  }

  @Test
  void one_acceptance_writes_profile_and_account_with_the_network_address() {
    Answer accepted = professional().from("198.51.100.4").post(ACCEPT, "");
    Answer again = professional().from("198.51.100.5").post(CONFIRM, "");

    assertThat(again.body()).isEqualTo("{\"ok\":true}");
    ItemReader profile = records.row(Persona.PROFESSIONAL, "PROFILE").orElseThrow();
    ItemReader account = records.row(Persona.PROFESSIONAL, "ACCOUNT").orElseThrow();
    assertThat(profile.text("termsVersion")).isEqualTo(accepted.text("version"));
    assertThat(profile.text("termsAcceptedAt")).isEqualTo(accepted.text("acceptedAt"));
    assertThat(account.map("consents"))
        .containsEntry("professionalTermsVersion", accepted.text("version"))
        .containsEntry("professionalTermsAt", accepted.text("acceptedAt"))
        .containsKeys("privacyPolicyVersion", "privacyPolicyAt", "professionalTermsSource");
    assertThat(profile.text("termsSource")).doesNotContain("198.51.100.4");
  }

  /// Contract 10 §8.6: publishing changed neither what consent was recorded with, nor asked again.
  @Test
  void defect_what_is_accepted_is_the_version_that_is_published_now() throws InterruptedException {
    String first = professional().post(ACCEPT, "").text("version");
    CLOUD.cloud().advance(Duration.ofDays(1));
    Api editor = CLOUD.api().as(Persona.CONTENT_ADMIN);
    Answer terms = editor.get("/api/legal/professionalTerms?locale=fr");
    assertThat(first).isEqualTo(terms.text("version"));
    Answer published =
        editor.call(
            "PUT",
            "/api/admin/legal-documents/" + terms.text("id"),
            "{\"contentHtml\":\"<p>Nouveau</p>\"}");
    CLOUD.settle();

    assertThat(professional().get("/api/users/me").text("professionalTermsVersion"))
        .as("whoever compares asks again")
        .isEqualTo(first)
        .isNotEqualTo(published.text("version"));
    assertThat(professional().post(ACCEPT, "").text("version"))
        .isEqualTo(published.text("version"));
    assertThat(professional().get("/api/users/me").text("professionalTermsVersion"))
        .isEqualTo(published.text("version"));
  }

  @Test
  void acceptances_at_once_are_one_completion() {
    put(professional(), PROFILE, COMPLETE);

    List<Answer> answers = AtOnce.times(8, () -> professional().post(CONFIRM, ""));

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(professional().get(PROFILE).json().path("profileCompleted").asBoolean()).isTrue();
    assertThat(records.completions(Persona.PROFESSIONAL)).isEqualTo(1);
  }

  @Test
  void different_fields_at_once_are_all_kept() {
    List<String> fields = List.of("bio", "specialty", "license", "paymentAgreement");

    AtOnce.all(
        fields.stream()
            .<java.util.concurrent.Callable<Answer>>map(
                it -> () -> put(professional(), PROFILE, "{'%s':'x'}".formatted(it)))
            .toList());

    JsonNode profile = professional().get(PROFILE).json();
    assertThat(fields).allSatisfy(it -> assertThat(profile.path(it).asText()).isEqualTo("x"));
  }

  @Test
  void the_public_read_model_follows_the_profile() {
    put(professional(), PROFILE, COMPLETE);
    ItemReader listed = records.row(Persona.PROFESSIONAL, "LISTING").orElseThrow();

    put(professional(), PROFILE, "{'profileVisible':false}");
    ItemReader hidden = records.row(Persona.PROFESSIONAL, "LISTING").orElseThrow();

    assertThat(listed.text("gsi1pk")).isEqualTo("LISTING");
    assertThat(listed.text("specialty")).isEqualTo("psychologist");
    assertThat(listed.texts("modalities")).contains("Vidéo");
    assertThat(listed.optionalText("email")).isEmpty();
    assertThat(hidden.optionalText("gsi1pk")).isEmpty();
    assertThat(hidden.optionalText("firstName")).isEmpty();
  }

  @Test
  void what_was_published_last_says_the_same_as_the_rows() {
    IntStream.range(0, 3).forEach(n -> put(professional(), PROFILE, "{'bio':'%d'}".formatted(n)));
    put(professional(), PROFILE, COMPLETE);

    List<ProfessionalChanged> published = records.published(Persona.PROFESSIONAL);
    ProfessionalChanged last = published.getLast();
    ItemReader listing = records.row(Persona.PROFESSIONAL, "LISTING").orElseThrow();

    assertThat(published).extracting(ProfessionalChanged::version).doesNotHaveDuplicates();
    assertThat(last.version())
        .isEqualTo(listing.number("version"))
        .isEqualTo(records.row(Persona.PROFESSIONAL, "ACCOUNT").orElseThrow().number("version"));
    assertThat(last.isListed()).isTrue();
    assertThat(last.firstName()).isEqualTo(listing.text("firstName"));
    assertThat(last.specialty()).isEqualTo(listing.text("specialty"));
    assertThat(last.languages()).isEqualTo(listing.texts("languages"));
    assertThat(last.bio()).isEqualTo(professional().get(PROFILE).text("bio"));
    assertThat(last.prices().individualCents()).isEqualTo(13_050);
  }

  @Test
  void nothing_personal_of_a_profile_lies_open_in_the_table() {
    put(
        professional(),
        PROFILE,
        "{'payoutInteracEmail':'moi@exemple.ca','license':'OPQ 12345','bio':'Très privé'}");

    assertThat(records.row(Persona.PROFESSIONAL, "PROFILE").orElseThrow().text("answers"))
        .doesNotContain("moi@exemple.ca", "OPQ 12345", "Très privé");
  }

  @Test
  void P22_reads_and_writes_cost_what_the_documentation_says() {
    put(professional(), PROFILE, COMPLETE);
    assertThat(records.costs("UpdateOwnProfile"))
        .containsExactly("Query", "GetItem", "TransactWriteItems");
    put(professional(), PROFILE, "{'acceptProfessionalTerms':true}");
    assertThat(records.costs("UpdateOwnProfile"))
        .containsExactly("BatchGetItem", "Query", "GetItem", "TransactWriteItems");
    professional().get(PROFILE);
    assertThat(records.costs("ReadOwnProfile")).containsExactly("GetItem");
    professional().get(PROFILE + "/" + records.id(Persona.PROFESSIONAL));
    assertThat(records.costs("ReadProfile")).containsExactly("Query", "GetItem");
    professional().post(ACCEPT, "");
    assertThat(records.costs("AcceptProfessionalTerms"))
        .containsExactly("BatchGetItem", "Query", "GetItem", "TransactWriteItems");
    professional().post(CONFIRM, "");
    assertThat(records.costs("ConfirmProfessionalTerms"))
        .containsExactly("BatchGetItem", "Query", "GetItem", "TransactWriteItems");
  }

  private static Api professional() {
    return CLOUD.api().as(Persona.PROFESSIONAL);
  }

  private static JsonNode json(String body) {
    try {
      return new com.fasterxml.jackson.databind.ObjectMapper().readTree(body);
    } catch (com.fasterxml.jackson.core.JsonProcessingException noJson) {
      throw new AssertionError(noJson);
    }
  }

  private static JsonNode without(JsonNode object, String field) {
    com.fasterxml.jackson.databind.node.ObjectNode copy = object.deepCopy();
    copy.remove(field);
    return copy;
  }
}
