package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P4, P5: the job that anonymises dies before and after each of its AWS calls; the next run ends
/// in the same state, with nothing of the person left and nothing told twice.
class AnonymisationCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String JOB = "AnonymiseAccounts";

  /// Of these the values are compared too, of all others that they are there: times, ids and what
  /// is sealed differ from person to person.
  private static final Set<String> COMPARED =
      Set.of(
          "action",
          "completed",
          "email",
          "firstName",
          "kept",
          "language",
          "lastName",
          "license",
          "rating",
          "reason",
          "role",
          "sessionVersion",
          "status",
          "version");

  @BeforeEach
  void nobody_else_is_due() throws Exception {
    run();
  }

  @Test
  void P4_wherever_the_job_dies_the_next_run_ends_in_the_same_state() throws Exception {
    Somebody whole = unused("RompueJamais");
    int calls = run().calls().size();
    Map<String, String> expected = state(whole);
    assertThat(expected).containsKeys("ACCOUNT", "ERASURE", "attempt", "review", "second looks");
    List<Somebody> people = new ArrayList<>(List.of(whole));
    int before = CLOUD.cloud().crashes().happened();

    for (int done = 0; done <= calls; done++) {
      Somebody somebody = unused("Rompue%02d".formatted(done));
      people.add(somebody);
      die(done);
      if (Anonymised.is(somebody.account())) {
        assertThat(somebody.erasuresToGoOnWith()).as(somebody.canary()).hasSize(1);
      } else {
        assertThat(somebody.row("USED")).as(somebody.canary()).isPresent();
      }

      run();

      assertThat(state(somebody)).as(somebody.canary()).isEqualTo(expected);
    }
    CLOUD.settle();
    assertThat(CLOUD.cloud().crashes().happened() - before).isEqualTo(calls + 1);
    assertThat(Told.everything(CLOUD)).doesNotContainIgnoringCase("Rompue");
    Map<String, Long> told =
        Told.of(CLOUD, AccountChanged.class).stream()
            .filter(it -> it.firstName().equals(Anonymised.NAME))
            .collect(Collectors.groupingBy(AccountChanged::userId, Collectors.counting()));
    assertThat(people).allSatisfy(it -> assertThat(told).containsEntry(it.id().value(), 1L));
  }

  @Test
  void P4_an_administrator_ends_what_died_half_way_by_asking_for_it() throws Exception {
    unused("Modele");
    int transaction = numberOf("TransactWriteItems", run());
    Somebody somebody = unused("Amorcee");
    die(transaction);
    assertThat(somebody.row("ERASURE").orElseThrow().optionalText("finishedAt")).isEmpty();
    assertThat(somebody.attempts()).allSatisfy(it -> assertThat(it.optionalText("ip")).isPresent());

    assertThat(anonymise(somebody).status()).isEqualTo(200);
    assertThat(anonymise(somebody).status()).isEqualTo(404);

    assertThat(somebody.attempts()).allSatisfy(it -> assertThat(it.optionalText("ip")).isEmpty());
    assertThat(somebody.row("ERASURE").orElseThrow().text("reason")).isEqualTo("UNUSED");
  }

  /// Somebody of whom something of every kind is held, and who did not sign in for too long.
  private static Somebody unused(String canary) {
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, canary);
    assertThat(somebody.signIn().status()).isEqualTo(200);
    Held.on(somebody)
        .medicalProfile()
        .review()
        .lastUse(Retention.cutoff(CLOUD.cloud().clock().instant()).minus(Duration.ofDays(2)));
    return somebody;
  }

  /// A run of a new instance, so that its calls are counted from the first of its construction.
  private static Invocation run() throws FunctionError, InterruptedException {
    CLOUD.cloud().functions().function(JOB).discard();
    CLOUD.cloud().invoke(JOB, "{}");
    return CLOUD.cloud().invocations().lastOf(JOB);
  }

  /// After so many calls, which is before the next one.
  private static void die(int done) {
    if (done == 0) {
      CLOUD.cloud().crashes().beforeCall(JOB, 1);
    } else {
      CLOUD.cloud().crashes().afterCall(JOB, done);
    }
    assertThatThrownBy(AnonymisationCrashTest::run).isInstanceOf(FunctionError.class);
    assertThat(CLOUD.cloud().crashes().planned()).isZero();
  }

  private static int numberOf(String operation, Invocation run) {
    return IntStream.range(0, run.calls().size())
            .filter(it -> run.calls().get(it).operation().equals(operation))
            .findFirst()
            .orElseThrow()
        + 1;
  }

  private static Answer anonymise(Somebody somebody) {
    return CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/data-lifecycle",
            "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(somebody.id()));
  }

  /// All rows of the person, by what they are.
  private static Map<String, String> state(Somebody somebody) {
    Map<String, String> state = new TreeMap<>();
    somebody
        .rows()
        .forEach(it ->
            state.put(it.getOrDefault("sk", AttributeValue.fromS("")).s(), shown(it, somebody)));
    somebody.attemptRows().forEach(it -> state.put("attempt", shown(it, somebody)));
    somebody
        .tables()
        .find("REVIEW#" + Held.on(somebody).appointment(), "REVIEW")
        .ifPresent(it -> state.put("review", shown(it, somebody)));
    state.put("second looks", String.valueOf(somebody.erasuresToGoOnWith().size()));
    return state;
  }

  private static String shown(Map<String, AttributeValue> row, Somebody somebody) {
    Map<String, String> shown = new TreeMap<>();
    row.forEach((name, value) ->
        shown.put(
            name,
            COMPARED.contains(name)
                ? value.toString().replace(somebody.id().value(), "<id>")
                : "…"));
    return shown.toString();
  }
}
