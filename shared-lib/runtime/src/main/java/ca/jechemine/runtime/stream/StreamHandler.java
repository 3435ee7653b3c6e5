package ca.jechemine.runtime.stream;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// One reader of a table's stream.
///
/// The stream is delivered again from the first record that failed on, so that order is kept and
/// nothing is skipped; records behind it arrive twice.
public abstract class StreamHandler implements RequestHandler<DynamodbEvent, StreamsEventResponse> {

  private final Log log;

  protected StreamHandler(Platform platform) {
    this.log = new Log(platform);
  }

  /// Handles rows that were written, in the order of their writing, and returns the indexes of
  /// those that failed. Whatever it throws has all of them delivered again.
  protected abstract Set<Integer> handle(List<StreamRow> rows);

  @Override
  public final StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    List<DynamodbStreamRecord> records =
        event.getRecords().stream().filter(it -> it.getDynamodb().getNewImage() != null).toList();
    Set<Integer> failed = handleAll(records);
    log.measure(
        "stream read",
        Map.of(),
        List.of(Metric.count("rows", records.size()), Metric.count("failures", failed.size())));
    return new StreamsEventResponse(
        failed.stream()
            .sorted()
            .map(it -> records.get(it).getDynamodb().getSequenceNumber())
            .map(BatchItemFailure::new)
            .toList());
  }

  private Set<Integer> handleAll(List<DynamodbStreamRecord> records) {
    try {
      return records.isEmpty() ? Set.of() : handle(records.stream().map(StreamRow::of).toList());
    } catch (RuntimeException failure) {
      log.error("stream not read", Map.of("rows", records.size()), failure);
      return Set.copyOf(IntStream.range(0, records.size()).boxed().toList());
    }
  }
}
