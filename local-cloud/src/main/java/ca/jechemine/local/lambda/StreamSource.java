package ca.jechemine.local.lambda;

import ca.jechemine.local.aws.StreamReader;
import ca.jechemine.local.template.EventSource;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Hands the changes of a table to a function, in order. What fails is given again, from the first
/// record that failed on, and holds up what comes after it.
final class StreamSource implements Poller.Source {

  private final StreamReader reader;
  private final EventSource.Stream source;
  private final EventPattern filter;
  private final LocalFunction function;
  private final Consumer<String> onFailure;
  private final Duration retryDelay;
  private final PrintStream log;
  private final StreamRecords records;
  private final ObjectMapper json = new ObjectMapper();
  private int most;
  private int failures;

  /// @param onFailure takes the note about records that were given up
  StreamSource(
      StreamReader reader,
      EventSource.Stream source,
      LocalFunction function,
      Consumer<String> onFailure,
      Duration retryDelay,
      PrintStream log) {
    this.reader = reader;
    this.source = source;
    this.filter = new EventPattern(source.filters());
    this.function = function;
    this.onFailure = onFailure;
    this.retryDelay = retryDelay;
    this.log = log;
    this.records = new StreamRecords(source.streamArn());
    this.most = source.batchSize();
  }

  @Override
  public boolean poll() throws InterruptedException {
    StreamReader.Batch batch = reader.next(most);
    if (batch.records().isEmpty()) {
      return false;
    }
    var passing = new ArrayList<JsonNode>();
    for (Record record : batch.records()) {
      JsonNode node = records.json(record);
      if (filter.matches(node)) {
        passing.add(node);
      }
    }
    if (passing.isEmpty()) {
      reader.commit(batch);
    } else {
      handle(batch, passing);
    }
    return true;
  }

  private void handle(StreamReader.Batch batch, List<JsonNode> passing)
      throws InterruptedException {
    List<String> ids =
        passing.stream().map(it -> it.at("/dynamodb/SequenceNumber").asText()).toList();
    try {
      Set<String> failed =
          BatchAnswer.failed(function.invoke(event(passing)), source.reportsFailures(), ids);
      int first = ids.size();
      for (String id : failed) {
        first = Math.min(first, ids.indexOf(id));
      }
      if (failed.isEmpty()) {
        done(batch);
      } else if (first == 0) {
        failed(batch);
      } else {
        failures = 0;
        reader.commitBefore(batch, ids.get(first));
        Poller.waitFor(retryDelay);
      }
    } catch (FunctionError e) {
      log.println(e.getMessage());
      failed(batch);
    }
  }

  private void done(StreamReader.Batch batch) {
    failures = 0;
    most = source.batchSize();
    reader.commit(batch);
  }

  private void failed(StreamReader.Batch batch) throws InterruptedException {
    if (source.bisects() && batch.records().size() > 1) {
      most = batch.records().size() / 2;
    } else {
      failures++;
    }
    if (source.maximumRetries() >= 0 && failures > source.maximumRetries()) {
      onFailure.accept(note(batch));
      done(batch);
    } else {
      reader.rewind(batch);
      Poller.waitFor(retryDelay);
    }
  }

  /// What AWS sends to the destination: where the records are, not what they say.
  private String note(StreamReader.Batch batch) {
    ObjectNode note = json.createObjectNode();
    note.putObject("requestContext")
        .put("functionArn", function.resource().resource().arn())
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", failures);
    note.put("version", "1.0");
    note.putObject("DDBStreamBatchInfo")
        .put("shardId", batch.shard())
        .put("startSequenceNumber", batch.records().getFirst().dynamodb().sequenceNumber())
        .put("endSequenceNumber", batch.records().getLast().dynamodb().sequenceNumber())
        .put("batchSize", batch.records().size())
        .put("streamArn", source.streamArn());
    return note.toString();
  }

  private byte[] event(List<JsonNode> passing) {
    ObjectNode event = json.createObjectNode();
    event.putArray("Records").addAll(passing);
    try {
      return json.writeValueAsBytes(event);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
