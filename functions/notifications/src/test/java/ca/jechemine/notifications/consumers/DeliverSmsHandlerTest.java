package ca.jechemine.notifications.consumers;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.phoneVerificationRequested;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.aws.Sms;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.Batch;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliverSmsHandlerTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final MovableClock clock = new MovableClock(NOON);
  private final Surroundings surroundings = new Surroundings(AWS, clock);
  private final DeliverSmsHandler deliverSms = built();

  @BeforeEach
  void nothing_was_sent_and_nothing_is_broken() {
    AWS.aws().reset();
  }

  @AfterEach
  void noFaults() {
    AWS.aws().faults().clear();
  }

  @Test
  void P5_ten_redeliveries_send_one_text_message() {
    for (int i = 0; i < 10; i++) {
      assertThat(consume(deliverSms)).isTrue();
    }

    assertThat(AWS.aws().sms())
        .singleElement()
        .satisfies(it -> assertThat(it.phoneNumber()).isEqualTo("+15145550177"));
    settled("SENT");
  }

  @ParameterizedTest
  @CsvSource({"400,OptedOut,OPTED_OUT", "400,InvalidParameter,REJECTED"})
  void a_number_that_sns_will_not_write_to_is_given_up(int status, String code, String reason) {
    AWS.aws().faults().next(Service.SNS, "Publish", new Fault.Refused(status, code));

    assertThat(consume(deliverSms)).isTrue();
    assertThat(consume(deliverSms)).isTrue();

    assertThat(AWS.aws().sms()).isEmpty();
    settled("FAILED", reason);
  }

  @ParameterizedTest
  @CsvSource({"429,Throttled", "500,InternalError", "403,AuthorizationError"})
  void a_call_that_sns_does_not_take_now_is_tried_again(int status, String code) {
    AWS.aws().faults().next(Service.SNS, "Publish", new Fault.Refused(status, code));

    assertThat(consume(deliverSms)).isFalse();
    assertThat(consume(deliverSms)).isTrue();

    assertThat(AWS.aws().sms()).hasSize(1);
    settled("SENT");
  }

  @Test
  void a_call_whose_answer_is_lost_is_never_repeated() {
    AWS.aws().faults().next(Service.SNS, "Publish", new Fault.AnswerLost());
    assertThat(consume(deliverSms)).isFalse();
    assertThat(consume(deliverSms)).isFalse();
    assertThat(AWS.aws().sms()).hasSize(1);

    clock.advance(Duration.ofMinutes(1));

    assertThat(consume(built())).isTrue();
    assertThat(AWS.aws().sms()).hasSize(1);
    settled("FAILED", "UNCERTAIN");
  }

  /// The client asks again by itself; it is not taken for somebody else, so that there is no doubt
  /// whether the message left.
  @Test
  void a_claim_whose_answer_is_lost_is_granted_all_the_same() {
    AWS.aws().faults().next(Service.DYNAMODB, "UpdateItem", new Fault.AnswerLost());

    assertThat(consume(deliverSms)).isTrue();

    assertThat(AWS.aws().sms()).hasSize(1);
    settled("SENT");
  }

  @Test
  void a_settlement_whose_answer_is_lost_holds() {
    AWS.aws().faults().next(Service.DYNAMODB, "TransactWriteItems", new Fault.AnswerLost());

    assertThat(consume(deliverSms)).isTrue();
    assertThat(consume(built())).isTrue();

    assertThat(AWS.aws().sms()).hasSize(1);
    settled("SENT");
  }

  @Test
  void a_process_that_dies_between_the_message_and_the_ledger_never_sends_it_twice() {
    AWS.aws()
        .faults()
        .next(Service.DYNAMODB, "TransactWriteItems", new Fault.Refused(400, "AccessDenied"));
    assertThat(consume(built())).isFalse();

    clock.advance(Duration.ofMinutes(1));

    assertThat(consume(built())).isTrue();
    assertThat(AWS.aws().sms()).extracting(Sms::phoneNumber).hasSize(1);
    settled("FAILED", "UNCERTAIN");
  }

  @Test
  void the_ledger_keeps_neither_the_number_nor_the_code_in_the_open() {
    consume(deliverSms);

    assertThat(surroundings.rows("TABLE", "DELIVERY#").toString())
        .contains("channel=sms")
        .doesNotContain("5145550177", "012345");
  }

  private void settled(String state) {
    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("state", state));
  }

  private void settled(String state, String reason) {
    settled(state);
    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .allSatisfy(it -> assertThat(it).containsEntry("reason", reason));
  }

  private DeliverSmsHandler built() {
    return surroundings.platform().build(DeliverSmsHandler::new);
  }

  private static boolean consume(DeliverSmsHandler handler) {
    String message =
        Json.write(
            new EventCodec(Surroundings.cipher())
                .seal(phoneVerificationRequested(), "NOTICE#1#1#0", 1));
    return Batch.deliver(handler, List.of(message)).isEmpty();
  }
}
