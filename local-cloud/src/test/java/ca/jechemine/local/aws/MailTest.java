package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.NotFoundException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;

/// AWS verifies the sender's identity and sends; here every sender passes and nothing is sent.
/// Bounces and complaints are not made up.
@ExtendWith(CloudExtension.class)
final class MailTest {

  private static final Attachment NOTE =
      Attachment.builder()
          .fileName("note.txt")
          .contentType("text/plain")
          .rawContent(SdkBytes.fromUtf8String("salut"))
          .build();

  private final LocalAws aws;
  private final SesV2Client ses;

  MailTest(LocalAws aws) {
    this.aws = aws;
    this.ses = aws.configured(SesV2Client.builder()).build();
  }

  @Test
  void a_simple_mail_arrives_with_everything_the_sender_set() {
    Message message =
        Message.builder()
            .subject(it -> it.data("Été"))
            .body(it -> it.html(html -> html.data("<p>é</p>")).text(text -> text.data("é")))
            .headers(header("In-Reply-To", "<a@b>"), header("References", "<c@d> <a@b>"))
            .attachments(NOTE)
            .build();

    String id =
        ses.sendEmail(it ->
                it.fromEmailAddress("Je chemine <bonjour@jechemine.test>")
                    .destination(
                        to -> to.toAddresses("alice@example.org").ccAddresses("bo@example.org"))
                    .replyToAddresses("soutien@jechemine.test")
                    .content(content -> content.simple(message)))
            .messageId();

    Mail mail = aws.mailbox().mails().getFirst();
    assertThat(mail.id()).isEqualTo(id);
    assertThat(mail.from()).isEqualTo("Je chemine <bonjour@jechemine.test>");
    assertThat(mail.to()).containsExactly("alice@example.org", "bo@example.org");
    assertThat(mail.replyTo()).containsExactly("soutien@jechemine.test");
    assertThat(mail.subject()).isEqualTo("Été");
    assertThat(mail.html()).isEqualTo("<p>é</p>");
    assertThat(mail.text()).isEqualTo("é");
    assertThat(mail.headers())
        .containsEntry("In-Reply-To", "<a@b>")
        .containsEntry("References", "<c@d> <a@b>")
        .containsEntry("Reply-To", "soutien@jechemine.test");
    assertThat(mail.attachments())
        .containsExactly(new Mail.Attachment("note.txt", "text/plain", base64("salut")));
    assertThat(mail.sentAt()).isEqualTo(CloudExtension.NOON);
  }

  @Test
  void a_raw_mail_is_read() {
    String message =
        """
        From: bonjour@jechemine.test
        To: Alice <alice@example.org>,
         bo@example.org
        Subject: =?utf-8?Q?=C3=89t=C3=A9_?= =?utf-8?B?w6k=?=
        In-Reply-To: <a@b>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="m"

        --m
        Content-Type: multipart/alternative; boundary=a

        --a
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        caf=C3=A9 =
        au lait
        --a
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: base64

        PHA+w6k8L3A+
        --a--
        --m
        Content-Type: application/pdf
        Content-Disposition: attachment; filename="a b.pdf"
        Content-Transfer-Encoding: base64

        c2FsdXQ=
        --m--
        """
            .replace("\n", "\r\n");

    ses.sendEmail(it ->
        it.content(content -> content.raw(raw -> raw.data(SdkBytes.fromUtf8String(message)))));

    Mail mail = aws.mailbox().mails().getFirst();
    assertThat(mail.to()).containsExactly("Alice <alice@example.org>", "bo@example.org");
    assertThat(mail.subject()).isEqualTo("Été é");
    assertThat(mail.text()).isEqualTo("café au lait");
    assertThat(mail.html()).isEqualTo("<p>é</p>");
    assertThat(mail.headers()).containsEntry("In-Reply-To", "<a@b>");
    assertThat(mail.attachments())
        .containsExactly(new Mail.Attachment("a b.pdf", "application/pdf", base64("salut")));
  }

  @Test
  void the_mailbox_is_newest_first_and_knows_recipients() {
    send("alice@example.org", "one");
    send("Bo <BO@example.org>", "two");
    send("Alice <alice@example.org>", "three");

    assertThat(aws.mailbox().mails())
        .extracting(Mail::subject)
        .containsExactly("three", "two", "one");
    assertThat(aws.mailbox().to("Alice@example.org"))
        .extracting(Mail::subject)
        .containsExactly("three", "one");
  }

  @Test
  void a_mail_without_recipient_or_with_a_broken_one_is_refused() {
    assertThatThrownBy(() -> ses.sendEmail(simple("x").build()))
        .isInstanceOf(BadRequestException.class);
    assertThatThrownBy(() -> send("nobody", "x")).isInstanceOf(BadRequestException.class);
    assertThat(aws.mailbox().mails()).isEmpty();
  }

  @Test
  void mail_to_a_suppressed_address_is_accepted_and_does_not_arrive() {
    ses.putSuppressedDestination(
        it -> it.emailAddress("gone@example.org").reason(SuppressionListReason.BOUNCE));

    send("gone@example.org", "lost");

    assertThat(aws.mailbox().mails()).isEmpty();
    assertThat(
            ses.getSuppressedDestination(it -> it.emailAddress("gone@example.org"))
                .suppressedDestination()
                .reason())
        .isEqualTo(SuppressionListReason.BOUNCE);
  }

