package ca.jechemine.system.promises;

import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.RunningCloud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// Messages that arrive as rows like that of a message which is there, each with an id of its own
/// and sealed for it: what else a form writes is in no list.
final class Rows {

  private static final int BATCH = 25;

  private final Tables tables;
  private final FieldCipher cipher;
  private final Ids ids;
  private final Map<String, AttributeValue> model;
  private final String details;

  Rows(RunningCloud cloud, String messageId) {
    Platform platform = cloud.cloud().functions().platform("SubmitContactForm");
    this.tables = Tables.of(platform);
    this.cipher = FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
    this.ids = new Ids(platform.clock(), platform.random());
    this.model = tables.find("MESSAGE#" + messageId, "MESSAGE").orElseThrow();
    this.details = cipher.open(new ItemReader(model).text("details"), context(messageId));
  }

  /// Writes so many, the newest last.
  void arrive(int count) {
    for (int from = 0; from < count; from += BATCH) {
      List<WriteRequest> writes =
          IntStream.range(from, Math.min(count, from + BATCH))
              .mapToObj(_ -> another(ids.next()))
              .map(row -> WriteRequest.builder().putRequest(it -> it.item(row)).build())
              .toList();
      tables.client().batchWriteItem(it -> it.requestItems(Map.of(tables.table(), writes)));
    }
  }

  private Map<String, AttributeValue> another(String id) {
    Map<String, AttributeValue> row = new HashMap<>(model);
    row.put("pk", AttributeValue.fromS("MESSAGE#" + id));
    List.of("messageId", "threadId", "gsi1sk", "gsi2sk", "gsi3sk", "gsi4sk")
        .forEach(it -> row.put(it, AttributeValue.fromS(id)));
    row.put("details", AttributeValue.fromS(cipher.seal(details, context(id))));
    return row;
  }

  private static String context(String id) {
    return "MESSAGE#" + id + "#details";
  }
}
