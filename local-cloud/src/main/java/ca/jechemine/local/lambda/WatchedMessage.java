package ca.jechemine.local.lambda;

import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;

/// A message that tells when the function reads it: functions handle the messages of a batch one
/// after the other, and read each before they act on it.
final class WatchedMessage extends SQSMessage {

  private static final long serialVersionUID = 1L;

  private WatchedMessage() {}

  static SQSMessage of(SQSMessage message) {
    var watched = new WatchedMessage();
    watched.setMessageId(message.getMessageId());
    watched.setReceiptHandle(message.getReceiptHandle());
    watched.setBody(message.getBody());
    watched.setMd5OfBody(message.getMd5OfBody());
    watched.setMd5OfMessageAttributes(message.getMd5OfMessageAttributes());
    watched.setEventSourceArn(message.getEventSourceArn());
    watched.setEventSource(message.getEventSource());
    watched.setAwsRegion(message.getAwsRegion());
    watched.setAttributes(message.getAttributes());
    watched.setMessageAttributes(message.getMessageAttributes());
    return watched;
  }

  @Override
  public String getBody() {
    CallRecorder.reads(getMessageId());
    return super.getBody();
  }
}