  @Test
  void an_address_leaves_the_suppression_list() {
    ses.putSuppressedDestination(
        it -> it.emailAddress("back@example.org").reason(SuppressionListReason.COMPLAINT));
    ses.deleteSuppressedDestination(it -> it.emailAddress("back@example.org"));

    send("back@example.org", "arrives");

    assertThat(aws.mailbox().to("back@example.org")).hasSize(1);
    assertThatThrownBy(
            () -> ses.getSuppressedDestination(it -> it.emailAddress("back@example.org")))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void while_mail_is_down_nothing_is_accepted() {
    aws.faults().down(Service.SES);

    assertThatThrownBy(() -> send("alice@example.org", "x")).hasMessageContaining("503");
    aws.faults().up(Service.SES);
    send("alice@example.org", "y");

    assertThat(aws.mailbox().mails()).extracting(Mail::subject).containsExactly("y");
  }

  @Test
  void an_unknown_action_is_refused() {
    assertThatThrownBy(() -> ses.listEmailIdentities(it -> it.pageSize(1)))
        .hasMessageContaining("not known");
  }

  /// AWS publishes it some time after the call, and says more in it.
  @Test
  void a_mail_that_was_taken_is_told_to_the_topic_of_its_configuration_set() {
    aws.create(new TopicDefinition("mail-sent"));
    aws.create(QueueDefinition.named("mail-sent"));
    aws.create(
        new SubscriptionDefinition("mail-sent", "mail-sent", Map.of(), true, Optional.empty()));
    aws.create(new ConfigurationSetDefinition("with-events", Map.of("send", List.of("mail-sent"))));
    SendEmailRequest request =
        simple("told")
            .destination(it -> it.toAddresses("alice@example.org"))
            .configurationSetName("with-events")
            .emailTags(MessageTag.builder().name("delivery").value("d1").build())
            .build();

    String id = ses.sendEmail(request).messageId();
    aws.faults().next(Service.SES, "SendEmail", new Fault.AnswerLost());
    assertThatThrownBy(() -> unrepeated().sendEmail(request)).isNotNull();
    send("alice@example.org", "not told: it names no set");

    List<JsonNode> events =
        QueueContents.bodies(aws, "mail-sent").stream().map(Json::tree).toList();
    assertThat(events)
        .hasSize(2)
        .allSatisfy(it -> {
          assertThat(it.path("eventType").asText()).isEqualTo("Send");
          assertThat(it.at("/mail/destination/0").asText()).isEqualTo("alice@example.org");
          assertThat(it.at("/mail/tags/delivery/0").asText()).isEqualTo("d1");
          assertThat(it.at("/mail/tags/ses:configuration-set/0").asText()).isEqualTo("with-events");
        });
    assertThat(events).extracting(it -> it.at("/mail/messageId").asText()).contains(id);
  }

  /// The mailbox simulator's addresses; AWS tells of the others too, when mails come back.
  @ParameterizedTest
  @CsvSource({
    "bounce@simulator.amazonses.com, Bounce, /bounce/bounceType, Permanent",
    "ooto@simulator.amazonses.com, Bounce, /bounce/bounceType, Transient",
    "complaint+1@simulator.amazonses.com, Complaint, /complaint/complaintFeedbackType, abuse"
  })
  void a_mail_to_the_simulator_comes_back(String address, String type, String at, String said) {
    aws.create(new TopicDefinition("came-back"));
    aws.create(QueueDefinition.named("came-back"));
    aws.create(
        new SubscriptionDefinition("came-back", "came-back", Map.of(), true, Optional.empty()));
    List<String> topic = List.of("came-back");
    aws.create(
        new ConfigurationSetDefinition(
            "with-returns", Map.of("bounce", topic, "complaint", topic)));

    ses.sendEmail(
        simple("back")
            .destination(it -> it.toAddresses(address))
            .configurationSetName("with-returns")
            .emailTags(MessageTag.builder().name("delivery").value("d1").build())
            .build());

    assertThat(QueueContents.bodies(aws, "came-back").stream().map(Json::tree).toList())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("eventType").asText()).isEqualTo(type);
          assertThat(it.at(at).asText()).isEqualTo(said);
          assertThat(it.at("/mail/tags/delivery/0").asText()).isEqualTo("d1");
        });
  }

  @Test
  void a_configuration_set_that_does_not_exist_is_refused() {
    SendEmailRequest request =
        simple("x")
            .destination(it -> it.toAddresses("alice@example.org"))
            .configurationSetName("nobody-made-it")
            .build();

    assertThatThrownBy(() -> ses.sendEmail(request)).isInstanceOf(NotFoundException.class);
    assertThat(aws.mailbox().mails()).isEmpty();
  }

  private SesV2Client unrepeated() {
    return aws.configured(SesV2Client.builder())
        .overrideConfiguration(it -> it.retryStrategy(AwsRetryStrategy.doNotRetry()))
        .build();
  }

  private void send(String to, String subject) {
    ses.sendEmail(simple(subject).destination(it -> it.toAddresses(to)).build());
  }

  private static SendEmailRequest.Builder simple(String subject) {
    return SendEmailRequest.builder()
        .fromEmailAddress("bonjour@jechemine.test")
        .content(it ->
            it.simple(
                mail -> mail.subject(s -> s.data(subject)).body(b -> b.text(t -> t.data("x")))));
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
