package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.system.payments.Accounting;
import ca.jechemine.system.payments.Earners;
import ca.jechemine.system.payments.PaidSessions;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Payers;
import ca.jechemine.system.payments.Plans;
import ca.jechemine.system.payments.Shoppers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.system.promises.UnknownFields.Call;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P15 of payments, made from the API description as `UnknownFieldsTest` is: no field that a
/// request does not have says what is paid, by whom, to whom, or that it is.
class PaymentFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();
  private static final UnknownFields UNKNOWN =
      new UnknownFields(CLOUD, List.of("IdentityTable", "AppointmentsTable", "PaymentsTable"));

  /// What Stripe signs is Stripe's.
  private static final Set<String> SIGNED = Set.of("receiveStripeEvent");

  private static final String SETUP = "/api/payments/appointment-setup";
  private static final String GUEST_SETUP = "/api/payments/guest-appointment-setup";

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);
  private final Accounting accounting = new Accounting(CLOUD);
  private final Plans plans = new Plans(CLOUD);
  private final Map<String, Supplier<Call>> calls =
      Map.ofEntries(
          Map.entry(
              "createSetupIntent",
              () ->
                  Call.of(
                      client(), "/api/payments/setup-intent", "{\"paymentMethodType\":\"card\"}")),
          Map.entry("createGuestSetupIntent", this::signUp),
          Map.entry("savePaymentMethod", this::save),
          Map.entry("createAppointmentSetup", this::setup),
          Map.entry("completeAppointmentSetup", this::complete),
          Map.entry("createGuestAppointmentSetup", this::setupByLink),
          Map.entry("completeGuestAppointmentSetup", this::completeByLink),
          Map.entry("createPaymentIntent", this::pay),
          Map.entry("payGuestPayment", this::payByLink),
          Map.entry("requestPayout", this::payOut),
          Map.entry("adminRecordPayout", this::recordPayout),
          Map.entry("adminPayProfessional", this::payProfessional),
          Map.entry("refundPayment", this::refund),
          Map.entry("adminDeclineRefund", this::dropRefund),
          Map.entry("purchaseResource", this::buy),
          Map.entry("adminCreatePlan", this::makePlan),
          Map.entry("adminUpdatePlan", this::changePlan),
          Map.entry("subscribeToPlan", this::subscribe),
          Map.entry("changeSubscription", this::endSubscription),
          Map.entry("adminCreateManualInvoice", this::invoiceByHand),
          Map.entry("requestTransferGuarantee", this::trust),
          Map.entry("adminSettleReceipt", this::match));

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

  @AfterEach
  void asUsual() {
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  static Stream<Operation> written() {
    return DESCRIPTION.operations().stream()
        .filter(it -> it.document().startsWith("payments"))
        .filter(it -> !DESCRIPTION.requestFields(it).isEmpty())
        .filter(it -> !SIGNED.contains(it.id()));
  }

  @Test
  void P15_no_route_with_a_body_is_left_out() {
    assertThat(written().map(Operation::id)).containsExactlyInAnyOrderElementsOf(calls.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void P15_what_is_not_of_the_request_changes_nothing(Operation operation) throws Exception {
    Call call = Objects.requireNonNull(calls.get(operation.id()), operation.id()).get();
    CLOUD.settle();
    CLOUD.cloud().triggers().pause("RelayOutbox");

    UNKNOWN.changeNothing(operation, call);
  }

  private Api client() {
    return payers.as(payers.client());
  }

  private Call signUp() {
    return new Call(
        n -> CLOUD.api().from("203.0.113." + n),
        "/api/payments/guest-setup-intent",
        n -> "{\"email\":\"essai%d@exemple.ca\",\"name\":\"Nadia Roy\"}".formatted(n),
        true);
  }

  private Call save() {
    UserId client = payers.client();
    String card = payers.savedCard(client);
    return Call.of(
        payers.as(client),
        "/api/payments/payment-methods",
        "{\"paymentMethodId\":\"%s\"}".formatted(card));
  }

  private Call setup() {
    UserId client = payers.client();
    return Call.of(payers.as(client), SETUP, wish(payers.scheduled(client)));
  }

  private Call complete() {
    UserId client = payers.client();
    Api api = payers.as(client);
    String session = payers.scheduled(client);
    String secret = api.post(SETUP, wish(session)).text("clientSecret");
    return Call.of(
        api,
        SETUP + "/complete",
        "{\"appointmentId\":\"%s\",\"setupIntentId\":\"%s\"}".formatted(session, done(secret)));
  }

  private Call setupByLink() {
    String token = payers.link(payers.scheduled(payers.client()));
    return Call.of(CLOUD.api(), GUEST_SETUP, "{\"token\":\"%s\"}".formatted(token));
  }

  private Call completeByLink() {
    String token = payers.link(payers.scheduled(payers.client()));
    String secret =
        CLOUD.api().post(GUEST_SETUP, "{\"token\":\"%s\"}".formatted(token)).text("clientSecret");
    return Call.of(
        CLOUD.api(),
        GUEST_SETUP + "/complete",
        "{\"token\":\"%s\",\"setupIntentId\":\"%s\"}".formatted(token, done(secret)));
  }

  /// The browser confirms it.
  private String done(String secret) {
    return payers.confirm(secret, "pm_card_visa").path("id").asText();
  }

  private Call pay() {
    UserId client = payers.client();
    return Call.of(
        payers.as(client), "/api/payments/create-intent", wish(payers.knownTransfer(client)));
  }

  private Call payByLink() {
    String token = payers.link(payers.knownTransfer(payers.client()));
    return Call.of(CLOUD.api(), "/api/payments/guest", "{\"token\":\"%s\"}".formatted(token));
  }

  private Call payOut() {
    UserId professional = earners.plantedWithAccount();
    return Call.of(
        CLOUD.api().as(Persona.BILLING_ADMIN),
        "/api/stripe-connect/payout",
        Earners.wish(professional, earners.planted(professional)));
  }

  /// One professional has several payouts.
  private Call recordPayout() {
    UserId professional = accounting.planted();
    return new Call(
        _ -> accounting.admin(),
        "/api/admin/accounting/payout-debit",
        n -> Accounting.debit(professional, 5, "Essai-" + n),
        true);
  }

  /// Each has one: the answer says what is still owed.
  private Call payProfessional() {
    List<UserId> owed = Stream.generate(accounting::planted).limit(UnknownFields.CALLS).toList();
    return new Call(
        _ -> accounting.admin(),
        n -> "/api/admin/accounting/professionals/" + owed.get(n) + "/payout",
        _ -> "{\"amount\":50}",
        true);
  }

  private Call refund() {
    String session = new PaidSessions(CLOUD).paid();
    Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);
    return new Call(
        _ -> admin,
        "/api/payments/refund",
        _ -> "{\"appointmentId\":\"%s\",\"amount\":1,\"reason\":\"Essai\"}".formatted(session),
        true);
  }

  /// Each is dropped once; one is left, so that what is left has the same form.
  private Call dropRefund() {
    PaidSessions paid = new PaidSessions(CLOUD);
    List<String> sessions =
        IntStream.rangeClosed(0, UnknownFields.CALLS).mapToObj(_ -> paid.transferred()).toList();
    sessions.forEach(it -> paid.callOff(it, "professional", 0));
    Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);
    return new Call(
        _ -> admin,
        n ->
            "/api/admin/payments/refunds/"
                + RefundKey.ofCancellation(new AppointmentId(sessions.get(n)))
                + "/decline",
        _ -> "{\"reason\":\"Essai\"}",
        true);
  }

  private Call buy() {
    Shoppers shoppers = new Shoppers(CLOUD);
    return Call.of(
        payers.as(shoppers.client()),
        "/api/resources/" + shoppers.resource("24") + "/purchase",
        "{}");
  }

  private Call makePlan() {
    return new Call(_ -> plans.admin(), Plans.ADMIN, _ -> Plans.draft(Map.of()), true);
  }

  private Call changePlan() {
    return Call.of(plans.admin(), Plans.ADMIN + "/" + plans.plan("all"), "{\"nameFr\":\"Essai\"}");
  }

  private Call subscribe() {
    return Call.of(withCard(), Plans.SUBSCRIPTION, Plans.monthly(plans.plan("all")));
  }

  private Call endSubscription() {
    Api client = withCard();
    client.post(Plans.SUBSCRIPTION, Plans.monthly(plans.plan("all")));
    return Call.of(client, Plans.SUBSCRIPTION, "{\"cancelAtPeriodEnd\":true}");
  }

  private Api withCard() {
    UserId client = payers.client();
    Api api = payers.as(client);
    api.post(
        "/api/payments/payment-methods",
        "{\"paymentMethodId\":\"%s\"}".formatted(payers.savedCard(client)));
    return api;
  }

  private Call invoiceByHand() {
    Till till = new Till(CLOUD);
    UserId client = till.client();
    UserId professional = new Papers(CLOUD, till).professional();
    Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);
    return new Call(
        _ -> admin,
        "/api/admin/manual-invoice",
        _ ->
            """
            {"professionalId":"%s","clientId":"%s","date":"2026-06-01",\
            "serviceAct":"individual_psychotherapy","amount":125.50,"action":"request"}\
            """
                .formatted(professional, client),
        true);
  }

  private Call trust() {
    UserId client = payers.client();
    return Call.of(
        payers.as(client),
        "/api/payments/request-transfer-guarantee",
        wish(payers.scheduled(client)));
  }

  private Call match() {
    String session = payers.knownTransfer(payers.client());
    return Call.of(
        CLOUD.api().as(Persona.BILLING_ADMIN),
        "/api/admin/client-receipts/" + session + "/mark-paid",
        "{\"payerName\":\"Z. Roy\",\"note\":\"virement du 3\"}");
  }

  private static String wish(String session) {
    return "{\"appointmentId\":\"%s\"}".formatted(session);
  }
}
