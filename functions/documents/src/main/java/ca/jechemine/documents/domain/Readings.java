package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Who opened what is kept of clients, on its way to their access logs (docs/adr/0035).
public interface Readings {

  /// Keeps that somebody opens a document of the client's, or their list when none is named; it is
  /// kept when this returns. What they ask for is shown afterwards. `id` sorts by time.
  void keep(String id, Reader reader, UserId client, Optional<String> document, Instant now);
}
