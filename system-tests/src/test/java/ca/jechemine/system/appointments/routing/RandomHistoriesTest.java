package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// P3: whatever is done to appointments in whatever order, also when functions die meanwhile, what
/// must hold of every appointment holds after each step (contract 20 §4).
class RandomHistoriesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int HISTORIES = 50;
  private static final int LONGEST = 8;

  /// Of ten steps one is killed.
  private static final int KILLED = 10;

  private static final String PATH = "/api/appointments/";
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /// From where to where anything may go in one step; whoever accepts may set the date with it.
  private static final Map<String, Set<String>> WAYS =
      Map.of(
          "Unrouted", Set.of("Unrouted", "Cancelled"),
          "Proposed", Set.of("Matched", "Scheduled", "Proposed", "Unrouted", "Pooled", "Cancelled"),
          "Pooled", Set.of("Matched", "Scheduled", "Pooled", "Cancelled"),
          "Matched", Set.of("Matched", "Scheduled", "Pooled", "Cancelled"),
          "Scheduled", Set.of("Scheduled", "Ongoing", "Completed", "NoShow", "Cancelled"),
          "Ongoing", Set.of("Completed", "NoShow", "Cancelled", "Ongoing"),
          "Completed", Set.of("Completed"),
          "NoShow", Set.of("NoShow"),
          "Cancelled", Set.of("Cancelled"));

  /// The contract's pairs of `status` and `routingStatus` of what is not cancelled.
  private static final Set<String> PAIRS =
      Set.of(
          "PENDING PENDING",
          "PENDING PROPOSED",
          "PENDING GENERAL",
          "PENDING ACCEPTED",
          "SCHEDULED ACCEPTED",
          "ONGOING ACCEPTED",
          "COMPLETED ACCEPTED",
          "NO_SHOW ACCEPTED");

  /// Something that is done, and by which function.
  private record Act(String function, String method, String suffix, String body) {}

  private final Cast cast = new Cast(CLOUD);

  /// The outbox keeps what it is given, so that it can be looked at.
  @BeforeAll
  static void nobodyListens() throws InterruptedException {
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterAll
  static void everybodyListens() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void P3_what_must_hold_holds_after_each_step_of_every_history(long seed) {
    Random random = new Random(seed);
    List<Professional> people = List.of(professional(), professional(), professional());
    Map<AppointmentId, Appointment> kept = new HashMap<>();

    for (int history = 0; history < HISTORIES; history++) {
      AppointmentId id = cast.request(beginning(random, people));
      kept.put(id, cast.read(id));
      int steps = 1 + random.nextInt(LONGEST);
      for (int step = 0; step < steps; step++) {
        String where = "seed %d, history %d, step %d".formatted(seed, history, step);
        Appointment before = kept.get(id);
        Act act = act(random);
        Optional<Answer> answer = call(act, caller(random, people), id, random);
        Appointment after = cast.read(id);
        holds(where + ", " + act, before, after, answer);
        kept.put(id, after);
      }
      assertThat(cast.told(id, AppointmentChanged.class))
          .as("seed %d, history %d: one event a version", seed, history)
          .hasSize((int) cast.version(id));
    }
    assertThat(overlaps(new ArrayList<>(kept.values()))).isEmpty();
  }

  private static void holds(
      String where, Appointment before, Appointment after, Optional<Answer> answer) {
    if (answer.filter(it -> it.status() >= 400).isPresent()) {
      assertThat(after).as(where).isEqualTo(before);
    }
    if (!after.equals(before)) {
      assertThat(WAYS.get(name(before))).as(where).contains(name(after));
    }
    if (!(after.state() instanceof State.Cancelled)) {
      assertThat(PAIRS)
          .as(where)
          .contains(after.state().status() + " " + after.state().routingStatus());
    }
    assertThat(after.state().professional().filter(after.search()::excludes))
        .as(where + ": whoever refused has it")
        .isEmpty();
    if (after.state() instanceof State.Proposed it) {
      assertThat(it.to()).as(where).anyMatch(who -> !after.search().excludes(who));
    }
    assertThat(after.sequence())
        .as(where + ": sequence")
        .isEqualTo(before.sequence() + (looks(before).equals(looks(after)) ? 0 : 1));
    assertThat(after.milestones().createdAt()).as(where).isEqualTo(before.milestones().createdAt());
    assertThat(after.milestones().updatedAt())
        .as(where)
        .isAfterOrEqualTo(before.milestones().updatedAt());
  }

  /// What a calendar shows of it (P13).
  private static String looks(Appointment it) {
    return switch (it.state()) {
      case State.Dated at ->
          at.at() + it.meeting().modality().code() + it.meeting().link() + it.meeting().location();
      case State.Cancelled called -> called.before() instanceof State.Dated ? "off" : "";
      case State.Open _, State.Matched _ -> "";
    };
  }

  /// Two that take the same professional's time.
  private static List<String> overlaps(List<Appointment> all) {
    List<String> found = new ArrayList<>();
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        Optional<Appointment.Claim> first = all.get(one).claim();
        Optional<Appointment.Claim> second = all.get(other).claim();
        if (first.isPresent()
            && second.isPresent()
            && first.get().professional().equals(second.get().professional())
            && first.get().slot().overlaps(second.get().slot())) {
          found.add(all.get(one).id() + " " + all.get(other).id());
        }
      }
    }
    return found;
  }

  private State beginning(Random random, List<Professional> people) {
    return switch (random.nextInt(3)) {
      case 0 -> cast.offered(people.get(random.nextInt(people.size())));
      case 1 -> cast.offered(people);
      default -> cast.pooled();
    };
  }

  private static Act act(Random random) {
    String date = date(random);
    return switch (random.nextInt(14)) {
      case 0, 1 -> new Act("AcceptProposal", "POST", "/accept", "{}");
      case 2 -> new Act("RefuseProposal", "POST", "/refuse", "{}");
      case 3 -> new Act("ReleaseMatch", "POST", "/release", "{}");
      case 4, 5 -> new Act("ScheduleFirst", "POST", "/schedule-first", "{" + date + "}");
      case 6 -> new Act("UpdateAppointment", "PATCH", "", "{" + date + "}");
      case 7 ->
          new Act("UpdateAppointment", "PATCH", "", "{\"status\":\"scheduled\"," + date + "}");
      case 8 -> new Act("UpdateAppointment", "PATCH", "", "{\"status\":\"ongoing\"}");
      case 9 -> new Act("UpdateAppointment", "PATCH", "", "{\"status\":\"cancelled\"}");
      case 10 -> new Act("UpdateAppointment", "PATCH", "", "{\"status\":\"no-show\"}");
      case 11 ->
          new Act(
              "UpdateAppointment",
              "PATCH",
              "",
              "{\"meetingLink\":\"https://rencontre.example/%d\"}".formatted(random.nextInt(2)));
      case 12 -> new Act("UpdateAppointment", "PATCH", "", "{\"notes\":\"note\"}");
      default ->
          new Act(
              "CompleteSession",
              "POST",
              "/complete-session",
              "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"completed\"}");
    };
  }

  private static String date(Random random) {
    LocalDate day =
        LocalDate.ofInstant(CLOUD.cloud().clock().instant(), TORONTO)
            .plusDays(2 + random.nextInt(30));
    return "\"date\":\"%s\",\"time\":\"%02d:%02d\""
        .formatted(day, 8 + random.nextInt(10), 15 * random.nextInt(4));
  }

  private static Api caller(Random random, List<Professional> people) {
    return random.nextInt(10) == 0
        ? CLOUD.api().as(Persona.SUPER_ADMIN)
        : people.get(random.nextInt(people.size())).api();
  }

  /// What was answered; nothing when the function was killed.
  private static Optional<Answer> call(Act act, Api caller, AppointmentId id, Random random) {
    boolean killed = random.nextInt(KILLED) == 0;
    int call = 1 + random.nextInt(3);
    if (killed && random.nextBoolean()) {
      CLOUD.cloud().crashes().beforeCall(act.function(), call);
    } else if (killed) {
      CLOUD.cloud().crashes().afterCall(act.function(), call);
    }
    try {
      return Optional.of(caller.call(act.method(), PATH + id + act.suffix(), act.body()));
    } catch (AssertionError died) {
      assertThat(killed).as(died.getMessage()).isTrue();
      assertThat(died).hasMessageContaining("Internal Server Error");
      return Optional.empty();
    } finally {
      CLOUD.cloud().crashes().clear();
    }
  }

  private Professional professional() {
    Professional professional = cast.professional();
    cast.practises(professional, Cast.MOTIF);
    return professional;
  }

  private static String name(Appointment appointment) {
    return appointment.state().getClass().getSimpleName();
  }
}
