package ca.jechemine.notifications.domain.realtime;

import java.util.List;
import java.util.Map;

/// The way to those who are connected.
public interface Lines {

  /// What became of it.
  enum Outcome {
    /// It is on its way.
    TOLD,
    /// There is no such connection any more, or not yet.
    GONE,
    /// It could not be sent.
    FAILED
  }

  /// Tells each connection.
  Map<Connection, Outcome> tell(List<Connection> connections, ServerMessage message);

  /// Ends the connections.
  Map<Connection, Outcome> end(List<Connection> connections);
}
