package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Leaving;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Milestones;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.PlantedPayment;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A client asks for another professional than theirs (contract 20 §2.2.1).
class ChangeProfessionalTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FORM =
      "{'type':'video','needs':['Anxiété'],'changeProfessional':true}";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Booked booked = new Booked(CLOUD);

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  private static Instant now() {
    return CLOUD.cloud().clock().instant();
  }

  private static Slot inDays(int days) {
    return new Slot(TorontoTime.day(now()).plusDays(days), LocalTime.of(10, 0), 60);
  }

  private static UserId professional() {
    return new UserId("0000f00c0000%012x".formatted(NUMBERS.incrementAndGet()));
  }

  private AppointmentId plant(Account client, State state, Instant updated) {
    AppointmentId id = new AppointmentId("0000f00d0000%012x".formatted(NUMBERS.incrementAndGet()));
    Appointment appointment =
        new Appointment(
            id,
            client.id(),
            new ServiceRequest(
                new Beneficiary.Self(),
                TherapyType.SOLO,
                Modality.VIDEO,
                List.of("Anxiété"),
                List.of("Anxiété"),
                null,
                List.of(),
                false,
                false),
            state,
            Search.NEW,
            Meeting.by(Modality.VIDEO),
            PlantedPayment.pending(
                Prices.DEFAULT.shares(TherapyType.SOLO, Prices.Own.NONE), PaymentMethod.CARD),
            60,
            Milestones.begun(updated),
            List.of());
    booked.module().appointments().save(0, Change.first(appointment), Optional.empty());
    return id;
  }

  private AppointmentId scheduled(Account client, UserId with, Slot slot) {
    return plant(client, new State.Scheduled(with, now(), slot), now().minusSeconds(60));
  }

  private State state(AppointmentId id) {
    return booked.find(id.value()).state();
  }

  private Answer change(Account client) {
    Answer answer = booked.book(booked.as(client), FORM);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    CLOUD.settle();
    return answer;
  }

  @Test
  void the_request_is_open_to_everybody_at_once() {
    Account client = booked.client();
    scheduled(client, professional(), inDays(10));

    Answer answer = booked.book(booked.as(client), FORM);

    assertThat(answer.text("routingStatus")).isEqualTo("general");
    assertThat(answer.json().path("isReturningClient").asBoolean()).isTrue();
    CLOUD.settle();
    assertThat(booked.kept(answer).state()).isInstanceOf(State.Pooled.class);
    assertThat(booked.told(answer.text("_id")))
        .containsExactly(
            "AppointmentChanged", "ProfessionalLeft", "RequestPooled", "ServiceRequested");
  }

  @Test
  void defect_only_what_is_to_come_with_the_professional_who_is_left_is_called_off() {
    Account client = booked.client();
    UserId left = professional();
    UserId other = professional();
    AppointmentId one = scheduled(client, left, inDays(10));
    AppointmentId two = scheduled(client, left, inDays(20));
    AppointmentId overMidnight =
        scheduled(client, left, new Slot(inDays(15).date(), LocalTime.of(23, 30), 60));
    AppointmentId past = scheduled(client, left, inDays(-2));
    AppointmentId others =
        plant(
            client, new State.Scheduled(other, now(), inDays(11)), now().minus(9, ChronoUnit.DAYS));
    AppointmentId strangers = scheduled(booked.client(), left, inDays(12));

    change(client);

    for (AppointmentId id : List.of(one, two, overMidnight)) {
      assertThat(state(id))
          .isInstanceOfSatisfying(
              State.Cancelled.class,
              it -> {
                assertThat(it.cancellation().by()).isEqualTo(Party.CLIENT);
                assertThat(it.cancellation().reason()).isEqualTo(Leaving.REASON);
              });
      assertThat(booked.find(id.value()).payment().status()).isEqualTo(PaymentStatus.CANCELLED);
      assertThat(booked.told(id.value())).contains("AppointmentCancelled");
    }
    for (AppointmentId id : List.of(past, others, strangers)) {
      assertThat(state(id)).isInstanceOf(State.Scheduled.class);
    }
  }

  @Test
  void defect_whoever_leaves_late_owes_what_a_late_cancellation_costs() {
    Account client = booked.client();
    UserId left = professional();
    LocalDateTime soon =
        LocalDateTime.ofInstant(now().plus(5, ChronoUnit.HOURS), ZoneId.of("America/Toronto"))
            .truncatedTo(ChronoUnit.MINUTES);
    AppointmentId late =
        scheduled(client, left, new Slot(soon.toLocalDate(), soon.toLocalTime(), 60));
    AppointmentId early = scheduled(client, left, inDays(10));

    change(client);

    assertThat(booked.cancelled(late.value()).feeCents()).isEqualTo(18_00);
    assertThat(booked.cancelled(early.value()).feeCents()).isZero();
  }

  @Test
  void a_change_that_is_told_twice_calls_off_once_and_spares_what_is_agreed_later() {
    Account client = booked.client();
    UserId left = professional();
    AppointmentId before = scheduled(client, left, inDays(10));
    Answer answer = change(client);
    AppointmentId later =
        plant(
            client, new State.Scheduled(left, now(), inDays(14)), now().plus(1, ChronoUnit.HOURS));
    State calledOff = state(before);

    booked.tellAgain(answer.text("_id"), ProfessionalLeft.class);
    CLOUD.settle();

    assertThat(state(before)).isEqualTo(calledOff);
    assertThat(state(later)).isInstanceOf(State.Scheduled.class);
  }

  @Test
  void whoever_never_had_an_appointment_has_nobody_to_change() {
    Account client = booked.client();

    Answer answer = booked.book(booked.as(client), FORM);

    assertThat(answer.text("routingStatus")).isEqualTo("pending");
    assertThat(answer.json().path("isReturningClient").asBoolean()).isFalse();
  }

  @Test
  void a_guest_changes_nobody() {
    Account client = booked.in(Role.GUEST);
    AppointmentId kept = scheduled(client, professional(), inDays(10));

    Answer answer =
        booked.bookAsGuest(
            CLOUD.api(), GuestForm.self(client.email().value(), ",'changeProfessional':true"));
    CLOUD.settle();

    assertThat(answer.json().at("/appointment/isReturningClient").asBoolean()).isFalse();
    assertThat(state(kept)).isInstanceOf(State.Scheduled.class);
  }
}
