package ca.jechemine.notifications.domain.payment;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.contracts.PaymentNotice.CreditNoteIssued;
import ca.jechemine.contracts.PaymentNotice.DisputeDecided;
import ca.jechemine.contracts.PaymentNotice.DisputeOpened;
import ca.jechemine.contracts.PaymentNotice.GuaranteeReminded;
import ca.jechemine.contracts.PaymentNotice.GuestPaymentCompleted;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.contracts.PaymentNotice.PaymentInvited;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.PaymentRefunded;
import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.contracts.PaymentNotice.TransferInstructed;
import ca.jechemine.contracts.PaymentNotice.TransferTrustRequested;
import ca.jechemine.contracts.PaymentNotice.UnpaidSessionNoticed;
import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.AlertAddresses;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Gsm7;
import ca.jechemine.notifications.domain.KnownPeople;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.StoredFile;
import ca.jechemine.notifications.domain.TellingWords;
import ca.jechemine.notifications.domain.booking.NotKnownYet;
import ca.jechemine.notifications.domain.schedule.Clinic;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Who is told what of payments, and where they go on (contract 30 §19, contract 40 §3.3).
class PaymentCatalogueTest {

  private static final String CLIENT = "person1@example.com";
  private static final String ADMIN = "person9@example.com";
  private static final String TOKEN = "5f".repeat(32);
  private static final String INVOICE = "JC-2026-000123";
  private static final String SITE = "https://jechemine.ca";
  private static final String SUPPORT = "support@jechemine.ca";
  private static final About SESSION = Clinic.session();
  private static final String DEPOSIT = "virements@example.com";

  private final Clinic clinic = Clinic.in(Language.EN);

  static Stream<Arguments> lines() {
    return Stream.of(
        line(new PaymentInvited(SESSION, null, NOON), CLIENT + " payment.invitation"),
        line(new PaymentInvited(SESSION, TOKEN, NOON), CLIENT + " payment.guest_invitation"),
        line(new GuestPaymentCompleted(SESSION, 1, NOON), CLIENT + " payment.guest_complete"),
        line(failed(null), CLIENT + " payment.failed"),
        line(new PaymentRefunded(SESSION, 1, false, NOON), CLIENT + " payment.refunded"),
        line(new TransferTrustRequested(SESSION, NOON), ADMIN + " admin.interac_trust_request"),
        line(instructed(), CLIENT + " payment.interac_instructions"),
        line(issued(SESSION, null), CLIENT + " payment.session_invoice"),
        line(reminded(SESSION, 1), CLIENT + " payment.invoice_reminder"),
        line(new PaymentOverdue(SESSION, 1, INVOICE, NOON), ADMIN + " admin.payment_overdue"),
        line(receipt(), CLIENT + " payment.receipt"),
        line(
            new CreditNoteIssued(SESSION, 1, "NC-000000A1-1", "receipts/a1/n.pdf", NOON),
            CLIENT + " payment.credit_note"),
        line(new GuaranteeReminded(SESSION, NOON), CLIENT + " guarantee.day1"),
        line(new DisputeOpened(SESSION, 1, "dp_1", NOON), ADMIN + " admin.payment_disputed"),
        line(new DisputeDecided(SESSION, 1, "dp_1", true, NOON), ADMIN + " admin.payment_disputed"),
        line(
            new UnpaidSessionNoticed(SESSION, null, NOON),
            CLIENT + " payment.post_meeting",
            ADMIN + " admin.no_payment_method"));
  }

  @ParameterizedTest
  @MethodSource("lines")
  void each_is_told_by_mail_and_in_the_feed(PaymentNotice event, List<String> told) {
    assertThat(mails(event, DEPOSIT))
        .extracting(it -> it.to().email() + " " + it.content().event().code())
        .containsExactlyElementsOf(told);
    assertThat(feed(event))
        .extracting(it -> it.event().code())
        .containsExactlyElementsOf(told.stream().map(it -> it.split(" ", -1)[1]).toList());
  }

  /// Defect of contract 30 §9: a guest was a client by then, and heard nothing.
  @Test
  void that_somebody_paid_without_an_account_is_told_whatever_they_are_by_now() {
    assertThat(mails(new GuestPaymentCompleted(SESSION, 120_00, NOON), DEPOSIT))
        .singleElement()
        .satisfies(it -> assertThat(it.reader()).isEqualTo(clinic.client().id()));
  }

  /// Defect of contract 30 §9: the letter led to a page that is none.
  @Test
  void letters_lead_to_the_page_of_who_reads_them() {
    String add = "/client/dashboard/billing?action=addPaymentMethod&lang=en";
    String pay = "/pay?token=" + TOKEN + "&lang=en";

    assertThat(button(failed(null))).isEqualTo(add);
    assertThat(button(failed(TOKEN))).isEqualTo(pay);
    assertThat(button(new PaymentInvited(SESSION, null, NOON))).isEqualTo(add);
    assertThat(button(issued(SESSION, null))).isEqualTo("/client/dashboard/billing");
    assertThat(button(issued(SESSION, TOKEN))).isEqualTo(pay);
    assertThat(feed(issued(SESSION, TOKEN)).getFirst().metadata())
        .containsEntry("link", "/client/dashboard/billing");
  }

