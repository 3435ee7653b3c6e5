package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.contracts.AppointmentNotice.Patient;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.AppointmentNotice.Requester;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.booking.BookingNotices;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookingMailsTest {

  private static final String EMAIL = "zoe+essai@example.com";

  static Stream<Arguments> receipts() {
    return Stream.of("fr", "en")
        .flatMap(it ->
            Stream.of(
                Arguments.of("guestBookingSelf", it, received(it, about(null, null, false))),
                Arguments.of(
                    "guestBookingMinor", it, received(it, about(lovedOne(true), null, false))),
                Arguments.of(
                    "guestBookingAdult", it, received(it, about(lovedOne(false), null, false))),
                Arguments.of(
                    "guestBookingPatient", it, received(it, about(null, patient(), false))),
                Arguments.of("guestBookingAsked", it, received(it, about(null, null, true)))));
  }

  /// What the preview shows of them.
  static Stream<Sample> samples() {
    return receipts()
        .map(Arguments::get)
        .map(it -> new Sample(it[0] + "." + it[1], mail((GuestBookingReceived) it[2])));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("receipts")
  void a_receipt_looks_like_this(String name, String language, GuestBookingReceived event)
      throws IOException {
    GoldenFiles.assertSame(name + "." + language, laid(mail(event)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void nothing_of_why_help_is_sought_and_of_whom_else_it_is_about_is_said(String language) {
    for (About about : List.of(about(lovedOne(true), null, true), about(null, patient(), false))) {
      assertThat(laid(mail(received(language, about))).text())
          .doesNotContain("Anxiété", "Léo", "Ana", "Côté", "leo@example.com");
    }
  }

  @Test
  void the_link_is_for_that_address_and_is_left_out_of_a_grown_loved_one() {
    assertThat(laid(mail(received("fr", about(null, null, false)))).text())
        .contains("/signup/member?email=zoe%2Bessai%40example.com");
    assertThat(laid(mail(received("fr", about(lovedOne(false), null, false)))).text())
        .doesNotContain("/signup");
  }

  @Test
  void defect_a_request_of_a_guest_asks_for_no_second_mail() {
    AppointmentNotice requested = new ServiceRequested(about(null, null, false), true, NOON);

    assertThat(BookingNotices.mails(requested)).isEmpty();
  }

  private static MailNotice mail(GuestBookingReceived event) {
    List<MailNotice> mails = BookingNotices.mails(event);
    assertThat(mails).hasSize(1);
    assertThat(mails.getFirst().to().email()).isEqualTo(EMAIL);
    return mails.getFirst();
  }

  private static Bodies laid(MailNotice notice) {
    return LaidOut.mail(notice, Branding.ofPlatform());
  }

  private static GuestBookingReceived received(String language, About about) {
    return new GuestBookingReceived(about, new Requester(EMAIL, "Zoé", "Tremblay", language), NOON);
  }

  private static Beneficiary lovedOne(boolean isMinor) {
    return new Beneficiary("Léo", "Roy", "leo@example.com", isMinor, !isMinor, "pending_admin");
  }

  private static Patient patient() {
    return new Patient("Ana", "Roy", null, "Dre Côté");
  }

  private static About about(
      @Nullable Beneficiary lovedOne, @Nullable Patient patient, boolean isAsked) {
    return new About(
        "0000000000000000000000a1",
        "0000000000000000000000c1",
        isAsked ? "0000000000000000000000b1" : null,
        "pending",
        isAsked ? "accepted" : "pending",
        lovedOne != null ? "loved-one" : patient != null ? "patient" : "self",
        "both",
        "couple",
        List.of("Anxiété"),
        false,
        null,
        isAsked ? "2026-07-01" : null,
        isAsked ? "14:00" : null,
        50,
        isAsked ? Instant.parse("2026-07-01T18:00:00Z") : null,
        null,
        null,
        lovedOne,
        patient,
        new Payment(150_00, 15_00, 135_00, "pending", "card"),
        1,
        0);
  }
}
