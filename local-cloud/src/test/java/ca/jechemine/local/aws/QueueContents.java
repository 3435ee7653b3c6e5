package ca.jechemine.local.aws;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.model.Message;

/// What waits in a queue, received and left in flight.
final class QueueContents {

  private QueueContents() {}

  /// Waits up to a second for the first message.
  static List<Message> receiveAll(LocalAws aws, String queue) {
    List<Message> all = new ArrayList<>();
    List<Message> some;
    do {
      int wait = all.isEmpty() ? 1 : 0;
      some =
          aws.sqs()
              .receiveMessage(it ->
                  it.queueUrl(aws.queueUrl(queue))
                      .maxNumberOfMessages(10)
                      .waitTimeSeconds(wait)
                      .messageAttributeNames("All"))
              .messages();
      all.addAll(some);
    } while (!some.isEmpty());
    return all;
  }

  static List<String> bodies(LocalAws aws, String queue) {
    return receiveAll(aws, queue).stream().map(Message::body).toList();
  }
}
