package ca.jechemine.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What SES publishes of mails that name a configuration set: that it took them, and what became of
/// those to its mailbox simulator, whose addresses stand for what can happen to a mail.
final class SendingEvents {

  private static final String SIMULATOR = "@simulator.amazonses.com";

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

  /// Tells the topics of the set that the mail was taken, and what became of it.
  ///
  /// @param tags as in the request: each with `Name` and `Value`
  void sent(String set, Mail mail, JsonNode tags) {
    publish(set, "send", event(set, mail, tags, "Send", Map.of()));
    mail.to().forEach(it -> comesBack(set, mail, tags, MailStore.bare(it)));
  }

  private void comesBack(String set, Mail mail, JsonNode tags, String address) {
    if (!address.endsWith(SIMULATOR)) {
      return;
    }
    String mailbox = address.substring(0, address.length() - SIMULATOR.length());
    switch (mailbox.replaceFirst("\\+.*", "")) {
      case "bounce" ->
          publish(
              set, "bounce", event(set, mail, tags, "Bounce", bounce(mail, address, "Permanent")));
      case "ooto" ->
          publish(
              set, "bounce", event(set, mail, tags, "Bounce", bounce(mail, address, "Transient")));
      case "complaint" ->
          publish(set, "complaint", event(set, mail, tags, "Complaint", complaint(mail, address)));
      default -> {} // success, and what is not known here
    }
  }

  private static Map<String, Object> bounce(Mail mail, String address, String type) {
    return Map.of(
        "bounceType",
        type,
        "bounceSubType",
        "General",
        "bouncedRecipients",
        List.of(Map.of("emailAddress", address)),
        "timestamp",
        mail.sentAt().toString());
  }

  private static Map<String, Object> complaint(Mail mail, String address) {
    return Map.of(
        "complainedRecipients",
        List.of(Map.of("emailAddress", address)),
        "complaintFeedbackType",
        "abuse",
        "timestamp",
        mail.sentAt().toString());
  }

  private void publish(String set, String kind, Map<String, Object> content) {
    ConfigurationSetDefinition definition = sets.get(set);
    if (definition == null) {
      return;
    }
    String event = Json.text(content);
    for (String topic : definition.topics(kind)) {
      try {
        topics.publish(SnsEngine.topicArn(topic), event);
      } catch (SnsEngine.RefusedException e) {
        throw new IllegalStateException(
            "The configuration set " + set + " publishes to " + topic + ": " + e.getMessage(), e);
      }
    }
  }

  private static Map<String, Object> event(
      String set, Mail mail, JsonNode tags, String type, Map<String, Object> said) {
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
    event.put("eventType", type);
    event.put("mail", about);
    event.put(type.toLowerCase(Locale.ROOT), said);
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