  @Test
  void a_loved_one_of_fourteen_is_told_and_the_transfer_comes_in_the_name_of_who_pays() {
    About session = Clinic.forLovedOne("completed", "leo@example.com", true);

    MailNotice mail = mails(issued(session, TOKEN), DEPOSIT).getFirst();

    assertThat(mail.to()).isEqualTo(new Address("leo@example.com", "Léo Roy"));
    assertThat(mail.languages()).containsExactly(Language.EN);
    assertThat(mail.content().en().blocks().toString()).contains("Hello Léo", "Zoé Roy");
    assertThat(feed(issued(session, TOKEN))).isEmpty();
    assertThat(texts(issued(session, TOKEN))).isEmpty();
    assertThat(
            mails(
                issued(Clinic.forLovedOne("completed", "leo@example.com", false), TOKEN), DEPOSIT))
        .extracting(it -> it.to().email())
        .containsExactly(CLIENT);
  }

  /// Defect of contract 30 §0.2: clients were told to send money to a placeholder.
  @Test
  void without_an_address_for_transfers_administrators_are_told_and_no_client_is() {
    assertThat(mails(instructed(), null))
        .extracting(it -> it.to().email() + " " + it.content().event().code())
        .containsExactly(ADMIN + " admin.deposit_address_missing");
    assertThat(mails(issued(SESSION, null), null).getFirst().content().fr().blocks().toString())
        .contains(INVOICE)
        .doesNotContain("Interac");
  }

  @Test
  void a_receipt_is_named_after_its_appointment() {
    assertThat(mails(receipt(), DEPOSIT).getFirst().file())
        .isEqualTo(new StoredFile("receipts/a1/r.pdf", "recu-000000a1.pdf", "application/pdf"));
  }

  @ParameterizedTest
  @EnumSource
  void invoices_fit_two_text_messages_and_say_less_to_whoever_asked_for_that(Language language) {
    Stream.of(issued(SESSION, TOKEN), reminded(SESSION, 1), reminded(SESSION, 2))
        .map(it ->
            PaymentNotices.texts(it, Clinic.in(language), SITE, SUPPORT, Clinic.LATER).getFirst())
        .forEach(it -> {
          assertThat(it.text()).contains(INVOICE, SUPPORT, "/pay?token=").hasSizeLessThan(306);
          assertThat(it.text()).matches(text -> Gsm7.fits(text));
          TellingWords.assertNone(it.discreetText().replaceAll("https?://\\S+", ""));
        });
  }

  @Test
  void that_an_administrator_vouches_is_told_and_no_other_change() {
    assertThat(guarantee(true)).extracting(it -> it.to().email()).containsExactly(CLIENT);
    assertThat(guarantee(false)).isEmpty();
  }

  @Test
  void who_is_not_known_yet_is_waited_for() {
    assertThatExceptionOfType(NotKnownYet.class)
        .isThrownBy(() -> PaymentNotices.feed(receipt(), KnownPeople.nobody(), NOON));
    assertThat(PaymentNotices.feed(receipt(), KnownPeople.nobody(), Clinic.LATER)).isEmpty();
  }

  private List<MailNotice> guarantee(boolean isApproved) {
    return GuaranteeNotices.mails(
        new GuaranteeChanged(
            SESSION.clientId(), 2, "green", "interac_trust", null, isApproved, NOON),
        clinic,
        NOON);
  }

  private List<MailNotice> mails(PaymentNotice event, @Nullable String deposit) {
    return PaymentNotices.mails(
        event, clinic, new AlertAddresses(List.of(), List.of()), deposit, Clinic.LATER);
  }

  private List<FeedNotice> feed(PaymentNotice event) {
    return PaymentNotices.feed(event, clinic, Clinic.LATER);
  }

  private List<SmsNotice> texts(PaymentNotice event) {
    return PaymentNotices.texts(event, clinic, SITE, SUPPORT, Clinic.LATER);
  }

  private String button(PaymentNotice event) {
    return mails(event, DEPOSIT).getFirst().content().en().blocks().stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .map(Button::path)
        .findFirst()
        .orElseThrow();
  }

  private static PaymentNotice failed(@Nullable String token) {
    return new PaymentNotice.PaymentFailed(SESSION, 120_00, "card_declined", token, NOON);
  }

  private static PaymentNotice instructed() {
    return new TransferInstructed(SESSION, 120_00, "INT-B27E-9F3AC1", NOON);
  }

  private static PaymentNotice issued(About about, @Nullable String token) {
    return new InvoiceIssued(about, 120_00, INVOICE, token, NOON);
  }

  private static PaymentNotice reminded(About about, int number) {
    return new InvoiceReminded(about, 120_00, INVOICE, number, TOKEN, NOON);
  }

  private static PaymentNotice receipt() {
    return new ReceiptIssued(SESSION, 120_00, "REC-000000A1", "receipts/a1/r.pdf", NOON);
  }

  private static Arguments line(PaymentNotice event, String... told) {
    return Arguments.of(event, List.of(told));
  }
}
