package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static ca.jechemine.appointments.domain.Situation.user;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Factor;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.testkit.AtOnce;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every keeper of appointments promises.
public abstract class AppointmentsContract extends PaymentsContract {

  protected abstract DaySheets sheets();

  static List<State> everyState() {
    return Situation.everyState();
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void what_is_kept_is_found_as_it_was_in_every_state(State state) {
    Appointment appointment =
        Situation.after(
                Situation.in(Situation.in(state), everyMilestone(), state),
                new Search(List.of(MIA, YAN), 2, BEFORE, new Search.Review(BEFORE, "le soir")))
            .counted(7);

    keep(appointment);

    assertThat(appointments().find(ID))
        .hasValueSatisfying(it -> {
          assertThat(it.value()).isEqualTo(appointment);
          assertThat(it.version()).isEqualTo(1);
        });
  }

  @Test
  void a_professional_s_own_entry_is_kept_for_a_client_of_theirs() {
    keep(Situation.in(matched(ZOE)));

    Versioned<Appointment> entered = appointments().enter(entry(ZOE), Optional.empty());

    assertThat(appointments().find(id(2))).contains(entered);
    assertThat(entered.value().claim()).contains(new Appointment.Claim(ZOE, SLOT));
  }

  @Test
  void a_client_who_is_theirs_no_longer_at_that_moment_is_not_entered() {
    keep(Situation.in(matched(ZOE)));
    save(0xa, it -> Routing.release(it, ZOE, SHARES, NOW));

    for (UserId professional : List.of(ZOE, YAN)) {
      assertThatThrownBy(() -> appointments().enter(entry(professional), Optional.empty()))
          .isInstanceOfSatisfying(
              Refusal.Forbidden.class, it -> assertThat(it.code()).isEqualTo("NOT_YOUR_CLIENT"));
    }

    assertThat(appointments().find(id(2))).isEmpty();
    assertThat(sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims()).isEmpty();
  }

  private static Change entry(UserId professional) {
    return FollowUp.booked(
        id(2),
        CLIENT,
        Situation.request(),
        new State.Scheduled(professional, NOW, SLOT),
        Meeting.by(Modality.VIDEO),
        Payment.pending(Prices.DEFAULT.shares(new Money(95_00)), PaymentMethod.CARD),
        Party.PROFESSIONAL,
        NOW);
  }

  private static Milestones everyMilestone() {
    return new Milestones(
        BEFORE,
        NOW,
        BEFORE.plusSeconds(1),
        BEFORE.plusSeconds(2),
        BEFORE.plusSeconds(3),
        BEFORE.plusSeconds(4),
        BEFORE.plusSeconds(5),
        true);
  }

  @Test
  void every_detail_of_whom_it_is_for_is_found_again() {
    List<Beneficiary> everybody =
        List.of(
            new Beneficiary.Self(),
            new Beneficiary.LovedOne(
                "Léo",
                "Roy",
                Relationship.of("child").orElseThrow(),
                LocalDate.of(2015, 2, 3),
                "+15145550000",
                "leo@exemple.ca",
                "shy",
                ActivationStatus.SENT_TO_REQUESTER),
            new Beneficiary.LovedOne(
                "Léo",
                "Roy",
                Relationship.of("child").orElseThrow(),
                null,
                null,
                null,
                null,
                ActivationStatus.PENDING_ADMIN),
            new Beneficiary.Patient(
                new Beneficiary.Referrer(
                    ReferrerType.of("doctor").orElseThrow(), "Dre Cyr", "1234", "1", "c@e.ca"),
                new Beneficiary.Referred("Max", "Côté", "2", "m@e.ca", "insomnia"),
                new Beneficiary.Letter(LETTER, "letter.pdf")),
            new Beneficiary.Patient(
                new Beneficiary.Referrer(
                    ReferrerType.of("doctor").orElseThrow(), "Dre Cyr", null, null, null),
                new Beneficiary.Referred("Max", "Côté", null, null, null),
                new Beneficiary.Letter(OTHER_LETTER, null)),
            new Beneficiary.Patient(
                new Beneficiary.Referrer(
                    ReferrerType.of("doctor").orElseThrow(), "Dre Cyr", null, null, null),
                new Beneficiary.Referred("Max", "Côté", null, null, null),
                null));
    for (int n = 0; n < everybody.size(); n++) {
      ServiceRequest asked = Situation.request();
      Appointment appointment =
          Situation.asked(
              id(n + 1),
              CLIENT,
              new ServiceRequest(
                  everybody.get(n),
                  TherapyType.COUPLE,
                  Modality.PHONE,
                  asked.needs(),
                  asked.motifs(),
                  null,
                  asked.preferredAvailability(),
                  true,
                  true),
              BEFORE);
      keep(appointment);

      assertThat(appointments().find(appointment.id()))
          .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo(appointment));
    }
  }

