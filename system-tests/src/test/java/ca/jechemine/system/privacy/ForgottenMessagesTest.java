package ca.jechemine.system.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.lambda.Invocation;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What somebody wrote to the administrators is forgotten with the account (contract 10 §4.6,
/// §11.9), wherever whoever forgets it dies (P5).
class ForgottenMessagesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FUNCTION = "KnowSenders";

  private Written written = new Written(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    written = new Written(CLOUD);
  }

  @Test
  void nothing_of_the_person_is_left_in_the_inbox() {
    Somebody somebody = known("SerinCurieux");
    Somebody other = known("Voisine");
    MessageId others = written.byForm(other, "QuestionVoisine");
    List<MessageId> ids = written.everything(somebody);
    List<String> before = ids.stream().map(it -> kept(written.read(it))).toList();
    long unread = written.unread();
    assertThat(written.table())
        .contains("QuestionSerinCurieux", "ReponseSerinCurieux", "CourrielSerinCurieux")
        .contains("AilleursSerinCurieux", "EnvoiSerinCurieux", "RemarqueSerinCurieux")
        .contains("deletion_request");

    anonymise(somebody);

    assertThat(written.table())
        .doesNotContainIgnoringCase("SerinCurieux")
        .contains("deletion_request", "QuestionVoisine", "anon_" + somebody.id());
    assertThat(ids.stream().map(it -> kept(written.read(it))).toList()).isEqualTo(before);
    assertThat(written.unread()).isEqualTo(unread);
    assertThat(written.read(others).isForgotten()).isFalse();
    assertThat(written.keys())
        .filteredOn(it -> it.startsWith("SENDER#") || it.startsWith("HAD#"))
        .hasSize(1);
    assertThat(written.openAs(Persona.CONTENT_ADMIN, ids.getFirst()).body())
        .contains("[anonymized]")
        .doesNotContainIgnoringCase("SerinCurieux");

    String left = written.table();
    Appointed appointed = new Appointed(CLOUD);
    List<ItemReader> told = new ArrayList<>(appointed.outbox("ACCOUNT#" + somebody.id()));
    told.addAll(appointed.outbox("FORGOTTEN_SENDER#" + somebody.id()));
    told.reversed().forEach(it -> appointed.tellAgain(FUNCTION, it));

    assertThat(written.table()).isEqualTo(left);
  }

  @Test
  void who_writes_from_there_afterwards_is_a_stranger() {
    Somebody somebody = known("SerinRevenu");
    anonymise(somebody);

    MessageId form = written.byForm(somebody, "EncoreSerinRevenu");
    MessageId mail = written.byMail(somebody, "CourrielSerinRevenu");
    Appointed appointed = new Appointed(CLOUD);
    appointed.outbox("ACCOUNT#" + somebody.id()).forEach(it -> appointed.tellAgain(FUNCTION, it));

    assertThat(written.read(form).letter().text()).isEqualTo("EncoreSerinRevenu");
    assertThat(written.openAs(Persona.CONTENT_ADMIN, mail).json().has("userId")).isFalse();
  }

  /// To die before a call is to die after the one before it: nothing else lasts.
  @Test
  void P5_wherever_it_dies_it_ends_in_the_same_state() {
    Somebody whole = known("RompueJamais");
    List<MessageId> ids = written.answeredTwice(whole);
    int calls = forgetAnew(whole);
    List<String> expected = state(ids);

    for (int call = 1; call <= calls; call++) {
      Somebody one = known("Rompue%02d".formatted(call));
      List<MessageId> all = written.answeredTwice(one);
      CLOUD.cloud().crashes().afterCall(FUNCTION, call);
      forgetAnew(one);
      assertThat(CLOUD.cloud().crashes().planned()).as(one.canary()).isZero();
      assertThat(state(all)).as(one.canary()).isEqualTo(expected);
    }

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(calls);
    assertThat(written.table()).doesNotContainIgnoringCase("Rompue");
    assertThat(written.keys()).noneMatch(it -> it.startsWith("HAD#"));
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
  }

  private static Somebody known(String canary) {
    Somebody somebody = Somebody.active(CLOUD, Role.CLIENT, canary);
    CLOUD.settle();
    return somebody;
  }

  private List<String> state(List<MessageId> ids) {
    return ids.stream()
        .map(written::read)
        .map(it -> kept(it) + " " + it.isForgotten() + " " + it.letter().text())
        .toList();
  }

  /// What stays of a message that is forgotten.
  private static String kept(Message it) {
    return String.join(
        " ",
        it.letter().source().code(),
        it.direction().code(),
        it.status().code(),
        it.letter().language().code());
  }

  private static void anonymise(Somebody somebody) {
    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/data-lifecycle",
            "{\"action\":\"anonymize_user\",\"userId\":\"%s\"}".formatted(somebody.id()));
    CLOUD.settle();
  }

  /// By a new instance, so that its calls are counted from the first of its construction.
  ///
  /// @return how many calls the longest invocation made
  private static int forgetAnew(Somebody somebody) {
    CLOUD.cloud().functions().function(FUNCTION).discard();
    CLOUD.cloud().invocations().clear();
    anonymise(somebody);
    return CLOUD.cloud().invocations().of(FUNCTION).stream()
        .map(Invocation::calls)
        .mapToInt(List::size)
        .max()
        .orElseThrow();
  }
}
