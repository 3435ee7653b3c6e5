package ca.jechemine.runtime.stream;

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
import java.util.Set;
import java.util.stream.IntStream;

/// One reader of a table's stream.
///
/// The stream is delivered again from the first record that failed on, so that order is kept and
/// nothing is skipped; records behind it arrive twice.
public abstract class StreamHandler implements RequestStreamHandler {

  private final Log log;

  protected StreamHandler(Platform platform) {
    this.log = new Log(platform);
  }

  /// Handles rows that were written, in the order of their writing, and returns the indexes of
  /// those that failed. Whatever it throws has all of them delivered again.
  protected abstract Set<Integer> handle(List<StreamRow> rows);

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    List<StreamRow> rows =
        Json.read(StreamEvent.class, new String(input.readAllBytes(), UTF_8)).records().stream()
            .flatMap(it -> StreamRow.of(it.dynamodb()).stream())
            .toList();
    Set<Integer> failed = handleAll(rows);
    log.measure(
        "stream read",
        Map.of(),
        List.of(Metric.count("rows", rows.size()), Metric.count("failures", failed.size())));
    output.write(
        BatchResponse.failing(
            failed.stream().sorted().map(it -> rows.get(it).sequenceNumber()).toList()));
  }

  private Set<Integer> handleAll(List<StreamRow> rows) {
    try {
      return rows.isEmpty() ? Set.of() : handle(rows);
    } catch (RuntimeException failure) {
      log.error("stream not read", Map.of("rows", rows.size()), failure);
      return Set.copyOf(IntStream.range(0, rows.size()).boxed().toList());
    }
  }
}
