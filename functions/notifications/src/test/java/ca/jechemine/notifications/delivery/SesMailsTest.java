package ca.jechemine.notifications.delivery;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.StoredFile;
import ca.jechemine.notifications.domain.StoredFiles;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.mail.Ses;
import ca.jechemine.testkit.MovableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

class SesMailsTest {

  private final Service service = new Service();
  private StoredFiles files = key -> key.getBytes(UTF_8);

  @Test
  void a_mail_is_spelled_as_ses_reads_it() {
    Accepted accepted =
        mails(Optional.of("mails"))
            .send(
                mail(
                    "answers@jechemine.ca",
                    new InvitationFile("rendez-vous.ics", "text/calendar; method=REQUEST", "é")));

    assertThat(accepted).isEqualTo(new Accepted("id-1", "id-1@ca-central-1.amazonses.com"));
    assertThat(Json.readObject(service.asked.getFirst()))
        .isEqualTo(
            Json.readObject(
                """
                {"FromEmailAddress": "=?UTF-8?B?SmUgY2hlbWluZQ==?= <from@jechemine.ca>",
                 "Destination": {"ToAddresses": ["zoe@example.org"]},
                 "ReplyToAddresses": ["answers@jechemine.ca"],
                 "Content": {"Simple": {
                   "Subject": {"Charset": "UTF-8", "Data": "Été \\"ici\\""},
                   "Body": {
                     "Html": {"Charset": "UTF-8", "Data": "<p>é</p>"},
                     "Text": {"Charset": "UTF-8", "Data": "é\\n"}},
                   "Headers": [
                     {"Name": "Auto-Submitted", "Value": "auto-generated"},
                     {"Name": "List-Unsubscribe", "Value": "<https://example.org/u>"}],
                   "Attachments": [{
                     "FileName": "rendez-vous.ics",
                     "ContentType": "text/calendar; method=REQUEST",
                     "ContentDisposition": "ATTACHMENT",
                     "ContentTransferEncoding": "BASE64",
                     "RawContent": "w6k="}]}},
                 "EmailTags": [{"Name": "delivery", "Value": "d-1"}],
                 "ConfigurationSetName": "mails"}
                """));
  }

  @Test
  void what_a_mail_does_not_have_is_not_spelled() {
    mails(Optional.empty()).send(mail(null, null));

    assertThat(Json.readObject(service.asked.getFirst()))
        .containsOnlyKeys("FromEmailAddress", "Destination", "Content", "EmailTags");
    assertThat(service.asked.getFirst()).doesNotContain("Attachments");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MessageRejected", "BadRequestException"})
  void what_ses_will_never_take_is_refused_for_good(String error) {
    service.error = error;

    assertThatThrownBy(() -> mails(Optional.empty()).send(mail(null, null)))
        .isInstanceOf(CarrierRefusal.class)
        .hasMessage("REJECTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TooManyRequestsException",
        "LimitExceededException",
        "SendingPausedException",
        "AccountSuspendedException",
        "MailFromDomainNotVerifiedException",
        "NotFoundException",
        "InternalServiceErrorException",
        "SomethingNew"
      })
  void what_passes_is_tried_again(String error) {
    service.error = error;

    assertThatThrownBy(() -> mails(Optional.empty()).send(mail(null, null)))
        .isInstanceOf(CarrierUnavailable.class);
    assertThat(service.asked).hasSize(1);
  }

  @Test
  void a_file_that_is_kept_elsewhere_is_read_for_the_mail() {
    mails(Optional.empty())
        .send(
            mail(
                null,
                null,
                new StoredFile("receipts/a1/é", "recu-000000a1.pdf", "application/pdf")));

    assertThat(service.asked.getFirst())
        .contains(
            "\"FileName\":\"recu-000000a1.pdf\"",
            "\"ContentType\":\"application/pdf\"",
            "\"RawContent\":\"cmVjZWlwdHMvYTEvw6k=\"");
  }

  @Test
  void a_mail_does_not_leave_without_its_file() {
    files =
        _ -> {
          throw new CarrierUnavailable(new IllegalStateException("a file is not there"));
        };
    OutgoingMail mail = mail(null, null, new StoredFile("receipts/a1/r", "r.pdf", "text/plain"));

    assertThatThrownBy(() -> mails(Optional.empty()).send(mail))
        .isInstanceOf(CarrierUnavailable.class);
    assertThat(service.asked).isEmpty();
  }

  private static OutgoingMail mail(@Nullable String replyTo, @Nullable InvitationFile calendar) {
    return mail(replyTo, calendar, null);
  }

  private static OutgoingMail mail(
      @Nullable String replyTo, @Nullable InvitationFile calendar, @Nullable StoredFile file) {
    return new OutgoingMail(
        "d-1",
        new Address("from@jechemine.ca", "Je chemine"),
        new Address("zoe@example.org", "Zoé"),
        replyTo,
        "Été \"ici\"",
        "<p>é</p>",
        "é\n",
        Map.of("List-Unsubscribe", "<https://example.org/u>", "Auto-Submitted", "auto-generated"),
        calendar,
        file);
  }

  private SesMails mails(Optional<String> configurationSet) {
    Platform platform =
        new Platform(
            Map.of(
                "AWS_REGION", "ca-central-1",
                "AWS_ACCESS_KEY_ID", "none",
                "AWS_SECRET_ACCESS_KEY", "none"),
            new MovableClock(NOON),
            new Random(5),
            new PrintStream(OutputStream.nullOutputStream(), false, UTF_8),
            List.of(),
            Optional.of(service));
    return new SesMails(
        Ses.of(platform), new SesMessageIds("ca-central-1"), files, configurationSet);
  }

  /// Takes each mail, or answers each with that kind of error.
  private static final class Service implements SdkHttpClient {
    private final List<String> asked = new ArrayList<>();
    private @Nullable String error;

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          asked.add(
              new String(
                  request.contentStreamProvider().orElseThrow().newStream().readAllBytes(), UTF_8));
          SdkHttpResponse.Builder answer =
              SdkHttpResponse.builder().statusCode(error == null ? 200 : 400);
          if (error != null) {
            answer.putHeader("x-amzn-ErrorType", error);
          }
          return HttpExecuteResponse.builder()
              .response(answer.build())
              .responseBody(
                  AbortableInputStream.create(
                      new ByteArrayInputStream("{\"MessageId\":\"id-1\"}".getBytes(UTF_8))))
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
