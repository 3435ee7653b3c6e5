package ca.jechemine.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What SES publishes of mails that name a configuration set: that it took them.
final class SendingEvents {

  private final SnsEngine topics;
  private final Map<String, ConfigurationSetDefinition> sets = new ConcurrentHashMap<>();

  SendingEvents(SnsEngine topics) {
    this.topics = topics;
  }

  void define(ConfigurationSetDefinition set) {
    sets.put(set.name(), set);
  }

  /// Whether a mail may name it; naming none, the empty name, is allowed.
  boolean knows(String set) {
    return set.isEmpty() || sets.containsKey(set);
  }

  /// Tells the topics of the set that the mail was taken.
  ///
  /// @param tags as in the request: each with `Name` and `Value`
  void sent(String set, Mail mail, JsonNode tags) {
    ConfigurationSetDefinition definition = sets.get(set);
    if (definition == null) {
      return;
    }
    String event = Json.text(event(set, mail, tags));
    for (String topic : definition.sendTopics()) {
      try {
        topics.publish(SnsEngine.topicArn(topic), event);
      } catch (SnsEngine.RefusedException e) {
        throw new IllegalStateException(
            "The configuration set " + set + " publishes to " + topic + ": " + e.getMessage(), e);
      }
    }
  }

  private static Map<String, Object> event(String set, Mail mail, JsonNode tags) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("timestamp", mail.sentAt().toString());
    about.put("source", mail.from());
    about.put("sendingAccountId", LocalAws.ACCOUNT);
    about.put("messageId", mail.id());
    about.put("destination", mail.to());
    about.put("headersTruncated", false);
    about.put("headers", headers(mail));
    about.put(
        "commonHeaders",
        Map.of(
            "from", List.of(mail.from()),
            "to", mail.to(),
            "messageId", mail.id(),
            "subject", mail.subject()));
    about.put("tags", tags(set, tags));
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventType", "Send");
    event.put("mail", about);
    event.put("send", Map.of());
    return event;
  }

  private static List<Map<String, String>> headers(Mail mail) {
    List<Map<String, String>> headers = new ArrayList<>();
    headers.add(header("From", mail.from()));
    headers.add(header("To", String.join(", ", mail.to())));
    headers.add(header("Subject", mail.subject()));
    mail.headers().forEach((name, value) -> headers.add(header(name, value)));
    return headers;
  }

  private static Map<String, String> header(String name, String value) {
    return Map.of("name", name, "value", value);
  }

  private static Map<String, List<String>> tags(String set, JsonNode given) {
    Map<String, List<String>> tags = new LinkedHashMap<>();
    tags.put("ses:configuration-set", List.of(set));
    given.forEach(it -> tags.put(it.path("Name").asText(), List.of(it.path("Value").asText())));
    return tags;
  }
}
