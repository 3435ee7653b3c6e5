package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Clients who ask to be trusted with transfers, and administrators who vouch for them (contract 30
/// §6), from outside.
class TransferTrustTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ASK = "/api/payments/request-transfer-guarantee";
  private static final String REQUESTS = "/api/admin/payment-guarantee-requests";

  private final Payers payers = new Payers(CLOUD);

  @BeforeAll
  static void transfersAreTaken() throws InterruptedException {
    setDeposit("depot@jechemine.ca");
  }

  @Test
  void defect_what_becomes_of_the_appointment_and_of_the_client_is_one_change_and_told_once()
      throws InterruptedException {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    Api api = payers.as(client);

    List<Answer> answers = AtOnce.times(8, () -> api.post(ASK, wish(appointment)));
    Answer again = api.post(ASK, wish(appointment));
    CLOUD.settle();

    String reference = again.text("interacReferenceCode");
    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).extracting(it -> it.text("interacReferenceCode")).containsOnly(reference);
    AppointmentPayment payment = payers.payment(appointment);
    assertThat(payment.method()).isEqualTo(PaymentMethod.TRANSFER);
    assertThat(payment.means()).isEqualTo(Means.NONE);
    assertThat(payment.invoice().interacReference()).isEqualTo(reference);
    assertThat(payers.versions(appointment)).isEqualTo(2);
    Wallet wallet = payers.wallet(client);
    assertThat(wallet.guarantee()).isEqualTo(Guarantee.PENDING_ADMIN);
    assertThat(wallet.trustRequestedAt()).isNotNull();
    assertThat(wallet.preferredMethod()).isEqualTo("interac");
    assertThat(instructions(client, reference)).isEqualTo(1);
    JsonNode account = api.get("/api/users/me").json();
    assertThat(account.path("paymentGuaranteeStatus").asText()).isEqualTo("pending_admin");
  }

  @Test
  void P6_a_hundred_at_once_under_one_key_ask_once_and_hear_the_same() {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    Api api = payers.as(client).with("idempotency-key", "once-" + appointment);

    List<Answer> answers = AtOnce.times(100, () -> api.post(ASK, wish(appointment)));
    CLOUD.settle();

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
    String reference = answers.getFirst().text("interacReferenceCode");
    assertThat(instructions(client, reference)).isEqualTo(1);
    assertThat(api.post(ASK, wish(payers.scheduled(client))).code())
        .isEqualTo("IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void of_two_appointments_that_would_be_marked_alike_the_second_is_marked_otherwise() {
    UserId client = payers.client();
    String one = told("0000da7e0aaa0000009f3ac1", client, "scheduled");
    String other = told("0000da7e0bbb0000009f3ac1", client, "scheduled");
    Api api = payers.as(client);

    assertThat(api.post(ASK, wish(one)).text("interacReferenceCode")).endsWith("-9F3AC1");
    assertThat(api.post(ASK, wish(other)).text("interacReferenceCode")).endsWith("-9F3AC2");
    assertThat(api.post(ASK, wish(one)).text("interacReferenceCode")).endsWith("-9F3AC1");
  }

  @Test
  void the_client_a_guardian_or_whoever_has_the_link_may_and_nobody_else() {
    UserId guardian = payers.client();
    String minors = payers.scheduled(payers.minorOf(guardian));
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    String token = payers.link(appointment);
    String strangers = payers.link(payers.scheduled(payers.client()));

    assertThat(payers.as(guardian).post(ASK, wish(minors)).status()).isEqualTo(200);
    for (Api other :
        List.of(
            payers.as(guardian),
            CLOUD.api().as(Persona.PROFESSIONAL),
            CLOUD.api().as(Persona.SUPPORT_ADMIN))) {
      assertThat(other.post(ASK, wish(appointment)).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    }
    assertThat(CLOUD.api().post(ASK, wish(appointment)).status()).isEqualTo(401);
    for (String bad : List.of("0".repeat(64), "nothing", strangers)) {
      Answer refused = CLOUD.api().post(ASK, wish(appointment, bad));
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("PAYMENT_LINK_EXPIRED");
    }
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);
    assertThat(CLOUD.api().post(ASK, wish(appointment, token)).status()).isEqualTo(200);
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.PENDING_ADMIN);
  }

  @Test
  void what_has_no_date_or_is_over_and_who_is_vouched_for_already_is_refused() {
    UserId client = payers.client();
    Api api = payers.as(client);
    String pending = told(Payers.newId(), client, "pending");
    String over = told(Payers.newId(), client, "completed");
    String dated = payers.scheduled(client);

    assertThat(api.post(ASK, wish("0000da7e0000ffffffffffff")).status()).isEqualTo(404);
    assertThat(api.post(ASK, "{\"appointmentId\":\"1\",\"token\":7}").json().path("fields"))
        .hasSize(2);
    assertThat(api.post(ASK, wish(pending)).code()).isEqualTo("NOT_SCHEDULED");
    assertThat(api.post(ASK, wish(over)).code()).isEqualTo("NOT_SCHEDULED");
    payers.trust(client);
    assertThat(api.post(ASK, wish(dated)).code()).isEqualTo("ALREADY_TRUSTED");
    payers.savedCard(client);
    assertThat(api.post(ASK, wish(dated)).code()).isEqualTo("METHOD_ON_FILE");
    assertThat(payers.payment(dated).method()).isEqualTo(PaymentMethod.CARD);
  }

  @Test
  void defect_nobody_is_told_to_send_money_while_no_address_is_known() throws InterruptedException {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    setDeposit(" ");
    try {
      Answer refused = payers.as(client).post(ASK, wish(appointment));

      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.code()).isEqualTo("TRANSFERS_UNAVAILABLE");
      assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);
      assertThat(payers.versions(appointment)).isEqualTo(1);
    } finally {
      setDeposit("depot@jechemine.ca");
    }
  }

  @Test
  void defect_requests_come_page_by_page_with_when_they_were_made_and_phones_as_each_may_read_them()
      throws InterruptedException {
    UserId first = withPhone(payers.client());
    String appointment = payers.scheduled(first);
    String reference = payers.as(first).post(ASK, wish(appointment)).text("interacReferenceCode");
    CLOUD.cloud().advance(Duration.ofMinutes(1));
    UserId second = payers.client();
    payers.as(second).post(ASK, wish(payers.scheduled(second)));

    Answer page = CLOUD.api().as(Persona.SUPPORT_ADMIN).get(REQUESTS + "?limit=1");
    Answer next =
        CLOUD
            .api()
            .as(Persona.SUPPORT_ADMIN)
            .get(REQUESTS + "?limit=1&cursor=" + page.text("nextCursor"));
    JsonNode masked =
        listed(CLOUD.api().as(Persona.BILLING_ADMIN))
            .filter(it -> isOf(it, first))
            .findAny()
            .orElseThrow();

    assertThat(page.json().at("/requests/0/id").asText()).isEqualTo(second.value());
    JsonNode shown = next.json().at("/requests/0");
    assertThat(shown.path("id").asText()).isEqualTo(first.value());
    assertThat(shown.path("phone").asText()).isEqualTo("+15145551234");
    assertThat(shown.path("interacReference").asText()).isEqualTo(reference);
    assertThat(shown.path("requestedAt").asText())
        .isEqualTo(String.valueOf(payers.wallet(first).trustRequestedAt()));
    assertThat(masked.path("phone").asText()).isEqualTo("514-XXX-1234");
  }

  @Test
  void an_administrator_grants_a_request_once_and_appointments_that_wait_are_vouched_for() {
    UserId client = payers.client();
    String waiting = payers.scheduled(client);
    payers.as(client).post(ASK, wish(payers.scheduled(client)));
    Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    String approve = REQUESTS + "/" + client + "/approve";

    assertThat(CLOUD.api().as(Persona.BILLING_ADMIN).post(approve, "").status()).isEqualTo(403);
    assertThat(payers.payment(waiting).means().isAwaited()).isTrue();
    Answer granted = support.post(approve, "");
    Answer again = support.post(approve, "");
    CLOUD.settle();

    assertThat(granted.status()).as(granted.body()).isEqualTo(200);
    assertThat(again.code()).isEqualTo("NOT_REQUESTED");
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.INTERAC_TRUST);
    assertThat(payers.payment(waiting).means()).isEqualTo(Means.NONE);
    assertThat(listed(support)).noneMatch(it -> isOf(it, client));
    JsonNode account = payers.as(client).get("/api/users/me").json();
    assertThat(account.path("paymentGuaranteeSource").asText()).isEqualTo("interac_trust");
    assertThat(support.post(REQUESTS + "/0000da7e0000ffffffffffff/approve", "").status())
        .isEqualTo(404);
  }

  @Test
  void defect_trust_overwrites_no_saved_method_and_is_for_clients_alone() {
    UserId client = payers.client();
    String card = payers.savedCard(client);
    Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    String trust = "/api/admin/users/" + client + "/approve-guarantee";
    String professional =
        "/api/admin/users/" + payers.id(Persona.PROFESSIONAL) + "/approve-guarantee";

    assertThat(CLOUD.api().as(Persona.BILLING_ADMIN).post(trust, "").status()).isEqualTo(403);
    assertThat(support.post(trust, "").text("source")).isEqualTo("stripe");
    assertThat(support.post(trust, "").text("status")).isEqualTo("green");
    payers.as(client).delete("/api/payments/payment-methods?paymentMethodId=" + card);
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.INTERAC_TRUST);
    assertThat(support.post(trust, "").text("source")).isEqualTo("interac_trust");
    assertThat(support.post(professional, "").code()).isEqualTo("NOT_A_CLIENT");
  }

  private static Stream<JsonNode> listed(Api admin) {
    return StreamSupport.stream(admin.get(REQUESTS).json().path("requests").spliterator(), false);
  }

  private static boolean isOf(JsonNode request, UserId client) {
    return request.path("id").asText().equals(client.value());
  }

  private long instructions(UserId client, String reference) {
    return CLOUD.mailsTo(payers.email(client)).stream()
        .filter(it -> it.text().contains(reference))
        .count();
  }

  private String told(String id, UserId client, String status) {
    return payers.told(id, 1, client, status, "pending", "card");
  }

  private UserId withPhone(UserId client) {
    Publisher.publish(
        CLOUD,
        new AccountChanged(
            client.value(),
            2_000_000,
            payers.email(client),
            "Zoé",
            "Tremblay",
            "+15145551234",
            "fr",
            Role.CLIENT,
            AccountStatus.ACTIVE,
            List.of(),
            new Particulars(null, null, null, null, true, "none"),
            payers.now(),
            false));
    return client;
  }

  /// What was set is believed for a minute.
  private static void setDeposit(String address) throws InterruptedException {
    String table =
        CLOUD.cloud().functions().platform("RequestTransferGuarantee").variable("SETTINGS_TABLE");
    CLOUD
        .cloud()
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS("SETTINGS"),
                        "sk", AttributeValue.fromS("platform"),
                        "value",
                            AttributeValue.fromS(
                                "{\"interacDepositEmail\":\"" + address + "\"}"))));
    CLOUD.cloud().advance(Duration.ofSeconds(61));
  }

  private static String wish(String appointment) {
    return "{\"appointmentId\":\"%s\"}".formatted(appointment);
  }

  private static String wish(String appointment, String token) {
    return "{\"appointmentId\":\"%s\",\"token\":\"%s\"}".formatted(appointment, token);
  }
}
