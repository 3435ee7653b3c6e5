package ca.jechemine.runtime.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.batch.BatchResponse;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One consumer of a queue.
///
/// A message that fails is reported alone, so that the rest of its batch is not delivered again;
/// the queue's redrive policy moves it to the dead-letter queue. Delivery is at least once:
/// `consume` must do the same thing when it is called twice with the same message.
public abstract class MessageHandler implements RequestStreamHandler {

  private static final ScopedValue<String> IN_HAND = ScopedValue.newInstance();

  private final Log log;

  protected MessageHandler(Platform platform) {
    this.log = new Log(platform);
  }

  /// The id of the message that is consumed on this thread, for whoever watches what is done for
  /// it.
  public static Optional<String> messageInHand() {
    return IN_HAND.isBound() ? Optional.of(IN_HAND.get()) : Optional.empty();
  }

  /// Does what the message asks for. Whatever it throws has the message delivered again.
  protected abstract void consume(String body);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    QueueEvent batch = Json.read(QueueEvent.class, new String(input.readAllBytes(), UTF_8));
    List<String> failures =
        batch.records().stream()
            .filter(message -> !consumed(message))
            .map(QueueEvent.Message::messageId)
            .toList();
    log.measure(
        "batch consumed",
        Map.of(),
        List.of(
            Metric.count("messages", batch.records().size()),
            Metric.count("failures", failures.size())));
    output.write(BatchResponse.failing(failures));
  }

  private boolean consumed(QueueEvent.Message message) {
    try {
      ScopedValue.where(IN_HAND, message.messageId()).run(() -> consume(message.body()));
      return true;
    } catch (RuntimeException failure) {
      log.error("message not consumed", Map.of("messageId", message.messageId()), failure);
      return false;
    }
  }
}
