package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.request;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.contracts.AppointmentNotice.Requester;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestBookingTest {

  private static final Guest GUEST =
      new Guest(" Nadia@Exemple.CA ", "Nadia", null, "514 555-0177", "Laval", Language.EN);

  private static Change asked() {
    return Booking.request(ID, CLIENT, request(), Prices.DEFAULT, NOW);
  }

  private static List<AppointmentNotice> told(Change change) {
    return Told.by(change);
  }

  @Test
  void a_guest_is_told_and_an_account_is_to_be_made_under_the_id_of_the_request() {
    Change booked = Booking.ofGuest(asked(), GUEST, null, NOW);

    assertThat(told(booked))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isInstanceOfSatisfying(
                        ServiceRequested.class, it -> assertThat(it.isGuest()).isTrue()),
            second ->
                assertThat(second)
                    .isInstanceOfSatisfying(
                        GuestBookingReceived.class,
                        it ->
                            assertThat(it.requester())
                                .isEqualTo(
                                    new Requester("nadia@exemple.ca", "Nadia", null, "en"))));
    assertThat(booked.guests())
        .containsExactly(
            new GuestBooked(
                ID.value(),
                CLIENT.value(),
                "nadia@exemple.ca",
                "Nadia",
                null,
                "514 555-0177",
                "Laval",
                "en",
                null,
                NOW));
    assertThat(booked.after()).isEqualTo(asked().after());
  }

  @Test
  void how_a_guest_would_rather_pay_goes_with_the_account_that_is_to_be_made() {
    assertThat(Booking.ofGuest(asked(), GUEST, PreferredPayment.PAYMENT_PLAN, NOW).guests())
        .singleElement()
        .isInstanceOfSatisfying(
            GuestBooked.class,
            it -> assertThat(it.preferredPaymentMethod()).isEqualTo("payment_plan"));
  }

  @Test
  void how_somebody_who_is_signed_in_would_rather_pay_is_told_of_them_if_they_say_so() {
    assertThat(Booking.preferring(asked(), ZOE, PreferredPayment.CARD, NOW).guests())
        .containsExactly(new PaymentMethodPreferred(ID.value(), ZOE.value(), "card", NOW));
    assertThat(Booking.preferring(asked(), ZOE, null, NOW).guests()).isEmpty();
  }

  @Test
  void a_request_of_somebody_who_is_signed_in_is_no_guests() {
    assertThat(told(asked()))
        .singleElement()
        .isInstanceOfSatisfying(ServiceRequested.class, it -> assertThat(it.isGuest()).isFalse());
    assertThat(asked().guests()).isEmpty();
  }

  @Test
  void a_guest_is_written_nowhere_by_accident() {
    assertThat(GUEST).hasToString("a guest");
    assertThat(Booking.ofGuest(asked(), GUEST, null, NOW).toString())
        .doesNotContain("I sleep badly");
  }

  @Test
  void what_was_booked_under_the_id_becomes_the_accounts() {
    Change moved = Booking.resolved(asked().after(), CLIENT, STRANGER, NOW);

    assertThat(moved.after().client()).isEqualTo(STRANGER);
    assertThat(moved.after().request()).isEqualTo(request());
    assertThat(moved.guests()).isEmpty();
  }

  @Test
  void what_is_another_clients_or_was_moved_before_stays() {
    Appointment appointment = asked().after();
    Appointment moved = Booking.resolved(appointment, CLIENT, STRANGER, NOW).after();

    assertThat(Booking.resolved(appointment, STRANGER, ZOE, NOW).isReal()).isFalse();
    assertThat(Booking.resolved(moved, CLIENT, STRANGER, NOW).isReal()).isFalse();
    assertThat(Booking.resolved(moved, CLIENT, ZOE, NOW).isReal()).isFalse();
    assertThat(Booking.resolved(appointment, CLIENT, CLIENT, NOW).isReal()).isFalse();
  }

  @Test
  void whoever_had_a_date_before_it_was_known_who_they_are_is_promoted_as_who_they_are() {
    Appointment dated =
        Situation.in(Situation.scheduled(ZOE))
            .in(Situation.scheduled(ZOE), Milestones.begun(NOW).scheduled(NOW));

    assertThat(Booking.resolved(dated, CLIENT, STRANGER, NOW).guests())
        .containsExactly(new GuestPromoted(STRANGER.value(), "Anxiety", NOW));
  }

  private static Optional<Minor> minor(Relationship relationship, @Nullable LocalDate birth) {
    return Minor.of(
        Beneficiary.LovedOne.named(
            new Beneficiary.Named("Léo", "Roy", null, "leo@exemple.ca"),
            relationship,
            birth,
            null,
            LocalDate.of(2026, 6, 15)),
        CLIENT,
        LocalDate.of(2026, 6, 15));
  }

  @ParameterizedTest
  @CsvSource({
    "CHILD,2008-06-16,true",
    "CHILD,2008-06-15,false",
    "CHILD,,false",
    "SIBLING,2015-01-01,false",
    "OTHER,2015-01-01,false"
  })
  void a_minor_is_a_child_who_is_known_not_to_be_of_age(
      Relationship relationship, @Nullable LocalDate birth, boolean isMinor) {
    assertThat(minor(relationship, birth).isPresent()).isEqualTo(isMinor);
  }

  @Test
  void a_child_is_told_apart_by_family_name_and_birth_and_by_nothing_else() {
    LocalDate birth = LocalDate.of(2015, 1, 1);
    Minor leo = new Minor(CLIENT, "Léo", "Roy", birth);

    assertThat(new Minor(CLIENT, "LÉO", "roy", birth).identity()).isEqualTo(leo.identity());
    assertThat(
            List.of(
                new Minor(STRANGER, "Léo", "Roy", birth).identity(),
                new Minor(CLIENT, "Léa", "Roy", birth).identity(),
                new Minor(CLIENT, "Léo", "Roi", birth).identity(),
                new Minor(CLIENT, "Léo", "Roy", birth.plusDays(1)).identity()))
        .doesNotContain(leo.identity())
        .doesNotHaveDuplicates();
    assertThat(leo).hasToString("a minor of " + CLIENT);
  }

  @Test
  void an_account_is_to_be_made_for_a_minor_under_the_id_of_the_request() {
    LocalDate birth = LocalDate.of(2015, 1, 1);
    UserId child = Situation.user(0xc7);
    Change booked =
        Booking.ofMinor(
            Booking.request(ID, child, request(), Prices.DEFAULT, NOW),
            new Minor(CLIENT, "Léo", "Roy", birth),
            "fr",
            NOW);

    assertThat(booked.guests())
        .containsExactly(
            new MinorBooked(
                ID.value(), child.value(), CLIENT.value(), "Léo", "Roy", birth, "fr", NOW));
  }
}
