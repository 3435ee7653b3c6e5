package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is left of accounts that were merged, when the one that stayed is erased or exported.
class MergedPrivacyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String LIFECYCLE = "/api/admin/data-lifecycle";

  private final Api admin = CLOUD.api().as(Persona.SUPER_ADMIN);

  private void merge(Somebody survivor, Somebody loser) {
    CLOUD.settle();
    Answer answer =
        admin.post(
            "/api/admin/patients/" + survivor.id() + "/merge",
            "{\"loserId\":\"%s\"}".formatted(loser.id()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    CLOUD.settle();
  }

  @Test
  void defect_not_repeated_of_accounts_that_were_merged_one_after_the_other_nothing_is_left() {
    Somebody first = Somebody.active(CLOUD, Role.CLIENT, "MerleAnne");
    Somebody second = Somebody.active(CLOUD, Role.CLIENT, "MerleBrune");
    Somebody last = Somebody.active(CLOUD, Role.CLIENT, "MerleCora");
    Held.on(first).medicalProfile();
    Held.on(second).medicalProfile();
    Held.on(last).medicalProfile();
    first.signIn();
    merge(second, first);
    merge(last, second);
    assertThat(Held.on(first).medicalProfiles().find(first.id())).isPresent();

    Answer answer =
        admin.post(
            LIFECYCLE, "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(last.id()));
    CLOUD.settle();

    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(Held.on(first).medicalProfiles().find(first.id())).isEmpty();
    assertThat(Held.on(second).medicalProfiles().find(second.id())).isEmpty();
    assertThat(first.row("MERGE").orElseThrow().optionalText("email")).isEmpty();
    assertThat(second.row("MERGE").orElseThrow().optionalText("email")).isEmpty();
    assertThat(first.attempts())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it.optionalText("ip")).isEmpty());
    assertThat(Told.everything(CLOUD)).doesNotContainIgnoringCase("merle");
  }

  @Test
  void what_is_left_of_them_is_in_the_export_and_who_read_it_in_the_log_of_the_one_that_stayed()
      throws Exception {
    Somebody first = Somebody.active(CLOUD, Role.CLIENT, "GriveAnne");
    Somebody second = Somebody.active(CLOUD, Role.CLIENT, "GriveBrune");
    Somebody last = Somebody.active(CLOUD, Role.CLIENT, "GriveCora");
    Held.on(first).medicalProfile();
    Held.on(second).medicalProfile();
    Held.on(last).medicalProfile();
    merge(second, first);
    merge(last, second);

    Answer read = admin.get("/api/admin/patients/" + first.id() + "/medical-profile");
    Answer export = last.signedIn().post("/api/users/me/export", "");

    assertThat(read.status()).as(read.body()).isEqualTo(200);
    assertThat(first.accesses()).isEmpty();
    assertThat(last.accesses())
        .extracting(it -> it.text("action"))
        .contains("VIEW_CLIENT_MEDICAL_PROFILE");
    Map<String, String> files =
        Archive.unpacked(Archive.download(CLOUD, export.text("url")).body());
    JsonNode json = new ObjectMapper().readTree(files.get("donnees.json"));
    assertThat(json.path("anciens_comptes").findValuesAsText("email"))
        .containsExactlyInAnyOrder(first.email(), second.email());
    assertThat(json.path("profil_medical").findValuesAsText("formerAccountId"))
        .containsExactlyInAnyOrder(first.id().value(), second.id().value());
    assertThat(json.path("profil_medical").toString())
        .contains("NoteGriveAnne", "NoteGriveBrune", "NoteGriveCora");
    assertThat(json.path("acces").findValuesAsText("action"))
        .contains("view_client_medical_profile");
    assertThat(files.get("profil_medical.csv")).contains("NoteGriveAnne");
  }
}
