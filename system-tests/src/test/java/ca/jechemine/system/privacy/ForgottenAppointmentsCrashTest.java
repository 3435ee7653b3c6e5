package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4, P5: who forgets somebody dies before and after each AWS call; what is delivered again ends
/// in the same state, with nothing of the person left and nothing told twice.
class ForgottenAppointmentsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FUNCTION = "ForgetPeople";

  private final Appointed appointed = new Appointed(CLOUD);

  /// Somebody with appointments.
  private record Case(Somebody client, List<AppointmentId> ids) {}

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void P5_wherever_it_dies_it_ends_in_the_same_state() throws InterruptedException {
    Case whole = ofEveryKind("RompueJamais");
    int calls = forgetAnew(whole);
    List<String> expected = state(whole);
    List<Case> all = new ArrayList<>(List.of(whole));

    for (int done = 0; done <= calls; done++) {
      Case one = ofEveryKind("Rompue%02d".formatted(done));
      all.add(one);
      planDeath(done);
      forgetAnew(one);
      assertThat(CLOUD.cloud().crashes().planned()).as(one.client().canary()).isZero();
    }

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(calls + 1);
    assertThat(all)
        .allSatisfy(it -> assertThat(state(it)).as(it.client().canary()).isEqualTo(expected));
    assertThat(appointed.everything()).doesNotContainIgnoringCase("Rompue");
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  @Test
  void P5_what_is_more_than_one_part_is_gone_on_with_wherever_it_dies()
      throws InterruptedException {
    Case whole = many("SuiteEntiere");
    int calls = forgetAnew(whole);

    for (int done : List.of(calls / 2, calls - 1, calls)) {
      Case one = many("Suite%03d".formatted(done));
      planDeath(done);
      forgetAnew(one);
      assertThat(state(one)).as(one.client().canary()).isEqualTo(state(whole));
      assertThat(appointed.outbox("FORGOTTEN#" + one.client().id())).hasSize(1);
    }

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(3);
    assertThat(appointed.everything()).doesNotContainIgnoringCase("LieuSuite");
  }

  private Case ofEveryKind(String canary) throws InterruptedException {
    return planted(canary, appointed::ofEveryKind);
  }

  /// Each with a date, so that none changes its place in the order.
  private Case many(String canary) throws InterruptedException {
    return planted(
        canary,
        (client, professional) ->
            IntStream.rangeClosed(1, 27)
                .mapToObj(it -> appointed.plant(client, appointed.scheduled(professional, it)))
                .toList());
  }

  /// What others hear of the appointments is not what may go wrong here.
  private Case planted(
      String canary, BiFunction<Somebody, UserId, List<AppointmentId>> appointments)
      throws InterruptedException {
    Somebody client = Somebody.active(CLOUD, Role.CLIENT, canary);
    UserId professional =
        Somebody.active(CLOUD, Role.PROFESSIONAL, canary.replaceFirst("Rompue|Suite", "Soignante"))
            .id();
    CLOUD.settle();
    List<AppointmentId> ids = new ArrayList<>();
    CLOUD.cloud().unheard(() -> ids.addAll(appointments.apply(client, professional)));
    return new Case(client, List.copyOf(ids));
  }

  /// After so many calls, which is before the next one.
  private static void planDeath(int done) {
    if (done == 0) {
      CLOUD.cloud().crashes().beforeCall(FUNCTION, 1);
    } else {
      CLOUD.cloud().crashes().afterCall(FUNCTION, done);
    }
  }

  /// By a new instance, so that its calls are counted from the first of its construction.
  ///
  /// @return how many calls the longest invocation made
  private static int forgetAnew(Case planted) {
    CLOUD.cloud().functions().function(FUNCTION).discard();
    CLOUD.cloud().invocations().clear();
    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/data-lifecycle",
            "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(planted.client().id()));
    CLOUD.settle();
    return CLOUD.cloud().invocations().of(FUNCTION).stream()
        .map(Invocation::calls)
        .mapToInt(List::size)
        .max()
        .orElseThrow();
  }

  /// What became of each, and what was told of it.
  private List<String> state(Case planted) {
    return planted.ids().stream()
        .map(it -> shown(appointed.read(it)) + appointed.told(it))
        .toList();
  }

  private static String shown(Appointment it) {
    return String.join(
        " ",
        it.state().getClass().getSimpleName(),
        it.state().status().code(),
        it.request().beneficiary().code(),
        it.request().needs().toString(),
        String.valueOf(it.request().notes()),
        String.valueOf(it.meeting().notes()),
        String.valueOf(it.meeting().location()),
        it.payment().status().code());
  }
}
