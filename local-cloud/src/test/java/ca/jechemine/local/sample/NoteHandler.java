package ca.jechemine.local.sample;

import ca.jechemine.runtime.Platform;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import java.io.PrintStream;
import java.util.List;

/// Writes each message to the log as it came.
public final class NoteHandler implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private final PrintStream log = Platform.current().log();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    event.getRecords().forEach(it -> log.println("noted " + it.getBody()));
    return new SQSBatchResponse(List.of());
  }
}
