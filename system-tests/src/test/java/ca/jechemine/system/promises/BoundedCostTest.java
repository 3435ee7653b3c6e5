package ca.jechemine.system.promises;

import static ca.jechemine.system.promises.Traces.CONTACT;
import static ca.jechemine.system.promises.Traces.INBOX;
import static ca.jechemine.system.promises.Traces.form;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.system.costs.Crowd;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P22: what a call costs is written in docs/data-model, holds with a hundred times the data, and
/// is never a Scan.
class BoundedCostTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String ENTERPRISE = "/api/enterprise/contact";
  private static final String SCHOOL = "/api/school-manager/contact";

  private final Traces traces = new Traces(CLOUD);

  @Test
  void P22_every_endpoint_keeps_to_its_budget_also_with_a_hundred_times_the_data()
      throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();

    arrive("few", 3);
    everyEndpointOnce("few");
    new Crowd(CLOUD).arrive();
    everyEndpointOnce("many");
    CLOUD.settle();

    assertThat(CLOUD.cloud().invocations().all())
        .isNotEmpty()
        .flatExtracting(Invocation::calls)
        .extracting(Invocation.Call::operation)
        .doesNotContain("Scan");
  }

  private void everyEndpointOnce(String mark) {
    Api api = CLOUD.api();
    costs("SubmitContactForm", () -> traces.submit(mark + "-one"), "TransactWriteItems");
    costs(
        "SubmitContactForm",
        () ->
            api.with("idempotency-key", mark)
                .post(CONTACT, form(mark + "-two@exemple.ca", "Bonjour")),
        "GetItem",
        "TransactWriteItems");
    costs(
        "SubmitEnterpriseContactForm",
        () ->
            api.post(
                ENTERPRISE,
                """
                {"firstName":"Marc","lastName":"Côté","email":"%s@exemple.ca",
                 "phone":"418 555-0123","company":"Érablière","position":"Directeur"}
                """
                    .formatted(mark)),
        "TransactWriteItems");
    costs(
        "SubmitSchoolManagerContactForm",
        () ->
            api.post(
                SCHOOL,
                """
                {"name":"Julie Gagnon","school":"École","role":"Directrice","phone":"450 555-0177",
                 "email":"%s@exemple.ca","serviceType":"Plan","message":"Bonjour."}
                """
                    .formatted(mark)),
        "TransactWriteItems");
    Api admin = api.with("authorization", "Bearer " + traces.token(Persona.CONTENT_ADMIN));
    costsAtMost("Login", "BatchGetItem", "Query", "TransactWriteItems");
    warmSettings(admin, mark);
    inboxOf(admin, mark);
  }

  private void inboxOf(Api admin, String mark) {
    String id = traces.submit(mark + "-open");
    CLOUD.settle();
    String one = INBOX + "/" + id;
    costs("AdminListExternalMessages", () -> admin.get(INBOX), "Query");
    costs("AuthorizeRequest", () -> admin.get(INBOX), "BatchGetItem");
    costs("AdminListExternalMessages", () -> admin.get(INBOX + "?limit=2"), "Query", "Query");
    costs("AdminListExternalMessages", () -> admin.get(INBOX + "?status=new"), "Query");
    costs("AdminListExternalMessages", () -> admin.get(INBOX + "?source=contact"), "Query");
    costs("AdminOpenExternalMessage", () -> admin.get(one), "GetItem", "TransactWriteItems");
    costs("AdminOpenExternalMessage", () -> admin.get(one), "GetItem");
    costs(
        "AdminUpdateExternalMessage",
        () -> admin.patch(one, "{\"adminNotes\":\"" + mark + "\"}"),
        "GetItem",
        "TransactWriteItems");
    costs(
        "AdminRespondToExternalMessage",
        () -> admin.post(one + "/respond", "{\"message\":\"Merci\"}"),
        "GetItem",
        "TransactWriteItems");
    // One answer at a time: a batch of two costs twice as much.
    CLOUD.settle();
    costs(
        "AdminRespondToExternalMessage",
        () ->
            admin.with("idempotency-key", mark).post(one + "/respond", "{\"message\":\"Encore\"}"),
        "GetItem",
        "GetItem",
        "TransactWriteItems");
    CLOUD.settle();
    costsAtMost("RecordMailDelivery", "GetItem", "GetItem", "TransactWriteItems");
    costs(
        "AdminComposeExternalMessage",
        () -> admin.post(INBOX, "{\"to\":\"moi@exemple.ca\",\"subject\":\"A\",\"message\":\"B\"}"),
        "Query",
        "TransactWriteItems");
    CLOUD.settle();
    costs(
        "AdminArchiveExternalMessage",
        () -> admin.post(one + "/archive", ""),
        "GetItem",
        "TransactWriteItems");
    costs("AdminArchiveExternalMessage", () -> admin.post(one + "/archive", ""), "GetItem");
    costs(
        "AdminDeleteExternalMessage",
        () -> admin.delete(one),
        "GetItem",
        "GetItem",
        "TransactWriteItems");
  }

  /// The settings are read once a minute; here, before what is counted.
  private static void warmSettings(Api admin, String mark) {
    admin.post(
        INBOX,
        "{\"to\":\"%s-warm@exemple.ca\",\"subject\":\"A\",\"message\":\"B\"}".formatted(mark));
    admin.post(INBOX + "/0123456789abcdef01234567/respond", "{\"message\":\"B\"}");
    CLOUD.settle();
  }

  private void arrive(String mark, int count) {
    List<Callable<String>> senders =
        IntStream.range(0, count)
            .<Callable<String>>mapToObj(n -> () -> traces.submit(mark + n))
            .toList();
    AtOnce.all(senders);
    CLOUD.settle();
  }

  private static void costs(String function, Supplier<?> call, String... operations) {
    Object answer = call.get();
    if (answer instanceof Answer it) {
      assertThat(it.status()).as(function).isBetween(200, 299);
    }
    assertThat(dynamo(function)).as(function).containsExactly(operations);
  }

  private static void costsAtMost(String function, String... operations) {
    assertThat(dynamo(function)).as(function).isSubsetOf(operations);
    assertThat(dynamo(function)).as(function).hasSizeLessThanOrEqualTo(operations.length);
  }

  private static List<String> dynamo(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(Invocation.Call::operation)
        .toList();
  }
}
