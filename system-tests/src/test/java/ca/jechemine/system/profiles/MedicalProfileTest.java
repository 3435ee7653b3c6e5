package ca.jechemine.system.profiles;

import static ca.jechemine.system.profiles.Records.MEDICAL;
import static ca.jechemine.system.profiles.Records.put;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// `GET` and `PUT /api/medical-profile`, `GET /api/medical-profile/{userId}` (contract 10 §5, §7).
class MedicalProfileTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final AppointmentId APPOINTMENT = new AppointmentId("0198f3a1b2c30123456789ab");
  private static final String FORM =
      """
      {"primaryIssue":"Anxiété","issueDescription":"Depuis que Luc est parti","symptoms":["Insomnie"],
       "treatmentGoals":["Dormir"],"availability":["week_evening","weekends"],"modality":"online",
       "emergencyContactName":"Paul","emergencyContactPhone":"514 555-0142","location":"H2X 1Y4",
       "previousTherapy":true,"notes":"secret"}
      """;

  private final Records records = new Records(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
    records.blank(Persona.CLIENT);
  }

  @Test
  void every_client_has_one_from_the_beginning() {
    Answer answer =
        CLOUD.api().as(Persona.SUPER_ADMIN).get(MEDICAL + "/" + records.created(Role.CLIENT));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("profileCompleted").asBoolean()).isFalse();
    assertThat(answer.json().path("availability").isArray()).isTrue();
  }

  @Test
  void a_write_merges_and_completes() {
    put(client(), MEDICAL, "{'emergencyContactEmail':'paul@exemple.ca'}");

    JsonNode profile = put(client(), MEDICAL, FORM).json();

    assertThat(profile.path("emergencyContactEmail").asText()).isEqualTo("paul@exemple.ca");
    assertThat(profile.path("previousTherapy").asBoolean()).isTrue();
    assertThat(profile.at("/availability/1").asText()).isEqualTo("weekends");
    assertThat(profile.path("profileCompleted").asBoolean()).isTrue();
    assertThat(client().get(MEDICAL).json()).isEqualTo(profile);
  }

  @Test
  void a_client_whose_record_is_missing_gets_one_with_the_first_write() {
    records.delete(Persona.CLIENT, "MEDICAL");

    assertThat(client().get(MEDICAL).body()).isEqualTo("{\"error\":\"Medical profile not found\"}");
    assertThat(put(client(), MEDICAL, "{}").status()).isEqualTo(200);
    assertThat(client().get(MEDICAL).status()).isEqualTo(200);
  }

  @Test
  void no_other_role_can_have_one() {
    for (Persona who : List.of(Persona.PROFESSIONAL, Persona.SUPER_ADMIN)) {
      assertThat(put(CLOUD.api().as(who), MEDICAL, "{}").status()).isEqualTo(403);
      assertThat(CLOUD.api().as(who).get(MEDICAL).body())
          .isEqualTo("{\"error\":\"Medical profile not found\"}");
    }
    assertThat(put(CLOUD.api(), MEDICAL, "{}").status()).isEqualTo(401);
  }

  @Test
  void limits_are_named() {
    assertThat(
            put(client(), MEDICAL, "{'primaryIssues':['a','b','c','d'],'notes':5}")
                .json()
                .path("fields")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder("primaryIssues", "notes");
  }

  @Test
  void different_fields_at_once_are_all_kept() {
    List<String> fields = List.of("notes", "duration", "severity", "modality");

    AtOnce.all(
        fields.stream()
            .<Callable<Answer>>map(it -> () -> put(client(), MEDICAL, "{'%s':'x'}".formatted(it)))
            .toList());

    JsonNode profile = client().get(MEDICAL).json();
    assertThat(fields).allSatisfy(it -> assertThat(profile.path(it).asText()).isEqualTo("x"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Persona.class,
      names = {
        "CONTENT_ADMIN",
        "BILLING_ADMIN",
        "DEACTIVATED_ADMIN",
        "OTHER_CLIENT",
        "PROFESSIONAL"
      })
  void not_every_administrator_and_no_stranger_reads_clinical_content(Persona who) {
    Answer answer = CLOUD.api().as(who).get(pathOfClient());

    assertThat(answer.status()).isEqualTo(403);
    assertThat(records.accesses(Persona.CLIENT)).isEmpty();
    assertThat(CLOUD.api().as(who).get(MEDICAL + "/0123456789abcdef01234567").body())
        .as("an id that nobody has")
        .isEqualTo(answer.body());
  }

  @Test
  void the_guardian_reads_no_medical_profile_of_the_minor() {
    JsonNode minors =
        CLOUD.api().as(Persona.OTHER_CLIENT).get("/api/users/guardian?action=managed").json();
    String minor = minors.at("/managedAccounts/0/_id").asText();

    assertThat(minor).matches("[0-9a-f]{24}");
    assertThat(CLOUD.api().as(Persona.OTHER_CLIENT).get(MEDICAL + "/" + minor).status())
        .isEqualTo(403);
  }

  @Test
  void defect_who_is_not_approved_yet_reads_nobody_of_the_pool() {
    records.heard(APPOINTMENT, Persona.CLIENT, null, "pending");

    assertThat(CLOUD.api().as(Persona.PENDING_PROFESSIONAL).get(pathOfClient()).status())
        .isEqualTo(403);
    assertThat(records.accesses(Persona.CLIENT)).isEmpty();
  }

  @Test
  void P20_an_administrator_who_manages_patients_reads_all_and_it_is_in_the_log() {
    put(client(), MEDICAL, FORM);

    Answer answer =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .from("198.51.100.7")
            .with("user-agent", "Navigateur")
            .get(pathOfClient());

    assertThat(answer.text("notes")).isEqualTo("secret");
    AccessEntry entry = records.accesses(Persona.CLIENT).getFirst();
    assertThat(entry.action()).isEqualTo(AccessAction.VIEW_CLIENT_MEDICAL_PROFILE);
    assertThat(entry.reader().id()).isEqualTo(records.id(Persona.SUPER_ADMIN));
    assertThat(entry.origin().address()).isEqualTo("198.51.100.7");
    assertThat(entry.origin().userAgent()).isEqualTo("Navigateur");
  }

  @Test
  void P20_a_professional_of_the_client_reads_all_and_it_is_in_the_log() {
    put(client(), MEDICAL, FORM);
    records.heard(APPOINTMENT, Persona.CLIENT, Persona.PROFESSIONAL, "scheduled");

    Answer answer = CLOUD.api().as(Persona.PROFESSIONAL).get(pathOfClient());

    assertThat(answer.text("issueDescription")).contains("Luc");
    assertThat(records.accesses(Persona.CLIENT)).hasSize(1);
  }

  @Test
  void a_professional_sees_of_a_client_in_the_pool_only_what_is_needed_to_decide() {
    put(client(), MEDICAL, FORM);
    records.heard(APPOINTMENT, Persona.CLIENT, null, "pending");

    Answer answer = CLOUD.api().as(Persona.PROFESSIONAL).get(pathOfClient());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("isReduced").asBoolean()).isTrue();
    assertThat(answer.text("primaryIssue")).isEqualTo("Anxiété");
    assertThat(answer.json().path("availability")).hasSize(4);
    assertThat(answer.body())
        .doesNotContain("Luc", "Insomnie", "Paul", "555-0142", "H2X", "secret", "Bélanger");
    assertThat(records.accesses(Persona.CLIENT)).hasSize(1);
  }

  @Test
  void an_appointment_that_was_cancelled_long_ago_links_nobody() throws InterruptedException {
    records.heard(APPOINTMENT, Persona.CLIENT, Persona.PROFESSIONAL, "cancelled");
    CLOUD.cloud().advance(Duration.ofDays(31));

    assertThat(CLOUD.api().as(Persona.PROFESSIONAL).get(pathOfClient()).status()).isEqualTo(403);
  }

  @Test
  void ones_own_reading_is_not_logged_and_unknown_people_have_none() {
    assertThat(client().get(pathOfClient()).status()).isEqualTo(200);
    assertThat(records.accesses(Persona.CLIENT)).isEmpty();
    assertThat(
            CLOUD.api().as(Persona.SUPER_ADMIN).get(MEDICAL + "/0123456789abcdef01234567").body())
        .isEqualTo("{\"error\":\"Medical profile not found\"}");
    assertThat(client().get(MEDICAL + "/moi").status()).isEqualTo(400);
  }

  @Test
  void all_of_it_is_sealed_in_the_table() {
    put(client(), MEDICAL, FORM);

    assertThat(records.row(Persona.CLIENT, "MEDICAL").orElseThrow().text("answers"))
        .doesNotContain("Anxiété", "Luc est parti", "Insomnie", "555-0142", "H2X 1Y4");
  }

  @Test
  void matching_hears_of_the_wishes_with_every_write_and_of_nothing_else() {
    UserId client = records.id(Persona.CLIENT);
    put(client(), MEDICAL, FORM);
    put(
        client(),
        MEDICAL,
        "{'consultationMotifs':['Insomnie légère'],'secondaryIssues':['Grief'],"
            + "'therapyApproach':['TCC'],'languagePreference':'french','preferredGender':'female',"
            + "'preferredAge':'older','culturalConsiderations':'Foi'}");

    WishesChanged told = records.wishes(client).getLast();
    assertThat(told)
        .isEqualTo(
            new WishesChanged(
                client.value(),
                records.version(Persona.CLIENT),
                List.of("Insomnie légère"),
                "Anxiété",
                List.of(),
                List.of("Grief"),
                List.of("TCC"),
                "french",
                "female",
                told.occurredAt()));
    assertThat(records.sealedWishes(client))
        .hasSizeGreaterThanOrEqualTo(2)
        .noneMatch(it -> it.contains("Anxiété") || it.contains("Grief") || it.contains("TCC"));

    put(client(), MEDICAL, "{'primaryIssue':null,'preferredGender':null}");
    WishesChanged after = records.wishes(client).getLast();
    assertThat(after.primaryIssue()).as("taken back").isNull();
    assertThat(after.preferredGender()).isNull();
    assertThat(after.secondaryIssues()).containsExactly("Grief");
    assertThat(put(client(), MEDICAL, "{'notes':5}").status()).isEqualTo(400);
    assertThat(records.wishes(client).getLast()).as("of a write that failed").isEqualTo(after);
  }

  @Test
  void matching_hears_of_what_was_answered_at_sign_up_if_it_says_anything() {
    Answer answer =
        CLOUD.api().post("/api/auth/signup", signUp("'primaryIssue':'Deuil','notes':'secret',"));
    Answer silent = CLOUD.api().post("/api/auth/signup", signUp("'notes':'secret',"));

    UserId id = new UserId(answer.json().at("/user/id").asText());
    assertThat(records.wishes(id))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.version()).isEqualTo(1);
          assertThat(it.primaryIssue()).isEqualTo("Deuil");
        });
    assertThat(records.wishes(new UserId(silent.json().at("/user/id").asText()))).isEmpty();
  }

  private static String signUp(String more) {
    return """
    {%s'email':'voeux%d@exemple.ca','password':'Chemin-Faisant-2026','firstName':'Zoé',
     'lastName':'Roy','role':'client','phone':'514 555-0123','language':'french',
     'agreeToTerms':true,'acceptPrivacyPolicy':true}
    """
        .formatted(more, more.length())
        .replace('\'', '"');
  }

  @Test
  void P22_reads_and_writes_cost_what_the_documentation_says() {
    put(client(), MEDICAL, FORM);
    assertThat(records.costs("UpdateOwnMedicalProfile"))
        .containsExactly("Query", "GetItem", "TransactWriteItems");
    client().get(MEDICAL);
    assertThat(records.costs("ReadOwnMedicalProfile")).containsExactly("GetItem");
    CLOUD.api().as(Persona.SUPER_ADMIN).get(pathOfClient());
    assertThat(records.costs("ReadMedicalProfile")).containsExactly("Query", "PutItem", "GetItem");
  }

  private String pathOfClient() {
    return MEDICAL + "/" + records.id(Persona.CLIENT);
  }

  private static Api client() {
    return CLOUD.api().as(Persona.CLIENT);
  }
}
