package ca.jechemine.notifications.application.realtime;

import ca.jechemine.notifications.domain.realtime.Connections;
import java.time.InstantSource;

/// Forgets a connection that ended.
public final class ForgetConnection {

  private final Connections connections;
  private final InstantSource clock;

  public ForgetConnection(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /// That of this id; one that is not known is forgotten already.
  public void forget(String connectionId) {
    connections.find(connectionId, clock.instant()).ifPresent(connections::remove);
  }
}
