package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.system.promises.UnknownFields.Call;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.ApiDescription;
import ca.jechemine.testkit.ApiDescription.Operation;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// P15 of conversations, made from the API description; see `UnknownFields`.
class MessageFieldsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final ApiDescription DESCRIPTION = ApiDescription.ofProject();
  private static final UnknownFields UNKNOWN = new UnknownFields(CLOUD, List.of("MessagesTable"));
  private static final String MESSAGES = "/api/messages";
  private static final String OPENING =
      "{\"recipientId\":\"support\",\"subject\":\"Facture\",\"message\":\"Bonjour\"}";

  private final Map<String, Supplier<Call>> calls =
      Map.of(
          "startConversation", () -> new Call(_ -> client(), MESSAGES, _ -> OPENING, true),
          "replyInConversation",
              () ->
                  new Call(
                      _ -> client(),
                      MESSAGES + "/" + begun(),
                      _ -> "{\"message\":\"Encore\"}",
                      true));

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterEach
  void asUsual() {
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  static Stream<Operation> written() {
    return DESCRIPTION.operations().stream()
        .filter(it -> it.document().equals("messages.yaml"))
        .filter(it -> !DESCRIPTION.requestFields(it).isEmpty());
  }

  @Test
  void P15_no_route_with_a_body_is_left_out() {
    assertThat(written().map(Operation::id)).containsExactlyInAnyOrderElementsOf(calls.keySet());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("written")
  void P15_what_is_not_of_the_request_changes_nothing(Operation operation) throws Exception {
    UNKNOWN.changeNothing(operation, Objects.requireNonNull(calls.get(operation.id())).get());
  }

  private static String begun() {
    Answer begun = client().post(MESSAGES, OPENING);
    assertThat(begun.status()).as(begun.body()).isEqualTo(201);
    return begun.text("conversationId");
  }

  private static Api client() {
    return CLOUD.api().as(Persona.CLIENT);
  }
}
