package ca.jechemine.notifications.delivery.push;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.domain.push.PushAnswer;
import ca.jechemine.notifications.domain.push.PushMessage;
import ca.jechemine.notifications.domain.push.PushServices;
import ca.jechemine.notifications.domain.push.PushTarget;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.MovableClock;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

class HttpPushesTest {

  private static final String ADDRESS =
      "https://fcm.googleapis.com/fcm/send/abc:1_2-3?token=a%2fb+c==";
  private static final PushMessage MESSAGE =
      new PushMessage(
          "019a00000000000000000001",
          "Rendez-vous confirmé",
          "Le 3 mars à 14 h 30.",
          "/client/dashboard/appointments",
          PushMessage.Urgency.HIGH,
          Duration.ofDays(1));

  private final Service service = new Service();
  private final HttpPushes pushes =
      HttpPushes.of(
          new Platform(
              Map.of(),
              new MovableClock(NOON),
              new Random(5),
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
              List.of(),
              Optional.of(service)),
          PushServices.of("fcm.googleapis.com"),
          new ApplicationKeys(Keyring.of(Map.of("current", "k1", "k1", "a secret"))),
          "support@jechemine.ca");

  @Test
  void a_message_is_posted_as_rfc_8030_wants_it() {
    assertThat(pushes.send(MESSAGE, List.of(browser(ADDRESS, "k1"))))
        .containsExactly(new PushAnswer.Taken());

    SdkHttpRequest request = service.asked.remove();
    assertThat(request.method().name()).isEqualTo("POST");
    assertThat(request.getUri()).hasToString(ADDRESS);
    assertThat(request.firstMatchingHeader("Content-Encoding")).hasValue("aes128gcm");
    assertThat(request.firstMatchingHeader("Content-Length")).hasValue("1127");
    assertThat(request.firstMatchingHeader("TTL")).hasValue("86400");
    assertThat(request.firstMatchingHeader("Urgency")).hasValue("high");
    assertThat(request.firstMatchingHeader("Topic")).hasValue(MESSAGE.id());
    assertThat(request.firstMatchingHeader("Authorization"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("vapid t="));
  }

  @ParameterizedTest
  @CsvSource({
    "200, Taken[]",
    "202, Taken[]",
    "404, Gone[]",
    "410, Gone[]",
    "429, NotNow[reason=HTTP_429]",
    "500, NotNow[reason=HTTP_500]",
    "503, NotNow[reason=HTTP_503]",
    "301, Refused[reason=HTTP_301]",
    "307, Refused[reason=HTTP_307]",
    "400, Refused[reason=HTTP_400]",
    "403, Refused[reason=HTTP_403]",
    "413, Refused[reason=HTTP_413]"
  })
  void an_answer_is_understood(int status, String meaning) {
    service.status = status;

    assertThat(pushes.send(MESSAGE, List.of(browser(ADDRESS, "k1"))))
        .singleElement()
        .hasToString(meaning);
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void a_connection_that_breaks_is_tried_again_later() {
    service.status = 0;

    assertThat(pushes.send(MESSAGE, List.of(browser(ADDRESS, "k1"))))
        .containsExactly(new PushAnswer.NotNow("IOException"));
  }

  @Test
  void nobody_else_is_called_and_answers_come_in_order() {
    assertThat(
            pushes.send(
                MESSAGE,
                List.of(
                    browser("https://169.254.169.254/latest/meta-data", "k1"),
                    browser(ADDRESS, "k0"),
                    browser(ADDRESS, "k1"))))
        .containsExactly(
            new PushAnswer.Refused("SERVICE_UNKNOWN"),
            new PushAnswer.Gone(),
            new PushAnswer.Taken());
    assertThat(service.asked).hasSize(1);
  }

  private static PushTarget browser(String address, String key) {
    return new PushTarget(address, Rfc8291.BROWSER_PUBLIC, Rfc8291.AUTH, key, null);
  }

  /// Answers everybody the same; 0 breaks the connection.
  private static final class Service implements SdkHttpClient {
    private final Queue<SdkHttpRequest> asked = new ConcurrentLinkedQueue<>();
    private volatile int status = 201;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      asked.add(request.httpRequest());
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
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
