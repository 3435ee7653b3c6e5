package ca.jechemine.runtime.queue;

import io.avaje.jsonb.Json;
import java.util.List;

/// The fields of an event from SQS that this project uses; all others are skipped.
@Json
record QueueEvent(@Json.Property("Records") List<Message> records) {

  @Json
  record Message(String messageId, String body) {}
}
