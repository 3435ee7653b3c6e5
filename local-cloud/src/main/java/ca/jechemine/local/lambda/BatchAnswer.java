package ca.jechemine.local.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which records of a batch failed, as a function reports it.
final class BatchAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BatchAnswer() {}

  /// The failed ones among `ids`. An answer that AWS cannot understand, or that names a record
  /// which was not in the batch, fails all.
  static Set<String> failed(byte[] answer, boolean reports, List<String> ids) {
    if (!reports) {
      return Set.of();
    }
    try {
      JsonNode failures = JSON.readTree(answer).path("batchItemFailures");
      var failed = new LinkedHashSet<String>();
      for (JsonNode failure : failures) {
        failed.add(failure.path("itemIdentifier").asText(""));
      }
      return Set.copyOf(ids).containsAll(failed) ? failed : Set.copyOf(ids);
    } catch (IOException _) {
      return Set.copyOf(ids);
    }
  }
}