  @Test
  void of_two_who_read_the_same_the_second_who_saves_is_told() {
    Appointment offered = Situation.in(offered(ZOE, YAN));
    keep(offered);

    appointments().save(1, Routing.accept(offered, ZOE, SHARES, NOW), Optional.empty());

    assertThatThrownBy(
            () -> appointments().save(1, Routing.refuse(offered, YAN, NOW), Optional.empty()))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> keep(offered)).isInstanceOf(StaleVersion.class);
    assertThat(read().isOf(ZOE)).isTrue();
  }

  @Test
  void of_two_hundred_who_accept_at_once_exactly_one_has_it() {
    keep(Situation.in(pooled()));

    List<String> outcomes =
        AtOnce.all(
            IntStream.range(0, 200)
                .<Callable<String>>mapToObj(it -> () -> accept(user(0x1000 + it)))
                .toList());

    assertThat(outcomes.stream().collect(groupingBy(it -> it, counting())))
        .isEqualTo(Map.of("DONE", 1L, "ALREADY_TAKEN", 199L));
    assertThat(appointments().find(ID).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void what_is_nothing_new_is_not_kept() {
    keep(Situation.in(matched(ZOE)));

    assertThat(
            appointments()
                .save(1, Routing.accept(read(), ZOE, SHARES, NOW), Optional.empty())
                .version())
        .isEqualTo(1);
    assertThat(appointments().find(ID).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void a_request_that_was_answered_is_told_its_answer_and_does_nothing() {
    Receipt receipt = new Receipt("key", "same", 200, "{}");
    keep(Situation.in(offered(ZOE, YAN)));
    appointments().save(1, Routing.accept(read(), ZOE, SHARES, NOW), Optional.of(receipt));

    assertThatThrownBy(() ->
            appointments().save(2, Change.of(read(), Situation.in(pooled())), Optional.of(receipt)))
        .isInstanceOf(AlreadyAnswered.class);
    assertThat(read().isOf(ZOE)).isTrue();
  }

  @Test
  void the_time_it_takes_is_the_professionals_until_it_is_given_back() {
    keep(Situation.in(scheduled(ZOE)));

    assertThat(sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims())
        .extracting(it -> it.appointment())
        .containsExactly(ID);
    assertThatThrownBy(() -> keep(Situation.in(other(1, BEFORE), scheduled(ZOE))))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("SLOT_TAKEN"));
    assertThat(appointments().find(id(1))).isEmpty();
    keep(Situation.in(other(2, BEFORE), scheduled(YAN)));

    replace(new State.Cancelled(Situation.cancellation(), scheduled(ZOE), null));
    keep(Situation.in(other(1, BEFORE), scheduled(ZOE)));

    assertThat(sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims())
        .extracting(it -> it.appointment())
        .containsExactly(id(1));
  }

  @Test
  void a_moved_appointment_leaves_its_former_time() {
    Slot later = new Slot(SLOT.date(), SLOT.time().plusMinutes(30), 60);
    Slot nextDay = new Slot(SLOT.date().plusDays(1), SLOT.time(), 60);
    keep(Situation.in(scheduled(ZOE)));

    replace(new State.Scheduled(ZOE, BEFORE, later));
    replace(new State.Scheduled(ZOE, BEFORE, nextDay));

    assertThat(sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims()).isEmpty();
    assertThat(sheets().find(ZOE, List.of(nextDay.date())).sheet(nextDay.date()).claims())
        .hasSize(1);
  }

  @Test
  void a_time_asked_for_is_kept_from_the_offer_to_the_release() {
    keep(Situation.in(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT)));
    assertThat(claims()).isEqualTo(1);
    appointments().save(1, Routing.accept(read(), ZOE, SHARES, NOW), Optional.empty());
    assertThat(claims()).isEqualTo(1);
    appointments().save(2, Routing.release(read(), ZOE, SHARES, NOW), Optional.empty());
    assertThat(claims()).isZero();
  }

  @Test
  void why_it_was_proposed_is_kept_with_the_proposal_wave_by_wave() {
    Rationale first = why(0, ZOE);
    Rationale second = why(1, YAN);
    keep(Situation.in(new State.Unrouted()));

    save(0xa, it -> Routing.propose(it, List.of(ZOE), NOW).because(first));
    save(0xa, it -> Routing.refuse(it, ZOE, NOW));
    save(0xa, it -> Routing.propose(it, List.of(YAN), NOW).because(second));

    assertThat(appointments().rationales(ID)).containsExactly(first, second);
    assertThat(appointments().rationales(id(1))).isEmpty();
    assertThatThrownBy(() ->
            appointments()
                .save(
                    1,
                    Routing.propose(Situation.in(new State.Unrouted()), List.of(MIA), NOW)
                        .because(why(2, MIA)),
                    Optional.empty()))
        .isInstanceOf(StaleVersion.class);
    assertThat(appointments().rationales(ID)).hasSize(2);
  }

  @Test
  void what_is_forgotten_is_kept_without_why_it_was_proposed_and_gives_its_time_back() {
    keep(Situation.in(new State.Unrouted()));
    save(0xa, it -> Routing.propose(it, List.of(ZOE), NOW).because(why(0, ZOE)));
    save(0xa, it -> Routing.accept(it, ZOE, SHARES, NOW));
    replace(scheduled(ZOE));
    assertThat(claims()).isEqualTo(1);
    var read = appointments().find(ID).orElseThrow();
    Change forgotten = Forgetting.of(read.value(), NOW);

    assertThatThrownBy(() -> appointments().forget(read.version() - 1, forgotten))
        .isInstanceOf(StaleVersion.class);
    assertThat(appointments().rationales(ID)).hasSize(1);
    appointments().forget(read.version(), forgotten);
    appointments().forget(read.version() + 1, Change.none(forgotten.after()));

    assertThat(appointments().rationales(ID)).isEmpty();
    assertThat(appointments().find(ID).orElseThrow().version()).isEqualTo(read.version() + 1);
    assertThat(read()).isEqualTo(forgotten.after());
    assertThat(claims()).isZero();
  }

  protected static Rationale why(int attempt, UserId professional) {
    return new Rationale(
        attempt,
        NOW,
        List.of(
            new Score(
                professional,
                List.of(
                    new Award(Factor.MOTIF, 100, List.of("Anxiété")),
                    new Award(Factor.MODALITY, 15, List.of())),
                2,
                1,
                3)));
  }

  private String accept(UserId professional) {
    try {
      return Retry.whenStale(() -> {
        var read = appointments().find(ID).orElseThrow();
        appointments()
            .save(
                read.version(),
                Routing.accept(read.value(), professional, SHARES, NOW),
                Optional.empty());
        return "DONE";
      });
    } catch (Refusal refused) {
      return refused.code();
    }
  }

  private int claims() {
    return sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims().size();
  }
}
