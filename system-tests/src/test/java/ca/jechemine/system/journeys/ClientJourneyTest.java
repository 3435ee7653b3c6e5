package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Mail;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A client signs up, proves e-mail and phone, fills the medical profile, becomes a minor's
/// guardian, takes everything along and leaves.
class ClientJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String EMAIL = "rosalie.arsenault@exemple.ca";
  private static final String PHONE = "+15145550177";

  private final Newcomer rosalie = new Newcomer(CLOUD, EMAIL);
  private final Newcomer mathis = new Newcomer(CLOUD, "mathis.arsenault@exemple.ca");

  @Test
  void from_the_form_to_the_way_out() throws IOException, InterruptedException {
    rosalie.signsUp(
        "client",
        """
        "firstName":"Rosalie","lastName":"Arsenault","phone":"(514) 555-0177",
        "language":"french","dateOfBirth":"1984-03-09","otherMedicalCondition":"Migraines"
        """);
    rosalie.opensTheLink().provesThePhone(PHONE);
    assertThat(CLOUD.mailsTo(EMAIL).stream().map(Mail::text))
        .anyMatch(it -> it.contains("/client/dashboard"));
    Api client = rosalie.signsIn();
    assertThat(client.get("/api/users/me").json().path("phoneVerifiedAt").asText()).isNotEmpty();

    assertThat(client.get("/api/medical-profile").text("otherMedicalCondition"))
        .isEqualTo("Migraines");
    Answer filled =
        client.call(
            "PUT",
            "/api/medical-profile",
            """
            {"primaryIssue":"Anxiété","availability":["week_evening"],"modality":"online",
             "treatmentGoals":["Mieux dormir"],"emergencyContactName":"Paul Arsenault",
             "emergencyContactPhone":"514 555-0188"}
            """);
    assertThat(filled.json().path("profileCompleted").asBoolean()).as(filled.body()).isTrue();
    assertThat(filled.text("otherMedicalCondition")).isEqualTo("Migraines");

    becomeGuardian(client);
    theFileIsReadByAnAdministratorAndItsHolderSeesIt(client);
    takeEverythingAlong(client);
    leave(client);
  }

  private void becomeGuardian(Api guardian) {
    mathis.signsUp(
        "client",
        """
        "firstName":"Mathis","lastName":"Arsenault","phone":"514 555-0178","language":"french",
        "dateOfBirth":"%s"
        """
            .formatted("2013-09-02"));
    Api minor = mathis.opensTheLink().signsIn();

    guardian.post("/api/users/guardian", "{\"minorUserId\":\"%s\"}".formatted(mathis.id()));
    assertThat(managed(guardian)).isEmpty();
    Answer agreed =
        minor.post(
            "/api/users/guardian",
            "{\"minorUserId\":\"%s\",\"guardianUserId\":\"%s\"}"
                .formatted(mathis.id(), rosalie.id()));
    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(managed(guardian)).hasSize(1);
    assertThat(managed(guardian).get(0).path("_id").asText()).isEqualTo(mathis.id());
  }

  private static JsonNode managed(Api guardian) {
    return guardian.get("/api/users/guardian?action=managed").json().path("managedAccounts");
  }

  private void theFileIsReadByAnAdministratorAndItsHolderSeesIt(Api client) {
    Api admin = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    assertThat(admin.get("/api/medical-profile/" + rosalie.id()).status()).isEqualTo(200);

    Answer log = client.get("/api/users/me/access-log");

    assertThat(log.body()).contains("Olivia Chen", "view_client_medical_profile");
  }

  private static void takeEverythingAlong(Api client) throws IOException, InterruptedException {
    Answer export = client.post("/api/users/me/export", "");
    assertThat(export.status()).as(export.body()).isEqualTo(200);
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<byte[]> zip =
          http.send(
              HttpRequest.newBuilder(here(export.text("url"))).build(), BodyHandlers.ofByteArray());
      assertThat(zip.statusCode()).isEqualTo(200);
      assertThat(content(zip.body()))
          .contains("Rosalie", "Migraines", "Paul Arsenault", "Olivia Chen")
          .doesNotContain("argon2", "passwordHash");
    }
  }

  /// The site's own address, where the local cloud listens.
  private static URI here(String address) {
    URI site = URI.create(address);
    return CLOUD.cloud().baseUri().resolve(site.getRawPath() + "?" + site.getRawQuery());
  }

  private static String content(byte[] zip) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        all.append(entry.getName()).append('\n');
        all.append(new String(entries.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }

  private void leave(Api client) {
    assertThat(client.post("/api/users/me/request-deletion", "").status()).isEqualTo(200);
    Answer again = client.post("/api/users/me/request-deletion", "");
    assertThat(again.json().path("alreadyRequested").asBoolean()).isTrue();
    assertThat(client.post("/api/users/me/deactivate", "").status()).isEqualTo(200);

    assertThat(client.get("/api/users/me").status()).isEqualTo(401);
    assertThat(rosalie.triesToSignIn().code()).isEqualTo("AUTH_ACCOUNT_DEACTIVATED");
    List<Mail> alerts = CLOUD.mailsTo(Persona.SUPER_ADMIN.email());
    assertThat(alerts.stream().map(Mail::text)).anyMatch(it -> it.contains("Rosalie Arsenault"));
  }
}
