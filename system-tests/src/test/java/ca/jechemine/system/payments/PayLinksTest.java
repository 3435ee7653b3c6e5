package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.contracts.PaymentNotice.GuestPaymentCompleted;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.PaymentInvited;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Whoever has no account pays by a link (contract 30 §4): `GET` and `POST /api/payments/guest`.
class PayLinksTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String NOBODYS = "0".repeat(64);

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);
  private final Api visitor = CLOUD.api().from("203.0.113." + Till.newId().substring(22));

  private Answer read(String token) {
    return visitor.get("/api/payments/guest?token=" + token);
  }

  private Answer begin(String token) {
    return visitor.post("/api/payments/guest", "{\"token\":\"%s\"}".formatted(token));
  }

  /// The token of a guest's session that is over and to be paid.
  private String invoiced(String session) {
    return Objects.requireNonNull(till.told(session, InvoiceIssued.class).getLast().payToken());
  }

  @Test
  void a_guest_is_invited_looks_pays_and_may_look_again() throws Exception {
    UserId guest = till.guest();
    UserId professional = till.professional();
    String session = till.matched(guest, professional);
    CLOUD.settle();

    till.date(session, professional);
    List<PaymentInvited> invited = till.told(session, PaymentInvited.class);
    String token = Objects.requireNonNull(invited.getFirst().payToken());
    Answer before = read(token);

    assertThat(invited).hasSize(1);
    assertThat(token).matches("[0-9a-f]{64}");
    assertThat(before.status()).isEqualTo(200);
    assertThat(before.text("appointmentStatus")).isEqualTo("scheduled");
    assertThat(before.text("guestName")).isEqualTo("Zoé Tremblay");
    assertThat(before.json().path("price").asDouble()).isEqualTo(120.00);
    assertThat(begin(token).code()).isEqualTo("NOT_PAYABLE_YET");

    till.close(session, professional);
    String again = invoiced(session);
    assertThat(again).isNotEqualTo(token);
    assertThat(read(token).text("appointmentStatus")).isEqualTo("completed");

    till.confirm(begin(again), "pm_card_visa");
    CLOUD.settle();

    assertThat(till.payment(session).state().code()).isEqualTo("paid");
    assertThat(till.told(session, GuestPaymentCompleted.class)).hasSize(1);
    assertThat(read(again).json().path("alreadyPaid").asBoolean()).isTrue();
    assertThat(read(again).text("paidAt")).isNotEmpty();
    assertThat(begin(again).code()).isEqualTo("ALREADY_PAID");

    till.pass(Duration.ofDays(20));
    assertThat(read(again).code()).isEqualTo("PAYMENT_LINK_EXPIRED");
    assertThat(read(token).status()).isEqualTo(404);
  }

  @Test
  void a_client_with_a_space_is_invited_without_a_token() {
    UserId professional = till.professional();
    String session = till.matched(till.client(), professional);
    CLOUD.settle();

    till.date(session, professional);

    assertThat(till.told(session, PaymentInvited.class))
        .singleElement()
        .satisfies(it -> assertThat(it.payToken()).isNull());
    assertThat(till.payment(session).payLink()).isEmpty();
  }

  /// Contract 30 §5.2, §7, §8.4: whoever is asked pays without signing in. A loved one has nothing
  /// to sign in to.
  @Test
  void a_loved_one_is_asked_pays_and_reads_the_receipt_by_links_of_their_own() throws Exception {
    UserId client = till.client();
    UserId professional = papers.professional();
    String loved = "leo." + Till.newId() + "@exemple.ca";
    LocalDate today = LocalDate.ofInstant(till.now(), ZoneOffset.UTC);
    Beneficiary lovedOne =
        Beneficiary.LovedOne.named(
            new Beneficiary.Named("Léo", "Roy", null, loved),
            Relationship.CHILD,
            today.minusYears(15),
            null,
            today);
    String session = till.ongoing(lovedOne, client, professional);
    CLOUD.settle();

    till.close(session, professional);
    String invoiced = linked(loved);
    till.pass(Duration.ofHours(30));
    String reminded = linked(loved);
    till.confirm(begin(reminded), "pm_card_visa_chargeDeclined");
    CLOUD.settle();
    String failed = linked(loved);

    assertThat(CLOUD.mailsTo(Till.email(client))).noneMatch(it -> it.text().contains("/pay?"));
    assertThat(Set.of(invoiced, reminded, failed)).hasSize(3);
    assertThat(read(invoiced).text("appointmentId")).isEqualTo(session);
    till.confirm(begin(failed), "pm_card_visa");
    CLOUD.settle();

    assertThat(read(invoiced).json().path("alreadyPaid").asBoolean()).isTrue();
    String receipt = Papers.PATH + session + "&lang=fr&token=" + invoiced;
    assertThat(papers.get(receipt, "x-local-viewer-address", "203.0.113.78").text())
        .contains("Léo Roy", "$120.00 CAD");
  }

  @Test
  void whoever_has_a_space_need_not_sign_in_to_pay_an_invoice() {
    UserId client = till.client();
    CLOUD.settle();
    String session = till.held(client);

    String token = linked(Till.email(client));

    assertThat(read(token).text("appointmentId")).isEqualTo(session);
    assertThat(begin(token).status()).isEqualTo(200);
  }

  /// The token of the link in the letter that they got last.
  private static String linked(String reader) {
    String text = CLOUD.mailsTo(reader).getFirst().text();
    Matcher link = Pattern.compile("/pay\\?token=([0-9a-f]{64})").matcher(text);
    assertThat(link.find()).as(text).isTrue();
    return link.group(1);
  }

  @Test
  void a_link_that_is_none_opens_nothing_and_says_so_before_anything_else() {
    assertThat(visitor.get("/api/payments/guest").status()).isEqualTo(400);
    assertThat(visitor.post("/api/payments/guest", "{}").status()).isEqualTo(400);
    for (String token : List.of(NOBODYS, "x", NOBODYS.toUpperCase(Locale.ROOT))) {
      assertThat(read(token).code()).isEqualTo("PAYMENT_LINK_EXPIRED");
      assertThat(begin(token).code()).isEqualTo("PAYMENT_LINK_EXPIRED");
    }
  }

  @Test
  void defect_not_repeated_a_token_was_kept_and_shown_and_written_at_stripe() {
    UserId guest = till.guest();
    CLOUD.settle();
    String session = till.held(guest);
    String token = invoiced(session);
    begin(token);

    Tables tables = Tables.of(till.platform("CreatePaymentIntent"));
    assertThat(
            tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream()
                .map(Object::toString))
        .noneMatch(it -> it.contains(token));
    assertThat(CLOUD.cloud().stripe().objects("payment_intent"))
        .noneMatch(it -> it.toString().contains(token));
    assertThat(read(token).body()).doesNotContain(token);
  }

  @Test
  void a_body_says_neither_amount_nor_whose_appointment_it_is() {
    UserId guest = till.guest();
    CLOUD.settle();
    String session = till.held(guest);

    Answer begun =
        visitor.post(
            "/api/payments/guest",
            "{\"token\":\"%s\",\"amount\":1,\"price\":1,\"appointmentId\":\"%s\"}"
                .formatted(invoiced(session), Till.newId()));

    assertThat(begun.json().path("amount").asDouble()).isEqualTo(120.00);
    assertThat(till.payment(session).openIntent()).isPresent();
  }

  @Test
  void nothing_is_shown_of_what_is_called_off_though_it_was_paid() {
    UserId professional = till.professional();
    String session = till.matched(till.guest(), professional);
    CLOUD.settle();
    till.date(session, professional);
    String token =
        Objects.requireNonNull(till.told(session, PaymentInvited.class).getFirst().payToken());
    papers.change(session, it -> it.receivedBy(PaymentMethod.TRANSFER, till.now()));
    assertThat(read(token).json().path("alreadyPaid").asBoolean()).isTrue();

    Answer off =
        till.as(professional).patch("/api/appointments/" + session, "{\"status\":\"cancelled\"}");
    CLOUD.settle();

    assertThat(off.status()).as(off.body()).isEqualTo(200);
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
    assertThat(read(token).status()).isEqualTo(400);
    assertThat(read(token).code()).isEqualTo("PAYMENT_CANCELLED");
  }

  @Test
  void what_went_back_wholly_is_not_shown_as_paid() {
    UserId guest = till.guest();
    CLOUD.settle();
    String session = till.held(guest);
    String token = invoiced(session);
    till.confirm(begin(token), "pm_card_visa");
    CLOUD.settle();

    papers.change(session, it -> it.refunded(new Money(20_00), till.now()));
    assertThat(read(token).json().path("alreadyPaid").asBoolean()).isTrue();
    papers.change(session, it -> it.refunded(new Money(120_00), till.now()));

    assertThat(read(token).status()).isEqualTo(400);
    assertThat(read(token).code()).isEqualTo("ALREADY_REFUNDED");
  }

  @Test
  void tokens_are_not_tried_out_from_one_address() {
    Api curious = CLOUD.api().from("198.51.100.77");

    List<Answer> answers =
        AtOnce.times(70, () -> curious.get("/api/payments/guest?token=" + NOBODYS));

    assertThat(answers).filteredOn(it -> it.status() == 404).hasSize(60);
    assertThat(answers).filteredOn(it -> it.status() == 429).hasSize(10);
    assertThat(read(NOBODYS).status()).isEqualTo(404);
  }
}
