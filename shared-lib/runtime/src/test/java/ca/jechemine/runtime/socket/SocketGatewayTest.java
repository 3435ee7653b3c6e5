package ca.jechemine.runtime.socket;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.TestPlatform;
import ca.jechemine.runtime.socket.SocketGateway.Outcome;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

class SocketGatewayTest {

  private static final String STAGE = "https://abc.execute-api.ca-central-1.amazonaws.com/ws";

  private final Carrier carrier = new Carrier();

  @Test
  void a_frame_goes_to_the_connection_signed_for_the_gateway() throws IOException {
    gateway(Map.of()).send(List.of("L0SM9cOFvHcCIhw="), "{\"type\":\"pong\"}");

    HttpExecuteRequest sent = carrier.sent.remove();
    SdkHttpRequest http = sent.httpRequest();
    assertThat(http.method().name()).isEqualTo("POST");
    assertThat(http.getUri()).hasToString(STAGE + "/@connections/L0SM9cOFvHcCIhw%3D");
    assertThat(http.firstMatchingHeader("Authorization").orElseThrow())
        .startsWith("AWS4-HMAC-SHA256 Credential=none/")
        .contains("/ca-central-1/execute-api/aws4_request");
    assertThat(sent.contentStreamProvider().orElseThrow().newStream())
        .hasContent("{\"type\":\"pong\"}");
  }

  @Test
  void connections_are_ended() {
    gateway(Map.of()).close(List.of("a"));

    SdkHttpRequest http = carrier.sent.remove().httpRequest();
    assertThat(http.method().name()).isEqualTo("DELETE");
    assertThat(http.encodedPath()).isEqualTo("/ws/@connections/a");
  }

  @Test
  void what_went_wrong_with_one_is_its_own() {
    carrier.answers.putAll(Map.of("gone", 410, "busy", 429, "down", 503, "broken", 0, "no", 403));

    assertThat(
            gateway(Map.of())
                .send(List.of("a", "gone", "busy", "down", "broken", "no", "b"), "frame"))
        .isEqualTo(
            Map.of(
                "a", Outcome.DONE,
                "gone", Outcome.GONE,
                "busy", Outcome.FAILED,
                "down", Outcome.FAILED,
                "broken", Outcome.FAILED,
                "no", Outcome.FAILED,
                "b", Outcome.DONE));
  }

  @Test
  void another_endpoint_keeps_the_path_of_the_stage() {
    gateway(Map.of("AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI", "http://127.0.0.1:4566"))
        .send(List.of("a"), "frame");

    assertThat(carrier.sent.remove().httpRequest().getUri())
        .hasToString("http://127.0.0.1:4566/ws/@connections/a");
  }

  private SocketGateway gateway(Map<String, String> more) {
    Platform known = new TestPlatform().platform();
    Map<String, String> environment = new HashMap<>(known.environment());
    environment.putAll(more);
    return SocketGateway.of(
        STAGE,
        new Platform(
            environment,
            known.clock(),
            known.random(),
            known.log(),
            List.of(),
            Optional.of(carrier)));
  }

  /// Writes requests down and answers each connection as it is told to.
  private static final class Carrier implements SdkHttpClient {
    private final Queue<HttpExecuteRequest> sent = new ConcurrentLinkedQueue<>();
    private final Map<String, Integer> answers = new HashMap<>();

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      String path = request.httpRequest().encodedPath();
      int status = answers.getOrDefault(path.substring(path.lastIndexOf('/') + 1), 200);
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          sent.add(request);
          if (status == 0) {
            throw new IOException("broken");
          }
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(status).build())
              .build();
        }

        @Override
        public void abort() {
          // Nothing is underway.
        }
      };
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }
}
