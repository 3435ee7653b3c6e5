package ca.jechemine.system.appointments.booking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What becomes of the id under which somebody booked, when the domains hear of each other late,
/// twice or in another order.
class RegisterGuestTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Booked booked = new Booked(CLOUD);
  private final String email = "inscrit%d@exemple.ca".formatted(NUMBERS.incrementAndGet());

  @BeforeEach
  void whatWasPlantedIsKnown() {
    CLOUD.settle();
  }

  private Answer book() {
    return booked.bookAsGuest(CLOUD.api(), GuestForm.self(email));
  }

  private GuestBooked told(String appointmentId, UserId held, String address) {
    return new GuestBooked(
        appointmentId,
        held.value(),
        address,
        "Autre",
        "Nom",
        null,
        null,
        "fr",
        null,
        CLOUD.cloud().clock().instant());
  }

  @Test
  void a_booking_that_is_told_twice_makes_one_account() {
    Answer answer = book();
    CLOUD.settle();
    Account guest = booked.account(email).orElseThrow();
    long accounts = booked.accounts();

    booked.tell(told(answer.text("appointmentId"), guest.id(), email), 2);
    CLOUD.settle();

    assertThat(booked.account(email)).contains(guest);
    assertThat(booked.accounts()).isEqualTo(accounts);
    assertThat(booked.keptOfGuest(answer).client()).isEqualTo(guest.id());
    assertThat(booked.cost("RegisterGuest")).containsExactly("BatchGetItem", "Query");
  }

  @Test
  void an_account_that_appointments_had_not_heard_of_gets_the_booking_and_the_address()
      throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
    Account known = booked.unheard(Role.CLIENT, email);
    Answer answer = book();
    UserId held = booked.keptOfGuest(answer).client();
    CLOUD.cloud().triggers().resume("RelayOutbox");
    CLOUD.settle();

    assertThat(held).isNotEqualTo(known.id());
    assertThat(booked.keptOfGuest(answer).client()).isEqualTo(known.id());
    assertThat(booked.identity().accounts().find(held)).isEmpty();
    assertThat(booked.account(email)).contains(known);
    assertThat(booked.module().people().withEmail(email)).contains(known.id());
    assertThat(booked.keptOfGuest(book()).client()).isEqualTo(known.id());
  }

  @Test
  void the_answer_moves_a_booking_once_and_only_that_of_the_id_it_is_about() {
    Answer answer = book();
    CLOUD.settle();
    UserId guest = booked.account(email).orElseThrow().id();
    UserId other = booked.in(Role.CLIENT).id();
    UserId third = booked.in(Role.CLIENT).id();

    booked.tell(resolved(answer, third, other), 1);
    CLOUD.settle();
    assertThat(booked.keptOfGuest(answer).client()).isEqualTo(guest);

    booked.tell(resolved(answer, guest, other), 2);
    booked.tell(resolved(answer, guest, other), 3);
    CLOUD.settle();
    assertThat(booked.keptOfGuest(answer).client()).isEqualTo(other);

    booked.tell(resolved(answer, guest, third), 4);
    CLOUD.settle();
    assertThat(booked.keptOfGuest(answer).client()).isEqualTo(other);
  }

  private static GuestResolved resolved(Answer answer, UserId held, UserId account) {
    return new GuestResolved(
        answer.text("appointmentId"),
        held.value(),
        account.value(),
        CLOUD.cloud().clock().instant());
  }

  @Test
  void an_answer_about_a_booking_that_is_not_there_is_let_go() {
    booked.tell(
        new GuestResolved(
            "0123456789abcdef01234567",
            "0123456789abcdef01234568",
            "0123456789abcdef01234569",
            CLOUD.cloud().clock().instant()),
        1);
    CLOUD.settle();

    assertThat(booked.cost("ResolveGuest")).containsExactly("GetItem");
    assertThat(CLOUD.cloud().invocations().lastOf("ResolveGuest").hasFailed()).isFalse();
  }

  @Test
  void an_address_that_its_account_has_left_is_a_new_guests() {
    Account moved = booked.in(Role.CLIENT);
    Answer answer = book();
    CLOUD.settle();
    String left = "parti." + email;

    booked.tell(told(answer.text("appointmentId"), moved.id(), left), 2);
    CLOUD.settle();

    Account guest = booked.account(left).orElseThrow();
    assertThat(guest.id()).isNotEqualTo(moved.id());
    assertThat(guest.standing().role()).isEqualTo(Role.GUEST);
    assertThat(booked.account(moved.email().value())).contains(moved);
  }
}
