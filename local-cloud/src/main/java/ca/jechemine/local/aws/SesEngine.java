package ca.jechemine.local.aws;

import ca.jechemine.local.journal.Journal;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SES v2, as far as it is used: accepts mail into the mailbox and holds the suppression list. As
/// at AWS, mail to a suppressed address is accepted and does not arrive. Of the events that a
/// configuration set publishes there are `Send`, and `Bounce` and `Complaint` of mails to the
/// mailbox simulator, at once; AWS takes its time.
final class SesEngine implements Engine, Mailbox {

  private static final String SEND = "/v2/email/outbound-emails";
  private static final String SUPPRESSED = "/v2/email/suppression/addresses";
  private static final int MOST_RECIPIENTS = 50;

  private final InstantSource clock;
  private final MailStore<Mail> mails;
  private final @Nullable Path suppressedFile;
  private final Map<String, Suppressed> suppressed;
  private final SendingEvents events;
  private final Journal journal;

  SesEngine(@Nullable Path dataDir, InstantSource clock, SnsEngine topics, Journal journal) {
    this.clock = clock;
    this.journal = journal;
    this.events = new SendingEvents(topics);
    this.mails =
        new MailStore<>(dataDir == null ? null : dataDir.resolve("mails.jsonl"), Mail.class);
    this.suppressedFile = dataDir == null ? null : dataDir.resolve("suppressed.json");
    this.suppressed =
        suppressedFile == null
            ? new LinkedHashMap<>()
            : Json.read(
                suppressedFile,
                new TypeReference<LinkedHashMap<String, Suppressed>>() {},
                new LinkedHashMap<>());
  }

  /// SES names its operations by method and path.
  static String operation(String method, String path) {
    if (path.equals(SEND) && method.equals("POST")) {
      return "SendEmail";
    }
    if (path.equals(SUPPRESSED) && method.equals("PUT")) {
      return "PutSuppressedDestination";
    }
    if (path.startsWith(SUPPRESSED + "/")) {
      return switch (method) {
        case "GET" -> "GetSuppressedDestination";
        case "DELETE" -> "DeleteSuppressedDestination";
        default -> "Unknown";
      };
    }
    return "Unknown";
  }

  @Override
  public synchronized Answer answer(Call call) {
    String address = MailStore.bare(call.path().substring(call.path().lastIndexOf('/') + 1));
    return switch (call.operation()) {
      case "SendEmail" -> send(Json.tree(call.body()));
      case "PutSuppressedDestination" -> suppress(Json.tree(call.body()));
      case "GetSuppressedDestination" -> suppressed(address);
      case "DeleteSuppressedDestination" -> release(address);
      default ->
          Answer.error(Service.SES, 404, "UnknownOperationException", "The operation is not known");
    };
  }

  void define(ConfigurationSetDefinition set) {
    events.define(set);
  }

  @Override
  public List<Mail> mails() {
    return mails.newestFirst();
  }

  @Override
  public List<Mail> to(String address) {
    String bare = MailStore.bare(address);
    return mails().stream()
        .filter(mail -> mail.to().stream().anyMatch(it -> MailStore.bare(it).equals(bare)))
        .toList();
  }

  synchronized void clear() {
    mails.clear();
    suppressed.clear();
    keepSuppressed();
  }

  private Answer send(JsonNode input) {
    String set = input.path("ConfigurationSetName").asText("");
    if (!events.knows(set)) {
      return notFound("Configuration set <" + set + "> does not exist.");
    }
    JsonNode content = input.path("Content");
    Mail mail;
    if (content.has("Simple")) {
      mail = simple(input, content.path("Simple"));
    } else if (content.has("Raw")) {
      mail = raw(input, Base64.getDecoder().decode(content.path("Raw").path("Data").asText()));
    } else {
      return refused("Content must be Simple or Raw: templates are not known here");
    }
    String fault = fault(mail, content.path("Simple"));
    if (!fault.isEmpty()) {
      return refused(fault);
    }
    List<String> reached =
        mail.to().stream().filter(it -> !suppressed.containsKey(MailStore.bare(it))).toList();
    if (!reached.isEmpty()) {
      mails.add(to(reached, mail));
      journal.touch();
    }
    events.sent(set, mail, input.path("EmailTags"));
    return Answer.json(Map.of("MessageId", mail.id()));
  }

