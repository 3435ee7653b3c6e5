package ca.jechemine.notifications.delivery;

import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.Mails;
import ca.jechemine.notifications.domain.OutgoingMail;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Attachment;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentDisposition;
import software.amazon.awssdk.services.sesv2.model.AttachmentContentTransferEncoding;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.MessageTag;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/// Amazon SES. It knows no idempotency token: the client must not repeat a call by itself.
///
/// A mail's tag `delivery` names it in whatever SES tells of it afterwards ([SendingEvent]).
public final class SesMails implements Mails {

  private final SesV2Client ses;
  private final SesMessageIds ids;
  private final Optional<String> configurationSet;

  public SesMails(SesV2Client ses, SesMessageIds ids, Optional<String> configurationSet) {
    this.ses = ses;
    this.ids = ids;
    this.configurationSet = configurationSet;
  }

  @Override
  public Accepted send(OutgoingMail mail) {
    try {
      return ids.accepted(ses.sendEmail(request(mail)).messageId());
    } catch (MessageRejectedException | BadRequestException never) {
      throw new CarrierRefusal("REJECTED", never);
    } catch (SesV2Exception answered) {
      throw new CarrierUnavailable(answered);
    }
  }

  private SendEmailRequest request(OutgoingMail mail) {
    SendEmailRequest.Builder request =
        SendEmailRequest.builder()
            .fromEmailAddress(Mailboxes.of(mail.from()))
            .destination(to -> to.toAddresses(Mailboxes.of(Address.of(mail.to().email()))))
            .content(content -> content.simple(message(mail)))
            .emailTags(
                MessageTag.builder()
                    .name(SendingEvent.DELIVERY_TAG)
                    .value(mail.deliveryId())
                    .build());
    configurationSet.ifPresent(request::configurationSetName);
    if (mail.replyTo() != null) {
      request.replyToAddresses(mail.replyTo());
    }
    return request.build();
  }

  private static Message message(OutgoingMail mail) {
    Message.Builder message =
        Message.builder()
            .subject(utf8(mail.subject()))
            .body(Body.builder().html(utf8(mail.html())).text(utf8(mail.text())).build())
            .headers(
                mail.headers().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(SesMails::header)
                    .toList());
    if (mail.calendar() != null) {
      message.attachments(attachment(mail.calendar()));
    }
    return message.build();
  }

  private static MessageHeader header(Map.Entry<String, String> header) {
    return MessageHeader.builder().name(header.getKey()).value(header.getValue()).build();
  }

  /// Its content type names what the calendar is asked to do, as its reader's program wants to know
  /// before it opens the file.
  private static Attachment attachment(InvitationFile file) {
    return Attachment.builder()
        .fileName(file.name())
        .contentType(file.contentType())
        .contentDisposition(AttachmentContentDisposition.ATTACHMENT)
        .contentTransferEncoding(AttachmentContentTransferEncoding.BASE64)
        .rawContent(SdkBytes.fromUtf8String(file.content()))
        .build();
  }

  private static Content utf8(String text) {
    return Content.builder().charset("UTF-8").data(text).build();
  }
}
