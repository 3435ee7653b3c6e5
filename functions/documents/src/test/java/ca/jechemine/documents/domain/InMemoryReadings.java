package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Readings in memory, for tests.
public final class InMemoryReadings implements Readings {

  /// That somebody read.
  public record Noted(UserId reader, UserId client, Optional<String> document) {}

  private final List<Noted> noted = new ArrayList<>();

  @Override
  public synchronized void keep(
      String id, Reader reader, UserId client, Optional<String> document, Instant now) {
    noted.add(new Noted(reader.id(), client, document));
  }

  /// All of them, the oldest first.
  public synchronized List<Noted> noted() {
    return List.copyOf(noted);
  }
}
