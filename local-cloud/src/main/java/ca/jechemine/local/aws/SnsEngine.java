package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.local.journal.Journal;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// SNS, as far as it is used: standard topics with queues as subscribers, and text messages, which
/// go nowhere. Every published message is at its queues before the call is answered, unless a queue
/// fails; AWS promises no such thing.
final class SnsEngine implements Engine, AutoCloseable {

  private static final String ARN = "arn:aws:sns:" + LocalAws.REGION + ":" + LocalAws.ACCOUNT + ":";
  private static final int LONGEST_MESSAGE = 256 * 1024;
  private static final int LARGEST_BATCH = 10;

  private final InstantSource clock;
  private final Deliveries deliveries;
  private final Journal journal;
  private final MailStore<Sms> sms;
  private final Map<String, List<Subscription>> topics = new ConcurrentHashMap<>();

  SnsEngine(@Nullable Path dataDir, InstantSource clock, Deliveries deliveries, Journal journal) {
    this.clock = clock;
    this.deliveries = deliveries;
    this.journal = journal;
    this.sms = new MailStore<>(dataDir == null ? null : dataDir.resolve("sms.jsonl"), Sms.class);
  }

  static String topicArn(String name) {
    return ARN + name;
  }

  MailStore<Sms> sms() {
    return sms;
  }

  @Override
  public void close() {
    deliveries.close();
  }

  @Override
  public Answer answer(Call call) {
    Form form = Form.parse(call.body());
    try {
      String result =
          switch (call.operation()) {
            case "CreateTopic" -> Xml.element("TopicArn", createTopic(form.value("Name")));
            case "Subscribe" -> subscribe(form);
            case "Publish" -> Xml.element("MessageId", publish(form));
            case "PublishBatch" -> publishBatch(form, call.failing());
            default ->
                throw new RefusedException(
                    400,
                    "InvalidAction",
                    "The action " + call.operation() + " is not valid for this endpoint.");
          };
      return Answer.xml(200, document(call.operation(), result));
    } catch (RefusedException e) {
      return Answer.error(Service.SNS, e.status, e.code, e.text);
    }
  }

  String createTopic(String name) throws RefusedException {
    if (!name.matches("[\\w-]{1,256}")) {
      throw invalid("Topic Name");
    }
    topics.computeIfAbsent(ARN + name, _ -> new CopyOnWriteArrayList<>());
    return ARN + name;
  }

  private String subscribe(Form form) throws RefusedException {
    if (!form.value("Protocol").equals("sqs") || !form.value("Endpoint").startsWith("arn:")) {
      throw invalid("Only queues subscribe here");
    }
    return Xml.element(
        "SubscriptionArn",
        subscribe(
            form.value("TopicArn"),
            form.value("Endpoint"),
            form.map("Attributes.entry", "key", "value")));
  }

  synchronized String subscribe(String topic, String queueArn, Map<String, String> attributes)
      throws RefusedException {
    List<Subscription> subscriptions = topic(topic);
    for (Subscription present : subscriptions) {
      if (present.endpoint().equals(queueArn)) {
        if (present.attributes().equals(attributes)) {
          return present.arn();
        }
        throw invalid("Attributes Reason: Subscription already exists with different attributes");
      }
    }
    try {
      String arn = topic + ":" + UUID.nameUUIDFromBytes((topic + queueArn).getBytes(UTF_8));
      subscriptions.add(Subscription.of(arn, queueArn, attributes));
      return arn;
    } catch (IllegalArgumentException e) {
      throw invalid("Attributes Reason: " + e.getMessage());
    }
  }

  private String publish(Form form) throws RefusedException {
    String phone = form.value("PhoneNumber");
    if (phone.isEmpty()) {
      String target = form.value("TopicArn");
      String topic = target.isEmpty() ? form.value("TargetArn") : target;
      return publish(topic(topic), topic, Message.of(form, ""));
    }
    if (!phone.matches("\\+?[0-9]{5,15}")) {
      throw invalid("PhoneNumber Reason: " + phone + " is not valid to publish to");
    }
    Message message = Message.of(form, "");
    String id = UUID.randomUUID().toString();
    sms.add(new Sms(id, phone, message.body, clock.instant()));
    journal.touch();
    return id;
  }

  /// Publishes what another service has to say.
  void publish(String topic, String body) throws RefusedException {
    publish(topic(topic), topic, new Message(body, "", Map.of()));
  }

  private String publishBatch(Form form, Set<Integer> failing) throws RefusedException {
    String topic = form.value("TopicArn");
    List<Subscription> subscriptions = topic(topic);
    List<String> entries = entries(form);
    StringBuilder successful = new StringBuilder();
    StringBuilder failed = new StringBuilder();
    for (int i = 0; i < entries.size(); i++) {
      String id = Xml.element("Id", form.value(entries.get(i) + "Id"));
      if (failing.contains(i)) {
        failed.append(failure(id, "InternalError", "Injected fault", false));
        continue;
      }
      try {
        String messageId = publish(subscriptions, topic, Message.of(form, entries.get(i)));
        successful.append("<member>" + id + Xml.element("MessageId", messageId) + "</member>");
      } catch (RefusedException e) {
        failed.append(failure(id, e.code, e.text, true));
      }
    }
    return "<Successful>" + successful + "</Successful><Failed>" + failed + "</Failed>";
  }

