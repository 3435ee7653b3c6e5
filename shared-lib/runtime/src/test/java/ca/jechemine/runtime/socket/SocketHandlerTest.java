package ca.jechemine.runtime.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.TestPlatform;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SocketHandlerTest {

  private static final String PROOF = "\"headers\":{\"X-Origin-Verify\":\"a secret\"},";

  private final TestPlatform test = new TestPlatform();

  @Test
  void only_cloudfront_can_have_one_opened() throws IOException {
    Function<SocketRequest, Optional<String>> openly = _ -> Optional.empty();

    assertThat(call(openly, event("$connect", ""))).contains("\"statusCode\":403");
    assertThat(call(openly, event("$connect", PROOF.replace("a secret", "guessed"))))
        .contains("\"statusCode\":403");
    assertThat(call(openly, event("$connect", PROOF))).contains("\"statusCode\":200");
    assertThat(call(openly, event("$default", ""))).contains("\"statusCode\":200");
  }

  @Test
  void what_came_is_passed_on_and_the_answer_sent_back() throws IOException {
    String answer =
        call(
            it ->
                Optional.of(
                    it.connectionId() + " " + it.query("ticket").orElse("") + " " + it.body()),
            event(
                "$connect",
                PROOF + "\"queryStringParameters\":{\"ticket\":\"t\"},\"body\":\"b\","));

    assertThat(answer).contains("\"statusCode\":200", "\"body\":\"L0SM9cOFvHcCIhw= t b\"");
  }

  @Test
  void nothing_that_is_missing_is_made_up() throws IOException {
    String answer =
        call(
            it -> Optional.of(it.query("ticket").isPresent() + "|" + it.body() + "|"),
            event("$connect", PROOF + "\"queryStringParameters\":null,\"body\":null,"));

    assertThat(answer).contains("false||");
  }

  @Test
  void a_refusal_refuses_and_a_defect_is_logged_and_says_nothing() throws IOException {
    assertThat(
            call(
                _ -> {
                  throw Refusal.unauthenticated();
                },
                event("$connect", PROOF)))
        .contains("\"statusCode\":401")
        .doesNotContain("body");
    assertThat(
            call(
                _ -> {
                  throw Refusal.forbidden("NO", new Text("non", "no"));
                },
                event("$connect", PROOF)))
        .contains("\"statusCode\":403");
    assertThat(
            call(
                _ -> {
                  throw new IllegalStateException("Zoé’s diary");
                },
                event("$default", "")))
        .contains("\"statusCode\":500", "something went wrong");
    assertThat(test.log())
        .contains("IllegalStateException", "\"route\":\"$default\"", "\"status\":500")
        .doesNotContain("diary", "a secret");
  }

  private String call(Function<SocketRequest, Optional<String>> responding, String event)
      throws IOException {
    HttpEdge edge =
        HttpEdge.of(
            test.platform(), Keyring.of(Map.of("current", "k1", "k1", "a secret")), test.tables());
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SocketHandler(edge) {
      @Override
      protected Optional<String> respond(SocketRequest request) {
        return responding.apply(request);
      }

      @Override
      protected Optional<String> failure() {
        return Optional.of("something went wrong");
      }
    }.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, nobodysContext());
    return answer.toString(UTF_8);
  }

  private static String event(String route, String more) {
    return ("{%s\"requestContext\":{\"routeKey\":\"%s\",\"connectionId\":\"L0SM9cOFvHcCIhw=\","
            + "\"requestId\":\"r-1\"},\"isBase64Encoded\":false}")
        .formatted(more, route);
  }

  private static Context nobodysContext() {
    return (Context)
        Proxy.newProxyInstance(
            SocketHandlerTest.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
