package ca.jechemine.runtime.json;

import ca.jechemine.contracts.LegalEvent;
import ca.jechemine.contracts.LegalEvent$LegalDocumentPublishedJsonAdapter;
import ca.jechemine.contracts.MotifEvent;
import ca.jechemine.contracts.MotifEvent$MotifChangedJsonAdapter;
import ca.jechemine.contracts.MotifEvent$MotifsPlantedJsonAdapter;
import io.avaje.json.JsonAdapter;
import io.avaje.jsonb.Json;
import io.avaje.jsonb.Jsonb;
import org.jspecify.annotations.Nullable;

/// Adapters of the events that the content domain tells.
@Json.Import({
  LegalEvent.LegalDocumentPublished.class,
  MotifEvent.MotifChanged.class,
  MotifEvent.MotifsPlanted.class
})
final class ContentContracts {

  private ContentContracts() {}

  /// The adapter of the type of that name within the contracts; null when it is not among these.
  static @Nullable JsonAdapter<?> of(String type, Jsonb jsonb) {
    return switch (type) {
      case "LegalEvent$LegalDocumentPublished" ->
          new LegalEvent$LegalDocumentPublishedJsonAdapter(jsonb);
      case "MotifEvent$MotifChanged" -> new MotifEvent$MotifChangedJsonAdapter(jsonb);
      case "MotifEvent$MotifsPlanted" -> new MotifEvent$MotifsPlantedJsonAdapter(jsonb);
      default -> null;
    };
  }
}
