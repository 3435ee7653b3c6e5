package ca.jechemine.local.sample;

import ca.jechemine.runtime.Platform;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Objects;

/// Writes each message to the log; a message that says poison fails.
public final class CollectHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final PrintStream log = Platform.current().log();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    var failures = new ArrayList<SQSBatchResponse.BatchItemFailure>();
    for (var message : event.getRecords()) {
      if (message.getBody().contains("poison")) {
        failures.add(new SQSBatchResponse.BatchItemFailure(message.getMessageId()));
      } else {
        log.println(
            "collected "
                + Objects.requireNonNull(message.getMessageAttributes().get("type"))
                    .getStringValue()
                + " "
                + message.getBody());
      }
    }
    return new SQSBatchResponse(failures);
  }
}
