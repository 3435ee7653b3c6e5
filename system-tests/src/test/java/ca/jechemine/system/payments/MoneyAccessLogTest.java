package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P20 of what the payments domain keeps of one person: whoever else reads it is in that person's
/// access log, and nobody sees what cannot be noted (docs/adr/0035).
class MoneyAccessLogTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// What shows one person's file to somebody else.
  private static final Set<String> FILES = Set.of("readReceipt", "adminReadProfessionalLedger");

  /// Lists of several people's, and journals of all: no reading of anybody's file.
  private static final Set<String> LISTS =
      Set.of(
          "adminExportLedger",
          "adminExportSalesJournal",
          "adminListBalances",
          "adminListGuaranteeRequests",
          "adminListManualPayouts",
          "adminListOpenReceipts",
          "adminListPlans",
          "adminListRefunds",
          "adminListStuckPayments",
          "listDrifts",
          "listIncompleteReceipts",
          "listPayouts",
          "listPlans");

  /// What says nothing but of whoever asks, or whose link it is.
  private static final Set<String> OWN =
      Set.of(
          "gatherOwnPurchases",
          "listOwnLedgerEntries",
          "listOwnReceipts",
          "listPaymentMethods",
          "readConnectAccount",
          "readGuestPayment",
          "readSubscription");

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);
  private final Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);

  @Test
  void P20_a_professional_sees_which_administrator_opened_their_ledger_and_nothing_of_themselves() {
    UserId professional = till.professional();
    CLOUD.settle();
    assertThat(till.as(professional).get("/api/professional/ledger-entries").status())
        .isEqualTo(200);
    admin.get(Accounting.PATH + "balances");
    assertThat(log(professional)).isEmpty();

    Answer shown = admin.with("user-agent", "Firefox").get(ledger(professional));

    assertThat(shown.status()).as(shown.body()).isEqualTo(200);
    assertThat(CLOUD.cloud().invocations().lastOf("AdminReadProfessionalLedger").calls("DynamoDb"))
        .extracting(it -> it.operation())
        .containsExactly("GetItem", "TransactWriteItems", "GetItem", "BatchGetItem", "Query");
    assertThat(log(professional)).containsExactly("admin view_professional_ledger ");
    JsonNode entry = entries(professional).findFirst().orElseThrow();
    assertThat(entry.path("actorName").asText()).isNotEmpty();
    assertThat(label(professional, "fr")).isEqualTo("Relevé de compte consulté");
    assertThat(label(professional, "en")).isEqualTo("Account ledger viewed");
    JsonNode kept =
        CLOUD
            .api()
            .as(Persona.SUPER_ADMIN)
            .get("/api/admin/access-logs?resourceUserId=" + professional)
            .json()
            .path("logs")
            .path(0);
    assertThat(kept.path("action").asText()).isEqualTo("view_professional_ledger");
    assertThat(kept.path("userAgent").asText()).isEqualTo("Firefox");
    assertThat(kept.path("ip").asText()).isNotEmpty();
  }

  @Test
  void P20_each_page_of_a_ledger_is_an_entry_and_what_is_refused_is_none() {
    UserId professional = till.professional();
    UserId client = till.client();
    CLOUD.settle();

    admin.get(ledger(professional) + "?limit=1");
    admin.get(ledger(professional) + "?limit=501");
    admin.get(ledger(client));
    CLOUD.api().as(Persona.SUPPORT_ADMIN).get(ledger(professional));
    till.as(professional).get(ledger(professional));

    assertThat(log(professional)).containsExactly("admin view_professional_ledger ");
    assertThat(log(client)).isEmpty();
  }

  @Test
  void P20_a_client_sees_who_else_opened_their_receipt_and_what_cannot_be_noted_is_not_answered() {
    UserId client = till.client();
    UserId professional = papers.professional();
    String session = papers.paid(client, professional);
    String path = Papers.PATH + session;
    till.as(client).get(path);
    till.as(till.client()).get(path);
    admin.get(path + "&creditNote=1");
    CLOUD.api().as(Persona.SUPPORT_ADMIN).get(path);
    till.as(client).get("/api/client/receipts");
    assertThat(log(client)).isEmpty();

    assertThat(admin.get(path).status()).isEqualTo(200);
    assertThat(till.as(professional).get(path).status()).isEqualTo(200);

    assertThat(log(client))
        .containsExactlyInAnyOrder(
            "admin view_client_receipt " + session, "professional view_client_receipt " + session);
    assertThat(log(professional)).isEmpty();
    assertThat(label(client, "fr")).isEqualTo("Reçu consulté");

    List<String> earlier = log(client);
    for (String file : List.of(ledger(professional), path)) {
      CLOUD
          .cloud()
          .aws()
          .faults()
          .next(
              20,
              Service.DYNAMODB,
              "TransactWriteItems",
              new Fault.Refused(500, "InternalServerError"));
      Answer answer = admin.get(file);
      CLOUD.cloud().aws().faults().clear();

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).doesNotContain("Zoé", "balance", "%PDF", Till.email(professional));
    }
    assertThat(log(client)).isEqualTo(earlier);
    assertThat(log(professional)).isEmpty();
  }

  @Test
  void P20_what_a_guardian_opens_of_a_child_is_in_the_childs_log() {
    UserId guardian = till.client();
    CLOUD.settle();
    UserId child = till.childOf(guardian, 15);
    String session = papers.paid(child, papers.professional());

    assertThat(till.as(guardian).get(Papers.PATH + session).status()).isEqualTo(200);

    assertThat(log(child)).containsExactly("client view_client_receipt " + session);
  }

  @Test
  void P20_a_reading_that_is_told_of_twice_is_one_entry() {
    UserId professional = till.professional();
    CLOUD.settle();
    CLOUD.cloud().invocations().clear();
    CLOUD.cloud().aws().faults().next(Service.SNS, "PublishBatch", new Fault.Twice());

    admin.get(ledger(professional));

    assertThat(log(professional)).hasSize(1);
    assertThat(CLOUD.cloud().invocations().of("NoteFileRead"))
        .flatExtracting(it -> it.calls("DynamoDb"))
        .hasSize(2);
  }

  @Test
  void P20_of_every_route_that_shows_money_it_is_said_whose_it_is() {
    List<String> routes =
        ApiDescription.ofProject().operations().stream()
            .filter(it -> it.method().equals("GET") && isOfPayments(it))
            .map(Operation::id)
            .toList();

    assertThat(routes)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(FILES, LISTS, OWN).flatMap(Set::stream).toList());
  }

  private static boolean isOfPayments(Operation operation) {
    String name =
        operation.id().substring(0, 1).toUpperCase(Locale.ROOT) + operation.id().substring(1);
    return CLOUD
        .cloud()
        .application()
        .function(name)
        .filter(it -> it.handlerClass().startsWith("ca.jechemine.payments."))
        .isPresent();
  }

  /// Role, action and file of each entry, as the person reads them.
  private List<String> log(UserId person) {
    CLOUD.settle();
    return entries(person)
        .map(it ->
            String.join(
                " ",
                it.path("actorRole").asText(),
                it.path("action").asText(),
                it.path("fileId").asText()))
        .toList();
  }

  private Stream<JsonNode> entries(UserId person) {
    return StreamSupport.stream(
        till.as(person).get("/api/users/me/access-log").json().path("entries").spliterator(),
        false);
  }

  private String label(UserId person, String language) {
    return till.as(person)
        .with("cookie", "NEXT_LOCALE=" + language)
        .get("/api/users/me/access-log")
        .json()
        .path("entries")
        .path(0)
        .path("actionLabel")
        .asText();
  }

  private static String ledger(UserId professional) {
    return Accounting.PATH + "professionals/" + professional + "/ledger";
  }
}
