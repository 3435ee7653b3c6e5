package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A day of an administrator, over HTTP: who signed up is let in, a request is given to somebody,
/// the session that was held and paid is found in each list and figure to the cent, the
/// professional is paid by two, a setting is changed, somebody is answered, and all of it is in the
/// log.
class AdministratorJourneyTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Till till = new Till(CLOUD);

  @Test
  void a_day() throws Exception {
    JsonNode before = billing().get("/api/admin/reports?period=year").json();
    JsonNode listed = billing().get("/api/admin/billing?limit=1").json();
    someoneIsLetIn();
    MoneyJourney nadia = new MoneyJourney(CLOUD, "Nadia");
    CLOUD.settle();
    isInTheQueue(nadia);
    nadia.isDated();
    nadia.isHeld();
    pays(nadia);
    isSeenAmongPeople(nadia);
    isCounted(nadia, before, listed);
    isPaidOut(nadia);
    isAnswered(nadia);
    aSettingChanges();
    allIsInTheLog(nadia);
  }

  private void someoneIsLetIn() {
    JsonNode waiting =
        support()
            .get(
                "/api/admin/professionals?status=pending&search="
                    + Persona.PENDING_PROFESSIONAL.email())
            .json()
            .at("/professionals/0");
    String id = waiting.path("id").asText();
    int pending = superAdmin().get("/api/admin/dashboard").json().path("pendingApprovals").asInt();

    Answer let =
        support().post("/api/admin/professionals/" + id + "/validate", "{\"skipEmail\":true}");
    CLOUD.settle();

    assertThat(let.status()).as(let.body()).isEqualTo(200);
    assertThat(let.json().path("status").asText()).isEqualTo("active");
    assertThat(superAdmin().get("/api/admin/dashboard").json().path("pendingApprovals").asInt())
        .isEqualTo(pending - 1);
    assertThat(CLOUD.mailsTo(Persona.PENDING_PROFESSIONAL.email())).isNotEmpty();
  }

  private void isInTheQueue(MoneyJourney nadia) {
    JsonNode rows = support().get("/api/admin/service-requests").json().path("requests");

    assertThat(rows)
        .filteredOn(it -> it.path("id").asText().equals(nadia.session()))
        .singleElement()
        .satisfies(it -> assertThat(it.path("clientEmail").asText()).isEqualTo(nadia.email()));
    assertThat(
            support()
                .post(
                    "/api/admin/service-requests/" + nadia.session() + "/emergency",
                    "{\"isEmergency\":true}")
                .json()
                .path("isEmergency")
                .asBoolean())
        .isTrue();
    assertThat(support().get("/api/admin/service-requests").json().at("/requests/0/id").asText())
        .isEqualTo(nadia.session());
  }

  private void pays(MoneyJourney nadia) throws InterruptedException {
    Answer begun = nadia.byLink("guest", nadia.token(), "paymentMethod", "card");
    till.confirm(begun, "pm_card_visa");
    CLOUD.settle();
    nadia.isSeenAs("paid");
  }

  private void isSeenAmongPeople(MoneyJourney nadia) {
    JsonNode patient =
        support().get("/api/admin/patients?search=" + nadia.email()).json().at("/patients/0");
    assertThat(patient.path("id").asText()).isEqualTo(nadia.clientId().value());
    assertThat(patient.path("totalSessions").asInt()).isEqualTo(1);
    assertThat(patient.path("matchedWith").asText()).isNotBlank();
    assertThat(
            support()
                .get("/api/admin/professionals/" + nadia.professionalId() + "/caseload")
                .json()
                .at("/caseload/completed/0/id")
                .asText())
        .isEqualTo(nadia.clientId().value());
    JsonNode user = support().get("/api/admin/users/" + nadia.clientId()).json();
    assertThat(user.at("/user/email").asText()).isEqualTo(nadia.email());
    assertThat(user.at("/stats/completedSessions").asInt()).isEqualTo(1);
    assertThat(
            support()
                .get("/api/admin/users/" + nadia.clientId() + "/appointments")
                .json()
                .at("/appointments/0/payment/price")
                .asDouble())
        .isEqualTo(MoneyJourney.PRICE);
  }

  private void isCounted(MoneyJourney nadia, JsonNode before, JsonNode listed) {
    JsonNode after = billing().get("/api/admin/reports?period=year").json();
    assertThat(added(after, before, "/revenueBreakdown/sessionFees")).isEqualTo(MoneyJourney.PRICE);
    assertThat(added(after, before, "/metrics/totalSessions")).isEqualTo(1.0);
    JsonNode billed =
        billing().get("/api/admin/billing?search=SES-" + code(nadia.session())).json();
    JsonNode row = billed.at("/payments/0");
    assertThat(row.path("status").asText()).isEqualTo("paid");
    assertThat(row.path("amount").asDouble()).isEqualTo(MoneyJourney.PRICE);
    assertThat(row.path("platformFee").asDouble()).isEqualTo(MoneyJourney.FEE);
    assertThat(row.path("professionalPayout").asDouble()).isEqualTo(MoneyJourney.PAYOUT);
    assertThat(added(billed, listed, "/summary/totalRevenue")).isEqualTo(MoneyJourney.FEE);
    assertThat(billing().get("/api/admin/accounting/collections").json().path("stripePaid"))
        .anyMatch(it -> it.path("_id").asText().equals(nadia.session()));
    String file = billing().get("/api/admin/reports/export?period=year&format=csv").body();
    assertThat(file)
        .contains(
            after.at("/revenueBreakdown/sessionFees").decimalValue().setScale(2).toPlainString());
  }

  private void isPaidOut(MoneyJourney nadia) {
    String path = "/api/admin/accounting/professionals/" + nadia.professionalId();
    assertThat(billing().get(path + "/ledger").json().path("balanceLifetimeCad").asDouble())
        .isEqualTo(MoneyJourney.PAYOUT);

    Answer paid = billing().post(path + "/payout", "{}");

    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    assertThat(paid.json().path("paidAmountCad").asDouble()).isEqualTo(MoneyJourney.PAYOUT);
    assertThat(billing().post(path + "/payout", "{}").code()).isEqualTo("NOTHING_DUE");
    JsonNode ledger = billing().get(path + "/ledger").json();
    assertThat(ledger.path("balanceLifetimeCad").asDouble()).isZero();
    assertThat(ledger.at("/entries/0/entryKind").asText()).isEqualTo("debit");
    Answer journal = billing().get("/api/admin/accounting/ledger-full");
    assertThat(journal.status()).isEqualTo(302);
    URI file = URI.create(journal.header("location").orElseThrow());
    assertThat(CLOUD.api().get(file.getRawPath() + "?" + file.getRawQuery()).body())
        .contains(nadia.professionalId().value(), "121.00");
  }

  private void isAnswered(MoneyJourney nadia) {
    String conversation =
        nadia
            .client()
            .post(
                "/api/messages",
                "{\"recipientId\":\"support\",\"subject\":\"Reçu\",\"message\":\"Où est mon"
                    + " reçu?\"}")
            .json()
            .path("conversationId")
            .asText();
    CLOUD.settle();
    assertThat(support().get("/api/messages").json().at("/conversations/0/unread").asInt())
        .isEqualTo(1);

    assertThat(
            support()
                .post("/api/messages/" + conversation, "{\"message\":\"Dans votre dossier.\"}")
                .status())
        .isEqualTo(201);

    assertThat(nadia.client().get("/api/messages/" + conversation).json().path("messages"))
        .extracting(it -> it.path("senderName").asText())
        .last()
        .isEqualTo("Support");
  }

  private void aSettingChanges() {
    JsonNode settings =
        superAdmin().call("PUT", "/api/admin/settings", "{\"platformFeePercentage\":0}").json();
    assertThat(settings.path("platformFeePercentage").asDouble()).isZero();
    assertThat(support().call("PUT", "/api/admin/settings", "{}").status()).isEqualTo(403);
    superAdmin().call("PUT", "/api/admin/settings", "{\"platformFeePercentage\":10}");
  }

  private void allIsInTheLog(MoneyJourney nadia) {
    JsonNode logs =
        superAdmin()
            .get("/api/admin/access-logs?limit=100&resourceUserId=" + nadia.clientId())
            .json()
            .path("logs");

    List<String> actions = logs.findValuesAsText("action");
    assertThat(actions).contains("view_client_user", "update_client_appointment");
  }

  /// Signed in anew: days pass.
  private static Api superAdmin() {
    return CLOUD.api().as(Persona.SUPER_ADMIN).in("fr");
  }

  private static Api support() {
    return CLOUD.api().as(Persona.SUPPORT_ADMIN).in("fr");
  }

  private static Api billing() {
    return CLOUD.api().as(Persona.BILLING_ADMIN).in("fr");
  }

  private static double added(JsonNode after, JsonNode before, String field) {
    return Math.round((after.at(field).asDouble() - before.at(field).asDouble()) * 100) / 100.0;
  }

  private static String code(String id) {
    return id.substring(id.length() - 6).toUpperCase(Locale.ROOT);
  }
}
