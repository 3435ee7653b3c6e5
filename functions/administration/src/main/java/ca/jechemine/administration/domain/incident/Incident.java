package ca.jechemine.administration.domain.incident;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// An incident in the register: what was written first, and everything that was written after. What
/// is written stays as it is.
public record Incident(IncidentId id, List<Entry> entries) {

  public Incident {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("an incident begins with an entry");
    }
  }

  /// What somebody wrote, complete as it stood then. Numbers rise from 1.
  public record Entry(int number, UserId by, String byName, Instant at, Findings findings) {}

  /// How it stands now.
  public Entry latest() {
    return entries.getLast();
  }

  /// When it was entered.
  public Instant enteredAt() {
    return entries.getFirst().at();
  }
}
