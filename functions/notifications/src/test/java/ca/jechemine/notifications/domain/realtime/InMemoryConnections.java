package ca.jechemine.notifications.domain.realtime;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Connections for tests.
public final class InMemoryConnections implements Connections {

  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();

  @Override
  public void keep(Ticket ticket) {
    tickets.put(ticket.hash(), ticket);
  }

  @Override
  public Optional<Ticket> ticket(String hash) {
    return Optional.ofNullable(tickets.get(hash));
  }

  @Override
  public void open(Connection connection, Ticket ticket, List<Connection> others) {
    if (tickets.remove(ticket.hash()) == null) {
      throw new TicketSpent();
    }
    connections.put(connection.id(), connection);
    others.forEach(this::remove);
  }

  @Override
  public Optional<Connection> find(String id, Instant now) {
    return Optional.ofNullable(connections.get(id)).filter(it -> now.isBefore(it.end()));
  }

  @Override
  public List<Connection> of(UserId user, Instant now) {
    return connections.values().stream()
        .filter(it -> it.user().equals(user) && now.isBefore(it.end()))
        .sorted(Comparator.comparing(Connection::openedAt).thenComparing(Connection::id))
        .toList();
  }

  @Override
  public void remove(Connection connection) {
    connections.remove(connection.id());
  }
}
