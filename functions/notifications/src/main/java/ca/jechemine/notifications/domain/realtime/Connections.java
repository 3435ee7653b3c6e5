package ca.jechemine.notifications.domain.realtime;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Who is connected, and who may be.
public interface Connections {

  /// Keeps a ticket.
  void keep(Ticket ticket);

  /// The ticket of that hash, spent by nobody yet; it may be over.
  Optional<Ticket> ticket(String hash);

  /// Opens the connection in the ticket's place, and forgets those others, together.
  ///
  /// @throws TicketSpent when the ticket is gone
  void open(Connection connection, Ticket ticket, List<Connection> others);

  /// The connection of that id.
  Optional<Connection> find(String id, Instant now);

  /// All of somebody's, the oldest first.
  List<Connection> of(UserId user, Instant now);

  /// Forgets it; one that is forgotten stays so.
  void remove(Connection connection);
}
