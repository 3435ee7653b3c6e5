package ca.jechemine.notifications.application.realtime;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.Lines;
import ca.jechemine.notifications.domain.realtime.Lines.Outcome;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Ends all connections of somebody who may not listen any more, and forgets them.
public final class EndConnections {

  private final Connections connections;
  private final Lines lines;
  private final InstantSource clock;

  public EndConnections(Connections connections, Lines lines, InstantSource clock) {
    this.connections = connections;
    this.lines = lines;
    this.clock = clock;
  }

  /// Ends all of somebody's.
  ///
  /// @throws IllegalStateException when one of them could not be ended; all others were
  public void end(UserId user) {
    List<Connection> open = connections.of(user, clock.instant());
    if (open.isEmpty()) {
      return;
    }
    Map<Connection, Outcome> outcomes = lines.end(open);
    outcomes.forEach((connection, outcome) -> {
      if (outcome != Outcome.FAILED) {
        connections.remove(connection);
      }
    });
    if (outcomes.containsValue(Outcome.FAILED)) {
      throw new IllegalStateException("connections could not be ended");
    }
  }
}
