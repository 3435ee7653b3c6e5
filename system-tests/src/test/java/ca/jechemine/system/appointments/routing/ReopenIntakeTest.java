package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who takes requests again is matched with what waits (contract 20 §5.2).
class ReopenIntakeTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);
  private final Intake intake = new Intake(CLOUD);

  @BeforeEach
  void empty() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void who_takes_new_clients_again_is_proposed_what_waits_once() {
    Professional professional = intake.closed();
    AppointmentId asked = cast.ask(intake.child(false, false));
    AppointmentId left =
        cast.request(cast.pooled(), Search.NEW, intake.child(true, true), cast.client());
    CLOUD.settle();
    assertThat(cast.read(asked).state()).isInstanceOf(State.Pooled.class);

    intake.takes(professional, true);
    CLOUD.settle();
    intake.takes(professional, true);
    CLOUD.settle();

    assertThat(proposed(professional)).containsExactly(asked.value());
    assertThat(cast.told(asked, ProposalCreated.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.proposedTo()).containsExactly(professional.id().value());
          assertThat(it.attempt()).isZero();
        });
    assertThat(cast.read(left).state()).as("left a professional").isInstanceOf(State.Pooled.class);
    assertThat(cast.envelopes("INTAKE#" + professional.id())).hasSize(1);
  }

  @Test
  void P5_wherever_it_dies_what_waits_is_proposed_and_that_is_told_once() {
    Professional professional = intake.closed();
    int times = 0;
    for (String function : List.of("ProjectProfessionals", "RematchWaiting")) {
      int last = reopened(professional, function);
      CLOUD.cloud().crashes().beforeCall(function, last);
      reopened(professional, function);
      CLOUD.cloud().crashes().afterCall(function, last);
      reopened(professional, function);
      times += 3;
    }

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(4);
    assertThat(cast.envelopes("INTAKE#" + professional.id())).hasSize(times);
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  /// They take requests again while two wait, and no more then; the function is a new instance, so
  /// that its calls are counted from the first of its construction.
  ///
  /// @return the last call that it made, which writes what it came to
  private int reopened(Professional professional, String function) {
    List<AppointmentId> waiting =
        List.of(intake.waits(false, cast.now()), intake.waits(false, cast.now()));
    CLOUD.settle();
    CLOUD.cloud().functions().function(function).discard();
    CLOUD.cloud().invocations().clear();
    intake.takes(professional, true);
    CLOUD.settle();
    int last = CLOUD.cloud().invocations().lastOf(function).calls().size();

    assertThat(waiting)
        .allSatisfy(it -> {
          assertThat(((State.Proposed) cast.read(it).state()).to())
              .containsExactly(professional.id());
          assertThat(cast.told(it, ProposalCreated.class)).hasSize(1);
        });
    intake.takes(professional, false);
    CLOUD.settle();
    return last;
  }

  private static List<String> proposed(Professional professional) {
    JsonNode requests = professional.api().get("/api/appointments/proposed").json();
    return StreamSupport.stream(requests.spliterator(), false)
        .map(it -> it.path("_id").asText())
        .toList();
  }
}