  private static String fault(Mail mail, JsonNode simple) {
    if (mail.from().isEmpty()) {
      return "Missing required header 'From'.";
    }
    if (mail.to().isEmpty()) {
      return "Missing required destination: a mail has at least one recipient.";
    }
    if (mail.to().size() > MOST_RECIPIENTS) {
      return "Recipient count exceeds 50.";
    }
    for (String address : mail.to()) {
      if (!MailStore.bare(address).matches("[^@\\s]+@[^@\\s]+")) {
        return "Missing final '@domain'";
      }
    }
    if (simple.isObject()
        && (!simple.path("Subject").has("Data")
            || (mail.html().isEmpty() && mail.text().isEmpty()))) {
      return "A simple mail has a subject and a body.";
    }
    return "";
  }

  private Mail simple(JsonNode input, JsonNode simple) {
    JsonNode destination = input.path("Destination");
    List<String> to = new ArrayList<>();
    to.addAll(texts(destination.path("ToAddresses")));
    to.addAll(texts(destination.path("CcAddresses")));
    to.addAll(texts(destination.path("BccAddresses")));
    List<String> replyTo = texts(input.path("ReplyToAddresses"));
    Map<String, String> headers = new LinkedHashMap<>();
    if (!replyTo.isEmpty()) {
      headers.put("Reply-To", String.join(", ", replyTo));
    }
    simple
        .path("Headers")
        .forEach(it -> headers.put(it.path("Name").asText(), it.path("Value").asText()));
    List<Mail.Attachment> attachments = new ArrayList<>();
    simple
        .path("Attachments")
        .forEach(it ->
            attachments.add(
                new Mail.Attachment(
                    it.path("FileName").asText(),
                    it.path("ContentType").asText("application/octet-stream"),
                    it.path("RawContent").asText())));
    JsonNode body = simple.path("Body");
    return new Mail(
        newId(),
        Mime.words(input.path("FromEmailAddress").asText("")),
        to,
        replyTo,
        simple.path("Subject").path("Data").asText(""),
        body.path("Html").path("Data").asText(""),
        body.path("Text").path("Data").asText(""),
        headers,
        attachments,
        clock.instant());
  }

  /// The destination of the call, if it names one, counts and not the headers.
  private Mail raw(JsonNode input, byte[] message) {
    Mail parsed = Mime.parse(message).mail(newId(), clock.instant());
    JsonNode destination = input.path("Destination");
    List<String> to = new ArrayList<>();
    to.addAll(texts(destination.path("ToAddresses")));
    to.addAll(texts(destination.path("CcAddresses")));
    to.addAll(texts(destination.path("BccAddresses")));
    return to.isEmpty() ? parsed : to(to, parsed);
  }

  private static Mail to(List<String> recipients, Mail mail) {
    return new Mail(
        mail.id(),
        mail.from(),
        recipients,
        mail.replyTo(),
        mail.subject(),
        mail.html(),
        mail.text(),
        mail.headers(),
        mail.attachments(),
        mail.sentAt());
  }

  private Answer suppress(JsonNode input) {
    String address = MailStore.bare(input.path("EmailAddress").asText(""));
    String reason = input.path("Reason").asText("");
    if (address.isEmpty() || !(reason.equals("BOUNCE") || reason.equals("COMPLAINT"))) {
      return refused("An address and a reason, BOUNCE or COMPLAINT, are needed.");
    }
    suppressed.put(address, new Suppressed(reason, clock.instant()));
    keepSuppressed();
    return Answer.json(Map.of());
  }

  private Answer suppressed(String address) {
    Suppressed entry = suppressed.get(address);
    return entry == null
        ? notSuppressed(address)
        : Answer.json(
            Map.of(
                "SuppressedDestination",
                Map.of(
                    "EmailAddress",
                    address,
                    "Reason",
                    entry.reason(),
                    "LastUpdateTime",
                    entry.since().getEpochSecond())));
  }

  private Answer release(String address) {
    if (suppressed.remove(address) == null) {
      return notSuppressed(address);
    }
    keepSuppressed();
    return Answer.json(Map.of());
  }

  private void keepSuppressed() {
    if (suppressedFile != null) {
      Json.write(suppressedFile, suppressed);
    }
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(it -> texts.add(it.asText()));
    return texts;
  }

  private static String newId() {
    return "local-" + UUID.randomUUID();
  }

  private static Answer notSuppressed(String address) {
    return notFound("Email address " + address + " does not exist on your suppression list.");
  }

  private static Answer notFound(String message) {
    return Answer.error(Service.SES, 404, "NotFoundException", message);
  }

  private static Answer refused(String message) {
    return Answer.error(Service.SES, 400, "BadRequestException", message);
  }

  /// Why an address gets no mail any more.
  record Suppressed(String reason, Instant since) {}
}
