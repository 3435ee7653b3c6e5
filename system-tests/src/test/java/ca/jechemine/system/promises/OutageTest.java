package ca.jechemine.system.promises;

import static ca.jechemine.system.promises.Traces.IN_CHARGE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Faults;
import ca.jechemine.local.aws.Service;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P5, when it is not the functions that fail but what they stand on.
class OutageTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Traces traces = new Traces(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
  }

  @Test
  void P5_every_mail_arrives_once_after_the_mail_service_was_down() throws InterruptedException {
    faults().down(Service.SES);
    List<String> marks = IntStream.range(0, 5).mapToObj(n -> "panne" + n + "x").toList();
    marks.forEach(traces::submit);
    CLOUD.settle();
    assertThat(CLOUD.mailsTo(Persona.CONTENT_ADMIN.email())).isEmpty();
    assertThat(traces.status("DeliverMailQueue").dead()).isEqualTo(5);

    faults().up(Service.SES);
    traces.replayAfterLeases();

    marks.forEach(this::alertedOnce);
    assertThat(traces.status("DeliverMailQueue").dead()).isZero();
  }

  @Test
  void P5_events_wait_for_the_topic_as_long_as_it_is_down() {
    faults().down(Service.SNS);
    List<String> ids =
        IntStream.range(0, 5).mapToObj(n -> traces.submit("muet" + n + "x")).toList();
    assertThat(ids).doesNotHaveDuplicates();

    faults().up(Service.SNS);
    CLOUD.settle();

    IntStream.range(0, 5).forEach(n -> alertedOnce("muet" + n + "x"));
    ids.forEach(it -> assertThat(traces.feed(Persona.CONTENT_ADMIN, it)).hasSize(1));
  }

  @Test
  void P5_a_store_that_is_too_busy_once_is_asked_again() {
    faults().next(Service.DYNAMODB, "TransactWriteItems", Fault.throttled());
    faults().next(Service.DYNAMODB, "Query", Fault.throttled());
    faults().next(Service.DYNAMODB, "UpdateItem", Fault.throttled());

    String id = traces.submit("vitex");

    alertedOnce("vitex");
    assertThat(traces.feed(Persona.CONTENT_ADMIN, id)).hasSize(1);
  }

  @Test
  void P5_what_nobody_can_read_goes_aside_and_the_others_pass() {
    traces.send("DeliverMailQueue", "ContactReceived", "{\"this is\":\"no envelope\"");
    traces.send(
        "DeliverMailQueue",
        "MoonRose",
        "{\"id\":\"MOON#1#1#0\",\"type\":\"MoonRose\",\"aggregate\":\"MOON\",\"aggregateId\":\"1\","
            + "\"sequence\":1,\"occurredAt\":\"2026-06-15T16:00:00Z\",\"payload\":\"k1.x\"}");
    traces.submit("passex");

    alertedOnce("passex");
    assertThat(traces.status("DeliverMailQueue").dead()).isEqualTo(2);
    assertThat(shownByTheConsole()).contains(traces.queue("DeliverMailQueue"), "\"dead\":2");

    traces.replay("DeliverMailQueue");

    assertThat(traces.status("DeliverMailQueue").dead()).as("nothing was mended").isEqualTo(2);
    alertedOnce("passex");
  }

  private void alertedOnce(String mark) {
    IN_CHARGE.forEach(
        it -> assertThat(traces.mails(it.email(), mark)).as(mark + " to " + it).hasSize(1));
  }

  private static String shownByTheConsole() {
    return CLOUD.api().get("/_local/queues").body();
  }

  private static Faults faults() {
    return CLOUD.cloud().aws().faults();
  }
}
