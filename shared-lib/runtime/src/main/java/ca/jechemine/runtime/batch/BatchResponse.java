package ca.jechemine.runtime.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;

/// What Lambda's event sources want to know of a batch (`ReportBatchItemFailures`).
public final class BatchResponse {

  private BatchResponse() {}

  /// That these are to be delivered again: ids of messages, or sequence numbers of records.
  public static byte[] failing(List<String> identifiers) {
    List<Map<String, String>> failures =
        identifiers.stream().map(it -> Map.of("itemIdentifier", it)).toList();
    return Json.write(Map.of("batchItemFailures", failures)).getBytes(UTF_8);
  }
}
