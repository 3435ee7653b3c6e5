package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.mail.MailNotTaken;
import ca.jechemine.runtime.mail.Ses;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.SdkHttpClient;

/// SES as functions ask it, by the HTTP client that they have in production and by the one that
/// they have here.
@ExtendWith(CloudExtension.class)
final class MailWithoutClientTest {

  private final LocalAws aws;

  MailWithoutClientTest(LocalAws aws) {
    this.aws = aws;
  }

  @AfterEach
  void asBefore() {
    aws.faults().clear();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_mail_is_taken_or_refused(boolean overTheNetwork) {
    Ses ses = ses(overTheNetwork, Map.of());
    String to = "taken+" + overTheNetwork + "@example.org";

    String id = ses.send(mail(to));

    assertThat(aws.mailbox().to(to))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.id()).isEqualTo(id);
          assertThat(it.subject()).isEqualTo("é");
        });
    assertThat(catchThrowableOfType(MailNotTaken.class, () -> ses.send(mail("nobody"))).error())
        .isEqualTo("BadRequestException");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_answer_that_is_lost_leaves_it_open_and_the_mail_is_sent_once(boolean overTheNetwork) {
    String to = "lost+" + overTheNetwork + "@example.org";
    aws.faults().next(Service.SES, "SendEmail", new Fault.AnswerLost());

    assertThatThrownBy(() -> ses(overTheNetwork, Map.of()).send(mail(to)))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(aws.mailbox().to(to)).hasSize(1);
  }

  @Test
  void an_answer_that_does_not_come_is_not_waited_for() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ses hurried =
          ses(
              true,
              Map.of(
                  "AWS_CALL_TIMEOUT_SECONDS",
                  "1",
                  "AWS_ENDPOINT_URL_SESV2",
                  "http://127.0.0.1:" + silent.getLocalPort()));

      assertThatThrownBy(() -> hurried.send(mail("late@example.org")))
          .hasMessage("SES did not answer within PT1S");
    }
  }

  private static String mail(String to) {
    return """
    {"FromEmailAddress": "from@example.org",
     "Destination": {"ToAddresses": ["%s"]},
     "Content": {"Simple": {
       "Subject": {"Charset": "UTF-8", "Data": "é"},
       "Body": {"Text": {"Charset": "UTF-8", "Data": "x"}}}}}
    """
        .formatted(to);
  }

  private Ses ses(boolean overTheNetwork, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(aws.endpoints());
    environment.putAll(more);
    Optional<SdkHttpClient> carrier = overTheNetwork ? Optional.empty() : Optional.of(aws.direct());
    return Ses.of(
        new Platform(
            environment,
            InstantSource.system(),
            new Random(5),
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
            List.of(),
            carrier));
  }
}
