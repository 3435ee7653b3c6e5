package ca.jechemine.runtime.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.SdkHttpResponse;

class SesTest {

  private static final String TAKEN = "{\"MessageId\":\"0100-a\",\"Later\":[1]}";

  private final Queue<HttpExecuteRequest> asked = new ConcurrentLinkedQueue<>();

  @Test
  void a_mail_is_posted_signed_for_ses() throws IOException {
    assertThat(ses(() -> answer(200, "", TAKEN), Map.of()).send("{\"é\":1}")).isEqualTo("0100-a");

    HttpExecuteRequest sent = asked.remove();
    SdkHttpRequest http = sent.httpRequest();
    assertThat(http.method().name()).isEqualTo("POST");
    assertThat(http.getUri())
        .hasToString("https://email.ca-central-1.amazonaws.com/v2/email/outbound-emails");
    assertThat(http.firstMatchingHeader("content-type")).hasValue("application/json");
    assertThat(http.firstMatchingHeader("content-length")).hasValue("8");
    assertThat(http.firstMatchingHeader("Authorization").orElseThrow())
        .startsWith("AWS4-HMAC-SHA256 Credential=none/")
        .contains("/ca-central-1/ses/aws4_request");
    assertThat(sent.contentStreamProvider().orElseThrow().newStream()).hasContent("{\"é\":1}");
  }

  @Test
  void another_endpoint_is_asked_instead() {
    Map<String, String> elsewhere = Map.of("AWS_ENDPOINT_URL_SESV2", "http://127.0.0.1:4566");

    ses(() -> answer(200, "", TAKEN), elsewhere).send("{}");

    assertThat(asked.remove().httpRequest().getUri())
        .hasToString("http://127.0.0.1:4566/v2/email/outbound-emails");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "400, MessageRejected, MessageRejected",
        "400, BadRequestException:http://internal.amazon.com/coral/, BadRequestException",
        "400, com.amazonaws.sesv2#SendingPausedException, SendingPausedException",
        "429, TooManyRequestsException, TooManyRequestsException",
        "500, -, ''",
        "301, -, ''"
      })
  void an_answer_that_it_was_not_taken_names_its_kind_and_nobody(
      int status, String said, String error) {
    Ses ses =
        ses(() -> answer(status, said == null ? "" : said, "{\"message\":\"a@b.ca\"}"), Map.of());

    MailNotTaken refusal = catchThrowableOfType(MailNotTaken.class, () -> ses.send("{}"));

    assertThat(refusal.error()).isEqualTo(error);
    assertThat(refusal).hasMessage("SES answered " + status + " " + error + " (r-1)");
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"MessageId\":1}", "<html>"})
  void an_answer_that_says_no_id_leaves_it_open(String body) {
    Ses ses = ses(() -> answer(200, "", body), Map.of());

    assertThatThrownBy(() -> ses.send("{}")).isNotInstanceOf(MailNotTaken.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void a_connection_that_breaks_leaves_it_open_and_nothing_is_repeated() {
    Ses ses =
        ses(
            () -> {
              throw new IOException("broken");
            },
            Map.of());

    assertThatThrownBy(() -> ses.send("{}")).isInstanceOf(UncheckedIOException.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void what_kills_the_call_kills_the_caller() {
    Ses ses =
        ses(
            () -> {
              throw new StackOverflowError();
            },
            Map.of());

    assertThatThrownBy(() -> ses.send("{}")).isInstanceOf(StackOverflowError.class);
  }

  @Test
  void nobody_waits_for_ever() {
    Ses ses =
        ses(
            () -> {
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException gaveUp) {
                throw new InterruptedIOException();
              }
              return answer(200, "", TAKEN);
            },
            Map.of("AWS_CALL_TIMEOUT_SECONDS", "1"));

    assertThatThrownBy(() -> ses.send("{}"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("SES did not answer within PT1S");
    assertThat(asked).hasSize(1);
  }

  private static HttpExecuteResponse answer(int status, String error, String body) {
    return HttpExecuteResponse.builder()
        .response(
            SdkHttpResponse.builder()
                .statusCode(status)
                .putHeader("x-amzn-ErrorType", error)
                .putHeader("x-amzn-RequestId", "r-1")
                .build())
        .responseBody(
            AbortableInputStream.create(
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
        .build();
  }

  private Ses ses(Line line, Map<String, String> more) {
    Platform known = new TestPlatform().platform();
    Map<String, String> environment = new HashMap<>(known.environment());
    environment.putAll(more);
    return Ses.of(
        new Platform(
            environment,
            known.clock(),
            known.random(),
            known.log(),
            List.of(),
            Optional.of(new Carrier(line))));
  }

  /// What becomes of a request.
  @FunctionalInterface
  private interface Line {
    HttpExecuteResponse answer() throws IOException;
  }

  /// Writes requests down.
  private final class Carrier implements SdkHttpClient {
    private final Line line;

    private Carrier(Line line) {
      this.line = line;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          asked.add(request);
          return line.answer();
        }

        @Override
        public void abort() {
          // Whoever calls is interrupted too.
        }
      };
    }

    @Override
    public void close() {
      // Nothing was opened.
    }
  }
}
