package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.system.documents.Planted;
import ca.jechemine.system.notifications.FeedRows;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `POST /api/users/me/export` and the zip behind its address.
class ExportTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String EXPORT = "/api/users/me/export";

  @Test
  void a_person_downloads_all_that_is_held_on_them_and_nothing_of_another() throws Exception {
    Somebody zoe = Somebody.active(CLOUD, Role.CLIENT, "CanariZoe");
    Somebody.active(CLOUD, Role.CLIENT, "CanariLou").signedIn();
    zoe.cloud()
        .api()
        .post(
            "/api/auth/login", "{\"email\":\"%s\",\"password\":\"wrong\"}".formatted(zoe.email()));

    Answer answer = zoe.signedIn().post(EXPORT, "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text("fileName")).matches("je-chemine-\\d{4}-\\d{2}-\\d{2}\\.zip");
    assertThat(Instant.parse(answer.text("expiresAt")))
        .isBeforeOrEqualTo(CLOUD.cloud().clock().instant().plus(Duration.ofMinutes(15)));
    HttpResponse<byte[]> download = Archive.download(CLOUD, answer.text("url"));
    assertThat(download.statusCode()).isEqualTo(200);
    assertThat(download.headers().firstValue("content-disposition"))
        .contains("attachment; filename=\"" + answer.text("fileName") + "\"");
    assertThat(download.body()).hasSize(answer.json().path("sizeBytes").asInt());
    Map<String, String> files = Archive.unpacked(download.body());
    assertThat(files.keySet())
        .contains("LISEZ-MOI.txt", "donnees.json", "compte.csv", "connexions.csv", "acces.csv");
    JsonNode json = new ObjectMapper().readTree(files.get("donnees.json"));
    assertThat(json.at("/compte/0/lastName").asText()).isEqualTo("NomCanariZoe");
    assertThat(json.at("/compte/0/location").asText()).isEqualTo("LieuCanariZoe");
    assertThat(json.at("/compte/0/dateOfBirth").asText()).isEqualTo("1990-05-01");
    assertThat(json.at("/compte/0/preferredPaymentMethod").asText()).isEqualTo("direct_debit");
    assertThat(json.at("/consentements/0/ip").asText()).isEqualTo("198.51.100.77");
    assertThat(json.path("connexions").findValuesAsText("action"))
        .contains("login_failed", "login_success");
    assertThat(files.get("compte.csv")).contains("PrénomCanariZoe").startsWith("\uFEFF");
    assertThat(String.join("\n", files.values()))
        .doesNotContain("CanariLou")
        .doesNotContain("argon2");
  }

  @Test
  void every_part_is_in_the_json_and_in_its_table_alike() throws Exception {
    Somebody minor = Somebody.active(CLOUD, Role.CLIENT, "CanariMathis");
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, "CanariComplete");
    Held.on(somebody).medicalProfile().review().guarding(minor.id());
    CLOUD.api().as(Persona.SUPPORT_ADMIN).get("/api/users/" + somebody.id());

    Map<String, String> files =
        Archive.unpacked(
            Archive.download(CLOUD, somebody.signedIn().post(EXPORT, "").text("url")).body());

    JsonNode json = new ObjectMapper().readTree(files.get("donnees.json"));
    assertThat(filled(json))
        .containsExactlyInAnyOrder(
            "compte",
            "consentements",
            "profil_medical",
            "tutelle",
            "avis",
            "exportations",
            "connexions",
            "acces");
    json.properties()
        .forEach(part ->
            assertThat(words(part.getValue()))
                .as(part.getKey())
                .allSatisfy(it ->
                    assertThat(files.get(part.getKey() + ".csv"))
                        .contains(it.replace("\"", "\"\""))));
    assertThat(json.at("/profil_medical/0").toString())
        .contains("EnfantCanariComplete", "PollenCanariComplete", "NoteCanariComplete");
    assertThat(json.at("/avis/0/comment").asText()).isEqualTo("AvisCanariComplete");
    assertThat(json.at("/avis/0/punctuality").asText()).isEqualTo("3");
    assertThat(json.at("/tutelle/0/managedId").asText()).isEqualTo(minor.id().value());
    assertThat(json.at("/acces/0/reader").asText()).isEqualTo("Olivia Chen");
    assertThat(json.at("/acces/0").has("ip")).isFalse();
    assertThat(String.join("\n", files.values())).doesNotContain("CanariMathis");
  }

  @Test
  void what_the_other_domains_hold_is_in_it_and_neither_anothers_nor_a_professionals_notes()
      throws Exception {
    Somebody somebody = known("CanariRelie");
    Somebody stranger = known("CanariAilleurs");
    Appointed appointed = new Appointed(CLOUD);
    appointed.ofEveryKind(somebody, appointed.newId());
    appointed.ofEveryKind(stranger, appointed.newId());
    for (int day = 1; day <= 25; day++) {
      appointed.plant(somebody, appointed.scheduled(appointed.newId(), day));
    }
    Written written = new Written(CLOUD);
    written.respond(written.byForm(somebody, "QuestionCanariRelie"), "ReponseCanariRelie");
    written.byForm(stranger, "QuestionCanariAilleurs");
    written.byMail(somebody, "CourrielCanariRelie");

    Map<String, String> files =
        Archive.unpacked(
            Archive.download(CLOUD, somebody.signedIn().post(EXPORT, "").text("url")).body());

    JsonNode json = new ObjectMapper().readTree(files.get("donnees.json"));
    assertThat(json.path("rendez_vous")).hasSize(31);
    assertThat(json.path("rendez_vous").toString())
        .contains("NoteCanariRelie", "LieuCanariRelie", "ProcheCanariRelie", "RaisonCanariRelie");
    assertThat(json.at("/choix_des_professionnels/0/waves/0/professionals").size()).isEqualTo(1);
    assertThat(json.path("messages").findValuesAsText("message"))
        .contains("QuestionCanariRelie", "ReponseCanariRelie", "CourrielCanariRelie");
    assertThat(json.path("messages").findValuesAsText("response")).contains("ReponseCanariRelie");
    assertThat(files.get("rendez_vous.csv")).contains("NoteCanariRelie");
    assertThat(files.get("messages.csv")).contains("ReponseCanariRelie");
    assertThat(files.get("LISEZ-MOI.txt")).contains("messages.csv", "rendez_vous.csv");
    assertThat(String.join("\n", files.values()))
        .doesNotContain("CanariAilleurs")
        .doesNotContain(Appointed.NOTES);
  }

  @Test
  void what_they_were_told_and_chose_is_in_it_and_nothing_that_another_was_told() throws Exception {
    Somebody somebody = known("CanariAvisee");
    Somebody stranger = known("CanariPrevenue");
    Publisher.publish(CLOUD, welcomed(somebody, 1), welcomed(stranger, 2));
    FeedRows rows = new FeedRows(CLOUD);
    rows.arrive(somebody.id(), 100);
    rows.arrive(stranger.id(), 1);
    rows.chooseDiscretion(somebody.id());

    Map<String, String> files =
        Archive.unpacked(
            Archive.download(CLOUD, somebody.signedIn().post(EXPORT, "").text("url")).body());

    JsonNode json = new ObjectMapper().readTree(files.get("donnees.json"));
    assertThat(json.path("notifications")).hasSize(101);
    assertThat(json.path("notifications").findValuesAsText("event")).contains("account.welcome");
    assertThat(json.path("envois"))
        .hasSize(2)
        .allSatisfy(it -> {
          assertThat(it.path("event").asText()).startsWith("account.welcome");
          assertThat(it.path("status").asText()).isEqualTo("sent");
          assertThat(it.path("to").asText()).containsAnyOf("***@", "514-XXX-");
        });
    assertThat(json.at("/preferences_de_notification/0/discreet").asText()).isEqualTo("true");
    assertThat(files.get("envois.csv")).contains("account.welcome");
    assertThat(String.join("\n", files.values()))
        .doesNotContain(stranger.id().value())
        .doesNotContain("CanariPrevenue");
  }

  @Test
  void the_documents_in_their_file_are_in_it_without_notes_and_nobody_elses() throws Exception {
    Somebody somebody = known("CanariDocumente");
    Somebody stranger = known("CanariEtrange");
    Planted planted = new Planted(CLOUD);
    UserId professional = new Appointed(CLOUD).newId();
    planted.document(somebody.id(), professional, "Dre Sylvie Roy", "BilanCanariDocumente.pdf");
    planted.document(stranger.id(), professional, "Dre Sylvie Roy", "BilanCanariEtrange.pdf");

    Map<String, String> files =
        Archive.unpacked(
            Archive.download(CLOUD, somebody.signedIn().post(EXPORT, "").text("url")).body());

    JsonNode json = new ObjectMapper().readTree(files.get("donnees.json"));
    assertThat(json.at("/documents/0/name").asText()).isEqualTo("BilanCanariDocumente.pdf");
    assertThat(json.at("/documents/0/sharerName").asText()).isEqualTo("Dre Sylvie Roy");
    assertThat(json.path("fichiers_televerses")).isEmpty();
    assertThat(files.get("documents.csv")).contains("BilanCanariDocumente.pdf");
    assertThat(String.join("\n", files.values()))
        .doesNotContain("CanariEtrange")
        .doesNotContain("note Bilan");
  }

  @Test
  void who_was_written_from_an_address_before_is_not_read_by_whoever_has_it_now() throws Exception {
    Somebody former = new Somebody(CLOUD, new Appointed(CLOUD).newId(), "CanariAncien");
    Written written = new Written(CLOUD);
    written.byForm(former, "AvantCanariAncien");
    Somebody present = known("CanariAncien");
    written.byForm(present, "DepuisCanariAncien");

    Map<String, String> files =
        Archive.unpacked(
            Archive.download(CLOUD, present.signedIn().post(EXPORT, "").text("url")).body());

    assertThat(files.get("donnees.json"))
        .contains("DepuisCanariAncien")
        .doesNotContain("AvantCanariAncien");
  }

  @Test
  void without_a_part_there_is_no_export_and_it_can_be_asked_for_again() {
    Api api = known("CanariPatiente").signedIn();
    CLOUD.cloud().crashes().beforeCall("GatherOwnMessages", 1);

    Answer failed = api.post(EXPORT, "");

    assertThat(failed.status()).isEqualTo(502);
    assertThat(failed.code()).isEqualTo("EXPORT_INCOMPLETE");
    assertThat(failed.json().has("url")).isFalse();
    assertThat(api.post(EXPORT, "").status()).isEqualTo(200);
  }

  @Test
  void a_professional_gets_the_profile_and_an_administrator_the_rights() throws Exception {
    Somebody professional = Somebody.active(CLOUD, Role.PROFESSIONAL, "CanariDocteure");
    Held.on(professional).profile();

    Map<String, String> own =
        Archive.unpacked(
            Archive.download(CLOUD, professional.signedIn().post(EXPORT, "").text("url")).body());
    Map<String, String> admins =
        Archive.unpacked(
            Archive.download(
                    CLOUD, CLOUD.api().as(Persona.SUPPORT_ADMIN).post(EXPORT, "").text("url"))
                .body());

    assertThat(own.get("donnees.json")).contains("BioCanariDocteure");
    assertThat(own.get("profil.csv")).contains("BioCanariDocteure");
    assertThat(admins.get("donnees.json")).contains("support_admin", "managePatients");
    assertThat(admins.get("administration.csv")).contains("managePatients");
  }

  @Test
  void a_formula_in_a_name_is_no_formula_in_the_table() throws Exception {
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, "Formule");
    Accounts accounts = Somebody.accounts(CLOUD);
    Versioned<Account> read = accounts.find(somebody.id()).orElseThrow();
    Person person = read.value().person();
    accounts.save(
        read,
        read.value()
            .with(
                new Person(
                    "=HYPERLINK(\"http://evil\")",
                    person.lastName(),
                    "en",
                    person.phone(),
                    null,
                    null,
                    null,
                    null)),
        Accounts.Work.none());

    Answer answer = somebody.signedIn().post(EXPORT, "");
    Map<String, String> files =
        Archive.unpacked(Archive.download(CLOUD, answer.text("url")).body());

    assertThat(files).containsKey("README.txt");
    assertThat(files.get("compte.csv"))
        .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")
        .contains("'+1514");
    assertThat(files.get("donnees.json")).contains("\"=HYPERLINK(");
  }

  @Test
  void of_ten_at_once_one_is_made_and_after_five_a_day_none() {
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, "Gourmande");
    Api api = somebody.signedIn();

    List<Answer> atOnce = AtOnce.times(10, () -> api.post(EXPORT, ""));

    assertThat(atOnce).extracting(Answer::status).isSubsetOf(200, 409, 429).contains(200);
    assertThat(atOnce).filteredOn(it -> it.status() == 200).hasSizeLessThanOrEqualTo(5);
    assertThat(atOnce)
        .filteredOn(it -> it.status() == 409)
        .extracting(Answer::code)
        .allMatch(it -> it.equals("EXPORT_RUNNING") || it.equals("CHANGED_MEANWHILE"));
    for (int i = 0; i < 5; i++) {
      api.post(EXPORT, "");
    }
    assertThat(api.post(EXPORT, "").status()).isEqualTo(429);
  }

  @Test
  void each_export_is_on_record_with_where_it_came_from_sealed() {
    Somebody somebody = Somebody.active(CLOUD, Role.PROFESSIONAL, "Registre");
    somebody.signedIn().from("203.0.113.99").post(EXPORT, "");

    assertThat(Told.everything(CLOUD)).doesNotContain("203.0.113.99").contains("EXPORT#");
    assertThat(CLOUD.cloud().invocations().lastOf("ExportOwnData").calls("DynamoDb"))
        .hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void an_administrator_has_a_right_to_it_too() {
    assertThat(CLOUD.api().as(Persona.CONTENT_ADMIN).post(EXPORT, "").status()).isEqualTo(200);
  }

  private static AccountWelcomed welcomed(Somebody somebody, int notice) {
    return new AccountWelcomed(
        "0198f3a1b2c3%012x".formatted(notice),
        somebody.id().value(),
        somebody.email(),
        "Prénom" + somebody.canary(),
        "fr",
        Role.CLIENT,
        "+15145550199",
        CLOUD.cloud().clock().instant());
  }

  /// Somebody of whom the other domains have heard.
  private static Somebody known(String canary) {
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, canary);
    CLOUD.settle();
    return somebody;
  }

  /// The parts of which there is something.
  private static List<String> filled(JsonNode json) {
    return json.properties().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Every value, whatever it is in.
  private static List<String> words(JsonNode node) {
    if (node.isValueNode()) {
      return List.of(node.asText());
    }
    List<String> words = new ArrayList<>();
    node.forEach(it -> words.addAll(words(it)));
    return words;
  }
}
