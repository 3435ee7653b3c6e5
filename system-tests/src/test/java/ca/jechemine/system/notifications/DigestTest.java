package ca.jechemine.system.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A professional with many offers in an hour gets few mails, and the ledger says of each what
/// became of it.
class DigestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String READER = Persona.PROFESSIONAL.email();
  private static final Duration AN_HOUR_AND_MORE = Duration.ofMinutes(70);

  /// How many documents of settings are believed for a minute, and then read again.
  private static final long SETTINGS = 2;

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
  }

  @Test
  void three_of_six_offers_are_told_at_once_and_what_is_open_of_the_others_in_one_mail()
      throws Exception {
    Publisher.publish(CLOUD, offers(0, 6));

    assertThat(CLOUD.mailsTo(READER)).hasSize(3);
    List<JsonNode> held = ledger("held");
    assertThat(ledger("sent")).hasSize(3);
    assertThat(held).hasSize(3).allSatisfy(it -> assertThat(it.has("heldUntil")).isTrue());

    Publisher.publish(CLOUD, offer(6, true));
    assertThat(CLOUD.mailsTo(READER)).as("what is urgent does not wait").hasSize(4);

    String taken = held.getFirst().path("appointmentId").asText();
    String refused = held.get(1).path("appointmentId").asText();
    Publisher.publish(
        CLOUD,
        new ProposalAccepted(
            about(taken, 3, false, "accepted"), id(Persona.PROFESSIONAL), List.of(), now()),
        new ProposalRefused(
            about(refused, 3, false, "proposed"), id(Persona.OTHER_CLIENT), false, now()));
    CLOUD.cloud().advance(AN_HOUR_AND_MORE);
    Callable<byte[]> run = () -> CLOUD.cloud().invoke("SendDigests", "{}");
    AtOnce.all(Collections.nCopies(3, run));

    assertThat(CLOUD.mailsTo(READER)).hasSize(5);
    assertThat(CLOUD.mailsTo(READER).getFirst())
        .satisfies(it -> {
          assertThat(it.subject()).isEqualTo("2 autres demandes vous sont proposées");
          assertThat(it.text())
              .contains("Deuil", "/professional/dashboard/proposals")
              .doesNotContain(Persona.CLIENT.email(), taken, refused);
        });
    JsonNode digest =
        ledger("sent").stream()
            .filter(it -> it.path("event").asText().equals("proposal.digest"))
            .findFirst()
            .orElseThrow();
    assertThat(ledger("held")).isEmpty();
    assertThat(ledger("sent"))
        .filteredOn(it -> it.has("sentWith"))
        .as("what somebody else refused is still theirs to take")
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.path("sentWith")).isEqualTo(digest.path("id")));
    assertThat(ledger("suppressed"))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("appointmentId").asText()).isEqualTo(taken);
          assertThat(it.path("reason").asText()).isEqualTo("NO_LONGER_OPEN");
        });
    CLOUD.cloud().invoke("SendDigests", "{}");
    assertThat(CLOUD.cloud().invocations().lastOf("SendDigests").calls("DynamoDb"))
        .as("nothing is due")
        .extracting(Invocation.Call::operation)
        .containsExactly("Query");
  }

  @Test
  void nothing_is_sent_of_offers_that_are_all_gone_or_to_who_wants_no_mail_any_more()
      throws Exception {
    Publisher.publish(CLOUD, offers(0, 4));
    String gone = ledger("held").getFirst().path("appointmentId").asText();
    Publisher.publish(
        CLOUD,
        new ProposalRefused(
            about(gone, 3, false, "proposed"), id(Persona.PROFESSIONAL), false, now()));

    CLOUD.cloud().advance(AN_HOUR_AND_MORE);
    assertThat(CLOUD.mailsTo(READER)).hasSize(3);
    assertThat(ledger("suppressed")).hasSize(1);

    Publisher.publish(CLOUD, offers(10, 4));
    assertThat(CLOUD.mailsTo(READER)).as("another hour").hasSize(6);
    assertThat(
            CLOUD
                .api()
                .as(Persona.PROFESSIONAL)
                .call(
                    "PUT",
                    "/api/notifications/preferences",
                    "{\"categories\":{\"proposal\":{\"email\":false}}}")
                .status())
        .isEqualTo(200);
    CLOUD.cloud().advance(AN_HOUR_AND_MORE);

    assertThat(CLOUD.mailsTo(READER)).hasSize(6);
    assertThat(ledger("held")).isEmpty();
    assertThat(ledger("suppressed"))
        .filteredOn(it -> it.path("reason").asText().equals("OPTED_OUT"))
        .extracting(it -> it.path("event").asText())
        .containsExactlyInAnyOrder("proposal.digest", "proposal.created");
  }

  @Test
  void P5_a_digest_leaves_once_wherever_its_job_dies() throws Exception {
    CLOUD.cloud().functions().function("SendDigests").discard();
    CLOUD.cloud().invocations().clear();
    hour(0);
    List<String> calls = calls(longestJob());
    assertThat(calls).contains("Query", "TransactWriteItems");

    for (int n = 1; n <= calls.size(); n++) {
      CLOUD.cloud().functions().function("SendDigests").discard();
      CLOUD.cloud().crashes().beforeCall("SendDigests", n);
      hour(2 * n - 1);
      CLOUD.cloud().functions().function("SendDigests").discard();
      CLOUD.cloud().crashes().afterCall("SendDigests", n);
      hour(2 * n);
    }

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(2 * calls.size());
    assertThat(digests()).hasSize(1 + 2 * calls.size());
    assertThat(ledger("held")).isEmpty();
  }

  @Test
  void P5_a_digest_whose_sender_dies_when_it_has_left_is_not_sent_again() throws Exception {
    hour(0);
    Publisher.publish(CLOUD, offers(10, 5));
    CLOUD.settle();
    CLOUD.cloud().crashes().afterFirst("DeliverMail", "SendEmail");

    CLOUD.cloud().advance(AN_HOUR_AND_MORE);
    CLOUD.settle();
    CLOUD.cloud().advance(Duration.ofMinutes(4));
    CLOUD.settle();

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(1);
    assertThat(digests()).hasSize(2);
    assertThat(ledger("held")).isEmpty();
    assertThat(ledger("sent")).filteredOn(it -> it.has("sentWith")).hasSize(4);
  }

  @Test
  void P22_a_digest_costs_the_same_however_many_offers_it_tells_of() throws Exception {
    hour(0);
    List<String> job = calls(longestJob());
    List<String> mail = calls(CLOUD.cloud().invocations().lastOf("DeliverMail"));
    assertThat(mail).contains("SendEmail", "BatchGetItem").doesNotContain("Scan");
    CLOUD.cloud().invocations().clear();

    Publisher.publish(CLOUD, offers(10, 23));
    CLOUD.cloud().advance(AN_HOUR_AND_MORE);

    assertThat(CLOUD.mailsTo(READER).getFirst().subject()).startsWith("20 autres demandes");
    assertThat(calls(longestJob())).isEqualTo(job);
    List<String> many = calls(CLOUD.cloud().invocations().lastOf("DeliverMail"));
    assertThat(many)
        .filteredOn(it -> !isOne(it))
        .isEqualTo(mail.stream().filter(it -> !isOne(it)).toList());
    assertThat(many.stream().filter(DigestTest::isOne).count())
        .isCloseTo(mail.stream().filter(DigestTest::isOne).count(), within(SETTINGS));
  }

  private static boolean isOne(String operation) {
    return operation.equals("GetItem");
  }

  /// The run of the job that had something to do.
  private static Invocation longestJob() {
    return CLOUD.cloud().invocations().of("SendDigests").stream()
        .max((one, other) -> Integer.compare(calls(one).size(), calls(other).size()))
        .orElseThrow();
  }

  private static List<String> calls(Invocation invocation) {
    return invocation.calls().stream().map(Invocation.Call::operation).toList();
  }

  /// Five offers, of which two wait, and the time until they do no more.
  private static void hour(int n) throws InterruptedException {
    Publisher.publish(CLOUD, offers(100 * n, 5));
    CLOUD.cloud().advance(AN_HOUR_AND_MORE);
    CLOUD.settle();
  }

  private static List<Mail> digests() {
    return CLOUD.mailsTo(READER).stream()
        .filter(it -> it.subject().equals("2 autres demandes vous sont proposées"))
        .toList();
  }

  /// What the ledger has of the professional in that state.
  private static List<JsonNode> ledger(String status) {
    CLOUD.settle();
    List<JsonNode> rows = new ArrayList<>();
    CLOUD
        .api()
        .as(Persona.SUPPORT_ADMIN)
        .get("/api/admin/deliveries?limit=100&userId=" + id(Persona.PROFESSIONAL))
        .json()
        .path("deliveries")
        .forEach(rows::add);
    return rows.stream().filter(it -> it.path("status").asText().equals(status)).toList();
  }

  private static DomainEvent[] offers(int from, int count) {
    return IntStream.range(from, from + count)
        .mapToObj(it -> offer(it, false))
        .toArray(DomainEvent[]::new);
  }

  private static ProposalCreated offer(int n, boolean isUrgent) {
    return new ProposalCreated(
        about("65f0c0ffee%014x".formatted(n), 2, isUrgent, "proposed"),
        List.of(id(Persona.PROFESSIONAL)),
        now().plus(Duration.ofDays(1)),
        0,
        now());
  }

  private static About about(String id, long version, boolean isUrgent, String routingStatus) {
    return new About(
        id,
        id(Persona.CLIENT),
        null,
        "pending",
        routingStatus,
        "self",
        "video",
        "solo",
        List.of("Deuil"),
        isUrgent,
        "fr",
        null,
        null,
        50,
        null,
        null,
        null,
        null,
        null,
        new Payment(0, 0, 0, "pending", "card"),
        version,
        0);
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  private static String id(Persona who) {
    return CLOUD.cloud().accounts().stream()
        .filter(it -> it.email().equals(who.email()))
        .findFirst()
        .orElseThrow()
        .userId();
  }
}
