package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.kernel.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForgettingTest {

  private static final String NOTES = "the professional's own file";

  static List<State> everyState() {
    return Situation.everyState();
  }

  static List<State> yetToCome() {
    return List.of(
        new State.Unrouted(),
        offered(ZOE),
        new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT),
        pooled(),
        matched(ZOE),
        new State.Matched(ZOE, BEFORE, SLOT),
        scheduled(ZOE));
  }

  static Stream<State> held() {
    return everyState().stream()
        .filter(it -> !yetToCome().stream().map(State::getClass).toList().contains(it.getClass()));
  }

  static List<Beneficiary> everybody() {
    return List.of(new Beneficiary.Self(), lovedOne(), patient());
  }

  @ParameterizedTest
  @MethodSource("everybody")
  void nothing_personal_is_left_of_whom_it_is_for_and_what_they_asked(Beneficiary beneficiary) {
    ServiceRequest left = forgotten(of(beneficiary, new State.Unrouted())).request();

    assertThat(left.notes()).isNull();
    assertThat(left.needs()).isEmpty();
    assertThat(left.motifs()).isEmpty();
    assertThat(left.preferredAvailability()).isEmpty();
    assertThat(left.beneficiary().code()).isEqualTo(beneficiary.code());
    assertThat(left.beneficiary())
        .isIn(
            new Beneficiary.Self(),
            new Beneficiary.LovedOne(
                Forgetting.NAME,
                Forgetting.NAME,
                Relationship.CHILD,
                null,
                null,
                null,
                null,
                ActivationStatus.SENT_TO_REQUESTER),
            new Beneficiary.Patient(
                new Beneficiary.Referrer(ReferrerType.DOCTOR, Forgetting.NAME, null, null, null),
                new Beneficiary.Referred(Forgetting.NAME, Forgetting.NAME, null, null, null),
                null));
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void the_professionals_notes_dates_and_amounts_are_kept(State state) {
    Appointment before = of(lovedOne(), state);

    Appointment left = forgotten(before);

    assertThat(left.meeting())
        .isEqualTo(new Meeting(before.meeting().modality(), null, null, NOTES));
    assertThat(left.id()).isEqualTo(ID);
    assertThat(left.client()).isEqualTo(CLIENT);
    assertThat(left.minutes()).isEqualTo(before.minutes());
    assertThat(left.payment().shares()).isEqualTo(before.payment().shares());
    assertThat(left.search()).isEqualTo(before.search());
    assertThat(left.milestones().createdAt()).isEqualTo(before.milestones().createdAt());
    assertThat(left.state().slot()).isEqualTo(state.slot());
    assertThat(left.state().professional()).isEqualTo(state.professional());
    if (left.state() instanceof State.Cancelled it) {
      assertThat(it.cancellation().reason()).isNull();
    }
  }

  @ParameterizedTest
  @MethodSource("yetToCome")
  void what_is_yet_to_come_is_called_off_by_the_platform_without_a_fee(State state) {
    Change change = Forgetting.of(of(new Beneficiary.Self(), state), NOW);

    assertThat(change.after().state())
        .isEqualTo(new State.Cancelled(new Cancellation(Party.ADMIN, NOW, null), state, null));
    assertThat(change.after().claim()).isEmpty();
    assertThat(change.after().payment().status()).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(Told.one(change, AppointmentCancelled.class))
        .satisfies(it -> assertThat(it.feeCents()).isEqualTo(Money.ZERO.cents()));
  }

  @ParameterizedTest
  @MethodSource("held")
  void what_is_over_or_under_way_stays_where_it_is_and_when_it_changed_last(State state) {
    Appointment before = of(new Beneficiary.Self(), state);

    Change change = Forgetting.of(before, NOW);

    assertThat(change.notices()).isEmpty();
    assertThat(change.after().state().status()).isEqualTo(state.status());
    assertThat(change.after().milestones()).isEqualTo(before.milestones());
    assertThat(change.after().payment()).isEqualTo(before.payment());
  }

  @Test
  void a_date_that_has_come_is_not_called_off() {
    State begun = scheduled(ZOE);

    assertThat(Forgetting.of(of(lovedOne(), begun), SLOT.start()).after().state()).isEqualTo(begun);
    assertThat(
            Forgetting.of(of(lovedOne(), begun), SLOT.start().minus(Duration.ofMillis(1)))
                .after()
                .state())
        .isInstanceOf(State.Cancelled.class);
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void a_second_time_is_nothing_new(State state) {
    for (Beneficiary beneficiary : everybody()) {
      Instant later = NOW.plus(Duration.ofDays(3));

      assertThat(Forgetting.of(forgotten(of(beneficiary, state)), later).isReal()).isFalse();
    }
  }

  private static Appointment forgotten(Appointment appointment) {
    return Forgetting.of(appointment, NOW).after();
  }

  private static Appointment of(Beneficiary beneficiary, State state) {
    ServiceRequest it = Situation.request();
    ServiceRequest asked =
        new ServiceRequest(
            beneficiary,
            it.therapyType(),
            it.modality(),
            it.needs(),
            it.motifs(),
            it.notes(),
            it.preferredAvailability(),
            true,
            true);
    return Situation.in(Situation.asked(ID, CLIENT, asked, BEFORE), state)
        .with(
            new Meeting(
                Modality.VIDEO, URI.create("https://example.test/zoe"), "12, rue Zoé", NOTES),
            BEFORE);
  }

  private static Beneficiary lovedOne() {
    return new Beneficiary.LovedOne(
        "Zoé",
        "Roy",
        Relationship.CHILD,
        LocalDate.of(2015, 2, 3),
        "+15145550000",
        "zoe@example.test",
        "She is shy",
        ActivationStatus.SENT_TO_REQUESTER);
  }

  private static Beneficiary patient() {
    return new Beneficiary.Patient(
        new Beneficiary.Referrer(
            ReferrerType.DOCTOR, "Dr Yan", "12345", "+15145550001", "yan@example.test"),
        new Beneficiary.Referred("Mia", "Roy", "+15145550002", "mia@example.test", "She grieves"),
        new Beneficiary.Letter("0000000000000000000000f1", "letter.pdf"));
  }
}
