package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A professional signs up, proves both addresses, is approved by an administrator, completes the
/// profile and appears in the public list.
class ProfessionalJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String EMAIL = "solange.ouellet@exemple.ca";
  private static final String PHONE = "+14185550142";

  private final Newcomer solange = new Newcomer(CLOUD, EMAIL);

  @Test
  void from_the_form_to_the_public_list() {
    solange.signsUp(
        "professional",
        """
        "firstName":"Solange","lastName":"Ouellet","phone":"418 555-0142","language":"french",
        "professionalProfile":{"specialty":"psychologist","license":"12345-67",
          "yearsOfExperience":"12","bio":"J’accompagne les adultes.","problematics":["Anxiété"],
          "approaches":["TCC"],"ageCategories":["18-64"],"languages":["french"],
          "sessionTypes":["Individual"],"modalities":["Video Call"]}
        """);
    assertThat(CLOUD.mailsTo(Persona.SUPPORT_ADMIN.email()))
        .anySatisfy(it -> assertThat(it.text()).contains("Solange Ouellet"));

    assertThat(solange.triesToSignIn().code()).isEqualTo("AUTH_EMAIL_NOT_VERIFIED");
    solange.opensTheLink().provesThePhone(PHONE);

    Api professional = solange.signsIn();
    assertThat(professional.get("/api/users/me").text("status")).isEqualTo("pending");
    assertThat(professional.call("PUT", "/api/profile", week()).status()).isEqualTo(403);
    assertThat(isListed()).isFalse();

    approve();
    assertThat(CLOUD.mailsTo(EMAIL).getFirst().text()).contains("/professional/dashboard");
    JsonNode me = professional.get("/api/users/me").json();
    assertThat(me.path("status").asText()).isEqualTo("active");
    assertThat(me.path("professionalLicenseStatus").asText()).isEqualTo("verified");

    assertThat(professional.get("/api/profile").json().path("yearsOfExperience").asInt())
        .isEqualTo(12);
    assertThat(professional.call("PUT", "/api/profile", week()).status()).isEqualTo(200);
    Answer agreed = professional.call("PUT", "/api/profile", "{\"acceptProfessionalTerms\":true}");
    assertThat(agreed.json().path("profileCompleted").asBoolean()).as(agreed.body()).isTrue();

    assertThat(isListed()).isTrue();
    int mails = CLOUD.mailsTo(EMAIL).size();
    professional.call("PUT", "/api/profile", "{\"acceptProfessionalTerms\":true}");
    assertThat(CLOUD.mailsTo(EMAIL)).hasSize(mails);
  }

  private void approve() {
    Answer approved =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .patch("/api/users/" + solange.id(), "{\"status\":\"active\"}");
    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
  }

  private boolean isListed() {
    for (JsonNode item : CLOUD.api().get("/api/users?role=professional").json()) {
      if (item.path("_id").asText().equals(solange.id())) {
        assertThat(item.has("email")).isFalse();
        assertThat(item.has("phone")).isFalse();
        assertThat(item.path("hasSchedule").asBoolean()).isTrue();
        return true;
      }
    }
    return false;
  }

  private static String week() {
    return """
    {"availability":{"sessionDurationMinutes":60,"breakDurationMinutes":15,
      "firstDayOfWeek":"Monday","days":[
      {"day":"Monday","isWorkDay":true,"startTime":"09:00","endTime":"17:00"},
      {"day":"Saturday","isWorkDay":false,"startTime":"09:00","endTime":"17:00"}]}}
    """;
  }
}
