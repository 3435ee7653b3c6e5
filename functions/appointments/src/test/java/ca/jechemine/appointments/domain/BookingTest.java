package ca.jechemine.appointments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookingTest {

  private static final AppointmentId ID = new AppointmentId("0000000000000000000000a1");
  private static final UserId CLIENT = new UserId("0000000000000000000000c1");
  private static final UserId ZOE = new UserId("0000000000000000000000b1");

  /// Monday noon in Toronto.
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  private static ServiceRequest request(TherapyType type) {
    return new ServiceRequest(
        new Beneficiary.Self(),
        type,
        Modality.BOTH,
        List.of("Grief", "Anxiété"),
        List.of("Deuil", "Anxiété"),
        "Bonjour",
        List.of("week_evening"),
        false,
        false);
  }

  /// Works on Mondays from nine to five, fifty minutes a session, at 95 $.
  private static Professional zoe(AccountStatus status, @Nullable WorkWeek week) {
    return new Professional(
        ZOE,
        1,
        status,
        "Zoé Tremblay",
        "fr",
        week,
        new Prices.Own(new Money(95_00), null, null),
        List.of());
  }

  private static WorkWeek mondays() {
    return new WorkWeek(
        Map.of(DayOfWeek.MONDAY, new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0))),
        50,
        10);
  }

  private static Change direct(@Nullable LocalDateTime at) {
    return Booking.direct(
        ID,
        CLIENT,
        request(TherapyType.SOLO),
        zoe(AccountStatus.ACTIVE, mondays()),
        at,
        Prices.DEFAULT,
        NOON);
  }

  @Test
  void a_request_waits_to_be_matched_at_the_platforms_price() {
    Appointment begun =
        Booking.request(ID, CLIENT, request(TherapyType.COUPLE), Prices.DEFAULT, NOON).after();

    assertThat(begun.client()).isEqualTo(CLIENT);
    assertThat(begun.state()).isEqualTo(new State.Unrouted());
    assertThat(begun.state().status()).isEqualTo(AppointmentStatus.PENDING);
    assertThat(begun.state().routingStatus()).isEqualTo(RoutingStatus.PENDING);
    assertThat(begun.minutes()).isEqualTo(60);
    assertThat(begun.meeting().modality()).isEqualTo(Modality.BOTH);
    assertThat(begun.payment())
        .isEqualTo(
            Payment.pending(
                new Prices.Shares(new Money(150_00), new Money(15_00), new Money(135_00)),
                PaymentMethod.CARD));
    assertThat(begun.claim()).isEmpty();
    assertThat(begun.request().issueType()).contains("Grief");
  }

  @Test
  void a_request_to_a_professional_is_theirs_at_their_price_and_of_their_length() {
    Appointment begun = direct(null).after();

    assertThat(begun.state()).isEqualTo(new State.Matched(ZOE, NOON, null));
    assertThat(begun.state().status()).isEqualTo(AppointmentStatus.PENDING);
    assertThat(begun.state().routingStatus()).isEqualTo(RoutingStatus.ACCEPTED);
    assertThat(begun.minutes()).isEqualTo(50);
    assertThat(begun.payment().shares())
        .isEqualTo(new Prices.Shares(new Money(95_00), new Money(10_00), new Money(85_00)));
    assertThat(begun.claim()).isEmpty();
  }

  @Test
  void a_time_that_is_asked_for_is_kept_free() {
    Slot asked = new Slot(LocalDate.of(2026, 6, 22), LocalTime.of(9, 0), 50);

    assertThat(direct(LocalDateTime.parse("2026-06-22T09:00")).after().claim())
        .contains(new Appointment.Claim(ZOE, asked));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-08T10:00,IN_THE_PAST",
    "2026-06-15T12:00,IN_THE_PAST",
    "2026-06-16T10:00,DAY_OFF",
    "2026-06-22T08:59,OUTSIDE_WORK_HOURS",
    "2026-06-22T17:00,OUTSIDE_WORK_HOURS"
  })
  void a_time_that_is_past_or_not_worked_is_refused(LocalDateTime at, String code) {
    assertThatThrownBy(() -> direct(at))
        .isInstanceOfSatisfying(
            Refusal.BadRequest.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  @ParameterizedTest
  @CsvSource({"2026-06-15T12:01", "2026-06-22T16:59"})
  void the_last_minutes_of_a_day_are_worked(LocalDateTime at) {
    assertThat(direct(at).after().claim()).isPresent();
  }

  @Test
  void nobody_books_a_closed_account_and_a_pending_one_may_be_booked() {
    assertThatThrownBy(() -> with(zoe(AccountStatus.INACTIVE, mondays()), null))
        .isInstanceOf(Refusal.NotFound.class);

    assertThat(with(zoe(AccountStatus.PENDING, mondays()), null).after().isOf(ZOE)).isTrue();
  }

  @Test
  void whoever_has_no_working_day_cannot_be_booked_at_a_time() {
    Professional idle = zoe(AccountStatus.ACTIVE, null);

    assertThatThrownBy(() -> with(idle, LocalDateTime.parse("2026-06-22T09:00")))
        .isInstanceOfSatisfying(
            Refusal.BadRequest.class, it -> assertThat(it.code()).isEqualTo("DAY_OFF"));
    assertThat(with(idle, null).after().minutes()).isEqualTo(60);
  }

  private static Change with(Professional professional, @Nullable LocalDateTime at) {
    return Booking.direct(
        ID, CLIENT, request(TherapyType.SOLO), professional, at, Prices.DEFAULT, NOON);
  }

  @Test
  void what_a_guest_books_with_a_professional_is_told_as_a_guests() {
    Change booked =
        Booking.ofGuest(
            direct(null),
            new Guest("nadia@exemple.ca", "Nadia", null, "514 555-0177", "Laval", Language.EN),
            null,
            NOON);

    assertThat(Told.one(booked, AppointmentNotice.AppointmentBooked.class).by()).isEqualTo("guest");
    assertThat(Told.one(direct(null), AppointmentNotice.AppointmentBooked.class).by())
        .isEqualTo("client");
  }
}
