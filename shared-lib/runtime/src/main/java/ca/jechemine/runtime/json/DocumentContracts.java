package ca.jechemine.runtime.json;

import ca.jechemine.contracts.DocumentEvent;
import ca.jechemine.contracts.DocumentEvent$DocumentReceivedJsonAdapter;
import ca.jechemine.contracts.DocumentEvent$DocumentRequestRemindedJsonAdapter;
import ca.jechemine.contracts.DocumentEvent$DocumentRequestedJsonAdapter;
import ca.jechemine.contracts.DocumentEvent$DocumentSharedJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/// Adapters of the events that the documents domain tells.
@Json.Import({
  DocumentEvent.DocumentShared.class,
  DocumentEvent.DocumentRequested.class,
  DocumentEvent.DocumentRequestReminded.class,
  DocumentEvent.DocumentReceived.class
})
final class DocumentContracts {

  private DocumentContracts() {}

  /// The adapter of the type of that name within the contracts; null when it is not among these.
  static @Nullable JsonAdapter<?> of(String type, Jsonb jsonb) {
    return switch (type) {
      case "DocumentEvent$DocumentShared" -> new DocumentEvent$DocumentSharedJsonAdapter(jsonb);
      case "DocumentEvent$DocumentRequested" ->
          new DocumentEvent$DocumentRequestedJsonAdapter(jsonb);
      case "DocumentEvent$DocumentRequestReminded" ->
          new DocumentEvent$DocumentRequestRemindedJsonAdapter(jsonb);
      case "DocumentEvent$DocumentReceived" -> new DocumentEvent$DocumentReceivedJsonAdapter(jsonb);
      default -> null;
    };
  }
}
