package ca.jechemine.notifications.consumers;

/// Events as SES publishes them to a topic.
final class SesEvents {

  private SesEvents() {}

  /// SES took the mail of that delivery.
  static String send(String deliveryId, String messageId) {
    return event("Send", "\"delivery\":[\"" + deliveryId + "\"],", messageId);
  }

  /// SES took a mail that is not of this system: it has no tag of ours.
  static String sendOfSomebodyElse(String messageId) {
    return event("Send", "", messageId);
  }

  /// The mail of that delivery arrived.
  static String delivery(String deliveryId, String messageId) {
    return event("Delivery", "\"delivery\":[\"" + deliveryId + "\"],", messageId);
  }

  /// It came back: `type` is `Permanent`, `Transient` or `Undetermined`.
  static String bounce(String deliveryId, String messageId, String type) {
    return event("Bounce", "\"delivery\":[\"" + deliveryId + "\"],", messageId)
        .replace(
            "\"send\":{}", "\"bounce\":{\"bounceType\":\"" + type + "\",\"bouncedRecipients\":[]}");
  }

  /// Its reader complained.
  static String complaint(String deliveryId, String messageId) {
    return event("Complaint", "\"delivery\":[\"" + deliveryId + "\"],", messageId);
  }

  private static String event(String type, String tags, String messageId) {
    return """
    {
      "eventType":"%s",
      "mail":{
        "timestamp":"2026-03-02T17:00:00.000Z",
        "source":"Je chemine <no-reply@jechemine.ca>",
        "sourceArn":"arn:aws:ses:ca-central-1:000000000000:identity/jechemine.ca",
        "sendingAccountId":"000000000000",
        "messageId":"%s",
        "destination":["elise@example.com"],
        "headersTruncated":false,
        "headers":[{"name":"Subject","value":"Re: Question"}],
        "commonHeaders":{
          "from":["Je chemine <no-reply@jechemine.ca>"],
          "to":["elise@example.com"],
          "messageId":"%s",
          "subject":"Re: Question"
        },
        "tags":{
          "ses:configuration-set":["mails"],
          %s
          "ses:from-domain":["jechemine.ca"]
        }
      },
      "send":{}
    }
    """
        .formatted(type, messageId, messageId, tags);
  }
}
