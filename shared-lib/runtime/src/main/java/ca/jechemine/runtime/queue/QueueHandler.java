package ca.jechemine.runtime.queue;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.outbox.EventCodec;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.util.List;
import java.util.Map;

/// One consumer of the events of one contract.
///
/// A message that fails is reported alone, so that the rest of its batch is not delivered again;
/// the queue's redrive policy moves it to the dead-letter queue. Delivery is at least once:
/// `handle` must do the same thing when it is called twice with the same delivery id.
public abstract class QueueHandler<E extends DomainEvent>
    implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final Class<E> contract;
  private final EventCodec codec;
  private final Log log;

  protected QueueHandler(Class<E> contract, Platform platform, FieldCipher cipher) {
    this.contract = contract;
    this.codec = new EventCodec(cipher);
    this.log = new Log(platform);
  }

  /// Does what the event asks for. Whatever it throws has the message delivered again.
  protected abstract void handle(Delivery<E> delivery);

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
      handle(codec.open(message.getBody()).as(contract));
      return true;
    } catch (RuntimeException failure) {
      log.error("message not consumed", Map.of("messageId", message.getMessageId()), failure);
      return false;
    }
  }
}