  private static List<String> entries(Form form) throws RefusedException {
    List<String> entries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int size = 0;
    String prefix = "PublishBatchRequestEntries.member.1.";
    while (form.has(prefix)) {
      entries.add(prefix);
      if (!ids.add(form.value(prefix + "Id"))) {
        throw new RefusedException(
            400,
            "BatchEntryIdsNotDistinct",
            "Two or more batch entries in the request have the same Id.");
      }
      size += form.value(prefix + "Message").getBytes(UTF_8).length;
      prefix = "PublishBatchRequestEntries.member." + (entries.size() + 1) + ".";
    }
    if (entries.isEmpty()) {
      throw new RefusedException(
          400, "EmptyBatchRequest", "The batch request doesn't contain any entries.");
    }
    if (entries.size() > LARGEST_BATCH) {
      throw new RefusedException(
          400,
          "TooManyEntriesInBatchRequest",
          "The batch request contains more entries than permissible.");
    }
    if (size > LONGEST_MESSAGE) {
      throw new RefusedException(
          400, "BatchRequestTooLong", "The length of all the batch messages is too long.");
    }
    return entries;
  }

  private String publish(List<Subscription> subscriptions, String topic, Message message) {
    String id = UUID.randomUUID().toString();
    String event = journal.published(message.body);
    for (Subscription subscription : subscriptions) {
      if (subscription.filter().lets(message.attributes)) {
        if (subscription.raw()) {
          deliveries.deliver(subscription, event, message.body, message.attributes);
        } else {
          deliveries.deliver(subscription, event, envelope(id, topic, message), Map.of());
        }
      }
    }
    return id;
  }

  private String envelope(String id, String topic, Message message) {
    Map<String, Object> envelope = new LinkedHashMap<>();
    envelope.put("Type", "Notification");
    envelope.put("MessageId", id);
    envelope.put("TopicArn", topic);
    if (!message.subject.isEmpty()) {
      envelope.put("Subject", message.subject);
    }
    envelope.put("Message", message.body);
    envelope.put("Timestamp", clock.instant().toString());
    envelope.put("SignatureVersion", "1");
    Map<String, Object> attributes = new LinkedHashMap<>();
    message.attributes.forEach(
        (name, it) -> attributes.put(name, Map.of("Type", it.dataType(), "Value", it.value())));
    if (!attributes.isEmpty()) {
      envelope.put("MessageAttributes", attributes);
    }
    return Json.text(envelope);
  }

  private List<Subscription> topic(String arn) throws RefusedException {
    List<Subscription> subscriptions = topics.get(arn);
    if (subscriptions == null) {
      throw new RefusedException(404, "NotFound", "Topic does not exist");
    }
    return subscriptions;
  }

  private static String failure(String id, String code, String message, boolean sender) {
    return "<member>"
        + id
        + Xml.element("Code", code)
        + Xml.element("Message", message)
        + Xml.element("SenderFault", String.valueOf(sender))
        + "</member>";
  }

  private static String document(String action, String result) {
    return "<"
        + action
        + "Response xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><"
        + action
        + "Result>"
        + result
        + "</"
        + action
        + "Result><ResponseMetadata><RequestId>"
        + UUID.randomUUID()
        + "</RequestId></ResponseMetadata></"
        + action
        + "Response>";
  }

  private static RefusedException invalid(String what) {
    return new RefusedException(400, "InvalidParameter", "Invalid parameter: " + what);
  }

  private record Message(String body, String subject, Map<String, MessageAttribute> attributes) {

    static Message of(Form form, String prefix) throws RefusedException {
      String body = form.value(prefix + "Message");
      if (body.isEmpty()) {
        throw invalid("Empty message");
      }
      if (body.getBytes(UTF_8).length > LONGEST_MESSAGE) {
        throw invalid("Message too long");
      }
      Map<String, MessageAttribute> attributes = new LinkedHashMap<>();
      String entry = prefix + "MessageAttributes.entry.1.";
      while (form.has(entry)) {
        String type = form.value(entry + "Value.DataType");
        String kind = type.startsWith("Binary") ? "Value.BinaryValue" : "Value.StringValue";
        attributes.put(
            form.value(entry + "Name"), new MessageAttribute(type, form.value(entry + kind)));
        entry = prefix + "MessageAttributes.entry." + (attributes.size() + 1) + ".";
      }
      return new Message(body, form.value(prefix + "Subject"), attributes);
    }
  }

  /// An answer with an error.
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String code;
    private final String text;

    RefusedException(int status, String code, String text) {
      super(code + ": " + text);
      this.status = status;
      this.code = code;
      this.text = text;
    }
  }
}
