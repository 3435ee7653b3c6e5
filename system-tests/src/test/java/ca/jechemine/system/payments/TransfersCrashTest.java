package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P4 of what administrators say of transfers: that a client is trusted with them, and that one
/// came. Whoever says so dies before their first call and after each, and says it again; several
/// say it at once; and the client books, or pays by card, at that very moment.
class TransfersCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ASK = "/api/payments/request-transfer-guarantee";
  private static final String REQUESTS = "/api/admin/payment-guarantee-requests/";

  private final Payers payers = new Payers(CLOUD);

  @BeforeAll
  static void transfersAreTaken() throws InterruptedException {
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
                                "{\"interacDepositEmail\":\"depot@jechemine.ca\"}"))));
    CLOUD.cloud().advance(Duration.ofSeconds(61));
  }

  @Test
  void P4_wherever_granting_trust_dies_the_wallet_and_all_that_waits_have_it_once() {
    Crash.each(
        CLOUD,
        "AdminApproveGuaranteeRequest",
        death -> {
          UserId client = payers.client();
          List<String> waiting = List.of(payers.scheduled(client), payers.scheduled(client));
          asks(client);
          death.run();
          say(Persona.SUPPORT_ADMIN, approve(client), client.value());

          isTrustedOnce(client, waiting);
        });
  }

  @Test
  void P4_wherever_trusting_a_client_dies_the_wallet_and_all_that_waits_have_it_once() {
    Crash.each(
        CLOUD,
        "AdminApproveGuarantee",
        death -> {
          UserId client = payers.client();
          List<String> waiting = List.of(payers.scheduled(client), payers.scheduled(client));
          death.run();
          say(Persona.SUPPORT_ADMIN, trust(client), client.value());

          isTrustedOnce(client, waiting);
        });
  }

  @Test
  void of_administrators_who_grant_at_once_one_does() {
    UserId client = payers.client();
    String waiting = payers.scheduled(client);
    asks(client);
    Api one = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    Api other = CLOUD.api().as(Persona.SUPER_ADMIN);

    List<Answer> answers =
        AtOnce.all(
            List.of(
                () -> one.post(approve(client), ""),
                () -> other.post(approve(client), ""),
                () -> one.post(trust(client), ""),
                () -> other.post(trust(client), "")));

    assertThat(answers.subList(0, 2)).extracting(Answer::status).containsAnyOf(200, 400);
    assertThat(answers.subList(2, 4)).extracting(Answer::status).containsOnly(200);
    isTrustedOnce(client, List.of(waiting));
  }

  @Test
  void an_appointment_that_gets_its_date_while_trust_is_granted_waits_for_nothing() {
    Api support = CLOUD.api().as(Persona.SUPPORT_ADMIN);
    for (int round = 0; round < 8; round++) {
      UserId client = payers.client();
      asks(client);
      String matched = payers.told(Payers.newId(), 1, client, "pending", "pending", "card");

      AtOnce.all(
          List.of(
              () -> support.post(approve(client), "").status(),
              () -> {
                payers.told(matched, 2, client, "scheduled", "pending", "card");
                return 200;
              }));

      isTrustedOnce(client, List.of(matched));
    }
  }

  @Test
  void P4_wherever_marking_a_session_as_paid_dies_it_is_paid_once_and_not_by_card_as_well() {
    Crash.each(
        CLOUD,
        "AdminMarkPaid",
        death -> {
          UserId client = payers.client();
          String session = over(client);
          String begun = begin(client, session).text("paymentIntentId");
          death.run();
          say(Persona.BILLING_ADMIN, markPaid(session), session);

          isPaidByTransferOnce(session, begun);
        });
  }

  @Test
  void P4_wherever_settling_a_receipt_dies_it_is_paid_once_and_not_by_card_as_well() {
    Crash.each(
        CLOUD,
        "AdminSettleReceipt",
        death -> {
          UserId client = payers.client();
          String session = over(client);
          String begun = begin(client, session).text("paymentIntentId");
          death.run();
          say(Persona.BILLING_ADMIN, settle(session), session);

          isPaidByTransferOnce(session, begun);
        });
  }

  @Test
  void what_went_back_or_was_called_off_is_not_paid_again_by_either_way() {
    PaidSessions sessions = new PaidSessions(CLOUD);
    Api billing = CLOUD.api().as(Persona.BILLING_ADMIN);
    String refunded = sessions.paid();
    billing.post("/api/payments/refund", "{\"appointmentId\":\"%s\"}".formatted(refunded));
    String partly = sessions.paid();
    billing.post(
        "/api/payments/refund", "{\"appointmentId\":\"%s\",\"amount\":20}".formatted(partly));
    CLOUD.settle();
    String off = payers.told(Payers.newId(), 1, payers.client(), "cancelled", "cancelled", "card");

    for (String session : List.of(refunded, partly, off)) {
      long version = payers.versions(session);
      String code = session.equals(off) ? "PAYMENT_CANCELLED" : "ALREADY_REFUNDED";
      assertThat(billing.post(markPaid(session), "").code()).isEqualTo(code);
      assertThat(billing.post(settle(session), "{}").code()).isEqualTo(code);
      assertThat(payers.versions(session)).isEqualTo(version);
    }
    assertThat(sessions.payment(partly).state().code()).isEqualTo("partially_refunded");
  }

  @Test
  void P8_a_client_who_pays_by_card_while_the_transfer_is_entered_pays_once() {
    Api billing = CLOUD.api().as(Persona.BILLING_ADMIN);
    for (int round = 0; round < 6; round++) {
      UserId client = payers.client();
      String session = over(client);
      Answer begun = begin(client, session);
      String intent = begun.text("paymentIntentId");

      AtOnce.all(
          List.of(
              () -> billing.post(markPaid(session), "").status(),
              () -> confirmed(intent, begun.text("clientSecret"))));
      CLOUD.settle();

      boolean isByCard = stripe(intent).equals("succeeded");
      assertThat(payers.payment(session).state().code()).isEqualTo("paid");
      assertThat(payers.payment(session).method())
          .isEqualTo(isByCard ? PaymentMethod.CARD : PaymentMethod.TRANSFER);
      assertThat(booked(session)).isEqualTo(1);
    }
  }

  private int confirmed(String intent, String secret) {
    payers.asked(
        "/v1/payment_intents/" + intent + "/confirm",
        "client_secret=%s&payment_method=pm_card_visa".formatted(secret),
        "pk_test_local");
    return 200;
  }

  private void asks(UserId client) {
    Answer asked =
        payers
            .as(client)
            .post(ASK, "{\"appointmentId\":\"%s\"}".formatted(payers.scheduled(client)));
    assertThat(asked.status()).as(asked.body()).isEqualTo(200);
    CLOUD.settle();
  }

  private void isTrustedOnce(UserId client, List<String> waiting) {
    CLOUD.settle();
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.INTERAC_TRUST);
    assertThat(waiting).extracting(it -> payers.payment(it).means()).containsOnly(Means.NONE);
    String table = payers.platform("AdminApproveGuarantee").variable("TABLE");
    assertThat(
            CLOUD
                .cloud()
                .aws()
                .dynamo()
                .query(query ->
                    query
                        .tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :approval)")
                        .expressionAttributeValues(
                            Map.of(
                                ":pk", AttributeValue.fromS("PERSON#" + client),
                                ":approval", AttributeValue.fromS("TRUST_APPROVAL#"))))
                .items())
        .hasSize(1);
  }

  private void isPaidByTransferOnce(String session, String begun) {
    CLOUD.settle();
    assertThat(payers.payment(session).state().code()).isEqualTo("paid");
    assertThat(payers.payment(session).method()).isEqualTo(PaymentMethod.TRANSFER);
    assertThat(booked(session)).isEqualTo(1);
    assertThat(stripe(begun)).isEqualTo("canceled");
  }

  /// How often money came, as the books have it.
  private long booked(String session) {
    return payers
        .table()
        .ledger()
        .about(new AppointmentId(session), new PageRequest(50, null))
        .items()
        .stream()
        .filter(it -> it.id().memo() == MemoCode.PAYMENT)
        .count();
  }

  private static String stripe(String intent) {
    return CLOUD.cloud().stripe().object(intent).orElseThrow().path("status").asText();
  }

  private Answer begin(UserId client, String session) {
    Answer begun =
        payers
            .as(client)
            .post("/api/payments/create-intent", "{\"appointmentId\":\"%s\"}".formatted(session));
    assertThat(begun.status()).as(begun.body()).isEqualTo(200);
    return begun;
  }

  /// As a careful caller would: again when nobody said what became of it. It may be so by then.
  private void say(Persona who, String path, String key) {
    int answer = payers.dare(payers.id(who), "POST", path, "", key);
    int last = answer < 500 ? answer : payers.dare(payers.id(who), "POST", path, "", key);
    assertThat(last).as(path).isIn(200, 400);
  }

  /// A session of theirs that took place.
  private String over(UserId client) {
    return payers.told(Payers.newId(), 1, client, "completed", "pending", "card");
  }

  private static String approve(UserId client) {
    return REQUESTS + client + "/approve";
  }

  private static String trust(UserId client) {
    return "/api/admin/users/" + client + "/approve-guarantee";
  }

  private static String markPaid(String session) {
    return "/api/admin/appointments/" + session + "/mark-paid";
  }

  private static String settle(String session) {
    return "/api/admin/client-receipts/" + session + "/mark-paid";
  }
}
