package ca.jechemine.contact.domain;

/// What became of the mail of a message that the administrators wrote.
public sealed interface Delivery {

  /// Nothing is known yet: it is on its way.
  record Pending() implements Delivery {}

  /// The mail service took it; `internetId` is what answers will refer to.
  record Sent(String internetId) implements Delivery {}

  /// It was not and will not be sent; `reason` is a code.
  record Refused(String reason) implements Delivery {}
}
