package ca.jechemine.runtime.queue;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import java.util.Map;

/// One consumer of a queue.
///
/// A message that fails is reported alone, so that the rest of its batch is not delivered again;
/// the queue's redrive policy moves it to the dead-letter queue. Delivery is at least once:
/// `consume` must do the same thing when it is called twice with the same message.
public abstract class MessageHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final Log log;

  protected MessageHandler(Platform platform) {
    this.log = new Log(platform);
  }

  /// Does what the message asks for. Whatever it throws has the message delivered again.
  protected abstract void consume(String body);

  @Override
  public final SQSBatchResponse handleRequest(SQSEvent batch, Context context) {
    List<BatchItemFailure> failures =
        batch.getRecords().stream()
            .filter(message -> !consumed(message))
            .map(message -> new BatchItemFailure(message.getMessageId()))
            .toList();
    log.measure(
        "batch consumed",
        Map.of(),
        List.of(
            Metric.count("messages", batch.getRecords().size()),
            Metric.count("failures", failures.size())));
    return new SQSBatchResponse(failures);
  }

  private boolean consumed(SQSMessage message) {
    try {
      consume(message.getBody());
      return true;
    } catch (RuntimeException failure) {
      log.error("message not consumed", Map.of("messageId", message.getMessageId()), failure);
      return false;
    }
  }
}
