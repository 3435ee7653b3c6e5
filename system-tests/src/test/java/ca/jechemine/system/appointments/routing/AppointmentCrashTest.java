package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P4: whatever is done to an appointment ends in the same state, told once, when the function dies
/// before or after any of its calls and is called again.
class AppointmentCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String PATH = "/api/appointments/";
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /// At most of a request for one motif by video.
  private static final int NICHES = 4;

  private final Cast cast = new Cast(CLOUD);

  /// Something that somebody does to an appointment that stands somewhere.
  ///
  /// @param more how many calls more or fewer it may take: of each niche that matching looks into,
  ///   one, for the ring of its professionals is read from where the request says
  record Act(
      String name,
      String function,
      int more,
      Search search,
      Function<Given, State> from,
      BiFunction<Professional, AppointmentId, Answer> call) {

    /// To one for which nothing was tried before.
    Act(
        String name,
        String function,
        Function<Given, State> from,
        BiFunction<Professional, AppointmentId, Answer> call) {
      this(name, function, 0, Search.NEW, from, call);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /// Whose it is or may become, a colleague, a day that is far enough away, and the moment.
  record Given(Cast cast, Professional professional, Professional colleague) {

    LocalDate day() {
      return LocalDate.ofInstant(cast.now(), TORONTO).plusDays(9);
    }

    State.Scheduled scheduled() {
      return new State.Scheduled(
          professional.id(), cast.now(), new Slot(day(), LocalTime.of(10, 0), 60));
    }
  }

  static Stream<Act> acts() {
    return Stream.of(
        new Act(
            "accept",
            "AcceptProposal",
            it -> it.cast().offered(it.professional(), it.colleague()),
            (who, id) -> who.api().post(PATH + id + "/accept", "{}")),
        new Act(
            "refuse",
            "RefuseProposal",
            it -> it.cast().offered(it.professional()),
            (who, id) -> who.api().post(PATH + id + "/refuse", "{}")),
        new Act(
            "release",
            "ReleaseMatch",
            it -> it.cast().matched(it.professional()),
            (who, id) -> who.api().post(PATH + id + "/release", "{}")),
        new Act(
            "set the first date",
            "ScheduleFirst",
            it -> it.cast().matched(it.professional()),
            (who, id) -> who.api().post(PATH + id + "/schedule-first", date("11:00"))),
        new Act(
            "move",
            "UpdateAppointment",
            Given::scheduled,
            (who, id) -> who.api().patch(PATH + id, date("14:00"))),
        new Act(
            "cancel",
            "UpdateAppointment",
            Given::scheduled,
            (who, id) -> who.api().patch(PATH + id, "{\"status\":\"cancelled\"}")),
        new Act(
            "close",
            "CompleteSession",
            Given::scheduled,
            (who, id) ->
                who.api()
                    .post(
                        PATH + id + "/complete-session",
                        "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"completed\"}")),
        new Act(
            "assign",
            "AssignServiceRequest",
            it -> it.cast().offered(it.colleague()),
            (who, id) -> queue(id, "assign", "{\"professionalId\":\"%s\"}".formatted(who.id()))),
        new Act(
            "assign to another",
            "AssignServiceRequest",
            it -> it.cast().matched(it.colleague()),
            (who, id) -> queue(id, "assign", "{\"professionalId\":\"%s\"}".formatted(who.id()))),
        new Act(
            "match anew",
            "AssignServiceRequest",
            NICHES,
            Search.NEW.again().again(),
            it -> it.cast().pooled(),
            (_, id) -> queue(id, "assign", "{\"mode\":\"auto\"}")),
        new Act(
            "match anew what is on offer",
            "AssignServiceRequest",
            NICHES,
            Search.NEW.again(),
            it -> it.cast().offered(it.colleague()),
            (_, id) -> queue(id, "assign", "{\"mode\":\"auto\"}")),
        new Act(
            "open to all",
            "AssignServiceRequest",
            it -> it.cast().offered(it.colleague()),
            (_, id) -> queue(id, "assign", "{\"mode\":\"general\"}")),
        new Act(
            "set the date of a request",
            "ScheduleServiceRequest",
            it -> it.cast().offered(it.colleague()),
            (who, id) ->
                queue(
                    id,
                    "schedule",
                    "{\"professionalId\":\"%s\",%s"
                        .formatted(who.id(), date("15:00").substring(1)))));
  }

  private static Answer queue(AppointmentId id, String what, String body) {
    return CLOUD
        .api()
        .as(Persona.SUPPORT_ADMIN)
        .post("/api/admin/service-requests/" + id + "/" + what, body);
  }

  /// What became of an appointment, without what differs from one to the other.
  private record End(
      String state,
      Optional<Slot> slot,
      int attempts,
      String payment,
      List<String> byHand,
      List<String> told) {}

  /// The outbox keeps what it is given, so that it can be looked at.
  @BeforeEach
  void nobodyListens() throws InterruptedException {
    CLOUD.settle();
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterEach
  void everybodyListens() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @ParameterizedTest
  @MethodSource("acts")
  void P4_wherever_it_dies_calling_it_again_ends_in_the_same_state_told_once(Act act)
      throws InterruptedException {
    Professional professional = professional();
    AppointmentId whole = given(act, professional);
    assertThat(call(act, professional, whole).status()).isEqualTo(200);
    End expected = end(whole);
    int calls = CLOUD.cloud().invocations().lastOf(act.function()).calls().size();
    assertThat(calls).isGreaterThan(1);
    assertThat(expected.told()).isNotEmpty();

    // After so many calls, which is before the next one; and, wherever that comes, after what it
    // is.
    for (int done = 0; done <= calls + act.more(); done++) {
      Professional another = professional();
      AppointmentId id = given(act, another);
      if (done == 0) {
        CLOUD.cloud().crashes().beforeCall(act.function(), 1);
      } else {
        CLOUD.cloud().crashes().afterCall(act.function(), done);
      }
      if (dies(act, another, id)) {
        requireSameEnd("after " + done + " calls", act, another, id, expected);
      } else {
        assertThat(done).isGreaterThan(calls - act.more());
      }
    }
    Professional another = professional();
    AppointmentId id = given(act, another);
    CLOUD.cloud().crashes().afterFirst(act.function(), "TransactWriteItems");
    assertThat(dies(act, another, id)).isTrue();
    requireSameEnd("after the transaction", act, another, id, expected);
  }

  /// What the gateway answers for a function that died is in no description. One that was over
  /// sooner does not die.
  private static boolean dies(Act act, Professional professional, AppointmentId id)
      throws InterruptedException {
    Throwable death = catchThrowable(() -> call(act, professional, id));
    boolean isDead = CLOUD.cloud().crashes().planned() == 0;
    if (isDead) {
      assertThat(death)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("Internal Server Error");
    } else {
      assertThat(death).isNull();
      CLOUD.cloud().crashes().clear();
    }
    return isDead;
  }

  private void requireSameEnd(
      String where, Act act, Professional professional, AppointmentId id, End expected)
      throws InterruptedException {
    Answer again = call(act, professional, id);
    assertThat(again.status()).as(where + ": " + again.body()).isLessThan(500);
    assertThat(end(id)).as(where + ": " + again.body()).isEqualTo(expected);
    requireOfferedOnce(id);
  }

  /// Whoever has it on offer was told once, and nobody else was.
  private void requireOfferedOnce(AppointmentId id) {
    List<String> told =
        cast.told(id, ProposalCreated.class).stream()
            .flatMap(it -> it.proposedTo().stream())
            .toList();
    assertThat(told).doesNotHaveDuplicates();
    if (!told.isEmpty()) {
      assertThat(cast.read(id).state())
          .isInstanceOfSatisfying(
              State.Proposed.class,
              it -> assertThat(it.to()).extracting(UserId::value).isEqualTo(told));
    }
  }

  private Professional professional() {
    Professional professional = cast.professional();
    cast.practises(professional, Cast.MOTIF);
    cast.charges(professional, new Money(95_00));
    return professional;
  }

  private AppointmentId given(Act act, Professional professional) {
    return cast.request(
        act.from().apply(new Given(cast, professional, cast.professional())), act.search());
  }

  /// By a new instance, so that its calls are counted from the first of its construction.
  private static Answer call(Act act, Professional professional, AppointmentId id)
      throws InterruptedException {
    CLOUD.cloud().functions().function(act.function()).discard();
    return act.call().apply(professional, id);
  }

  private End end(AppointmentId id) {
    Appointment appointment = cast.read(id);
    return new End(
        appointment.state().getClass().getSimpleName()
            + " "
            + appointment.state().status()
            + " "
            + appointment.state().routingStatus(),
        appointment.state().slot(),
        appointment.search().cascadeAttempts(),
        appointment.payment().shares() + " " + appointment.payment().status(),
        new Interventions(CLOUD).of(id),
        cast.told(id).stream().map(it -> it.getClass().getSimpleName()).sorted().toList());
  }

  private static String date(String time) {
    return "{\"date\":\"%s\",\"time\":\"%s\"}"
        .formatted(LocalDate.ofInstant(CLOUD.cloud().clock().instant(), TORONTO).plusDays(9), time);
  }
}
