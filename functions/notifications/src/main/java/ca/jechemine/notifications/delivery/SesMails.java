package ca.jechemine.notifications.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.calendar.InvitationFile;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.Mails;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.StoredFile;
import ca.jechemine.notifications.domain.StoredFiles;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.mail.MailNotTaken;
import ca.jechemine.runtime.mail.Ses;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Amazon SES. It knows no idempotency token: nobody repeats a call by itself.
///
/// A mail's tag `delivery` names it in whatever SES tells of it afterwards ([SendingEvent]).
public final class SesMails implements Mails {

  /// What SES would say of the same mail for ever.
  private static final Set<String> FINAL = Set.of("MessageRejected", "BadRequestException");

  private final Ses ses;
  private final SesMessageIds ids;
  private final StoredFiles files;
  private final Optional<String> configurationSet;

  public SesMails(
      Ses ses, SesMessageIds ids, StoredFiles files, Optional<String> configurationSet) {
    this.ses = ses;
    this.ids = ids;
    this.files = files;
    this.configurationSet = configurationSet;
  }

  @Override
  public Accepted send(OutgoingMail mail) {
    try {
      return ids.accepted(ses.send(Json.write(request(mail))));
    } catch (MailNotTaken answered) {
      if (FINAL.contains(answered.error())) {
        throw new CarrierRefusal("REJECTED", answered);
      }
      throw new CarrierUnavailable(answered);
    }
  }

  /// The body of `SendEmail`. No record spells it: each would be loaded by every function of the
  /// domain, and one of them sends mails.
  private Map<String, Object> request(OutgoingMail mail) {
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("FromEmailAddress", Mailboxes.of(mail.from()));
    request.put(
        "Destination", Map.of("ToAddresses", List.of(Mailboxes.of(Address.of(mail.to().email())))));
    request.put("Content", Map.of("Simple", message(mail)));
    request.put("EmailTags", List.of(pair(SendingEvent.DELIVERY_TAG, mail.deliveryId())));
    configurationSet.ifPresent(it -> request.put("ConfigurationSetName", it));
    if (mail.replyTo() != null) {
      request.put("ReplyToAddresses", List.of(mail.replyTo()));
    }
    return request;
  }

  private Map<String, Object> message(OutgoingMail mail) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("Subject", utf8(mail.subject()));
    message.put("Body", Map.of("Html", utf8(mail.html()), "Text", utf8(mail.text())));
    message.put(
        "Headers",
        mail.headers().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(it -> pair(it.getKey(), it.getValue()))
            .toList());
    List<Map<String, String>> attachments =
        Stream.concat(
                Stream.ofNullable(mail.calendar()).map(SesMails::attachment),
                Stream.ofNullable(mail.file()).map(this::attachment))
            .toList();
    if (!attachments.isEmpty()) {
      message.put("Attachments", attachments);
    }
    return message;
  }

  /// Its content type names what the calendar is asked to do, as its reader's program wants to know
  /// before it opens the file.
  private static Map<String, String> attachment(InvitationFile file) {
    return attachment(file.name(), file.contentType(), file.content().getBytes(UTF_8));
  }

  private Map<String, String> attachment(StoredFile file) {
    return attachment(file.name(), file.contentType(), files.content(file.key()));
  }

  private static Map<String, String> attachment(String name, String contentType, byte[] content) {
    return Map.of(
        "FileName",
        name,
        "ContentType",
        contentType,
        "ContentDisposition",
        "ATTACHMENT",
        "ContentTransferEncoding",
        "BASE64",
        "RawContent",
        Base64.getEncoder().encodeToString(content));
  }

  private static Map<String, String> utf8(String text) {
    return Map.of("Charset", "UTF-8", "Data", text);
  }

  private static Map<String, String> pair(String name, String value) {
    return Map.of("Name", name, "Value", value);
  }
}
