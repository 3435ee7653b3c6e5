package ca.jechemine.notifications.application.realtime;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Fingerprints;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.Ticket;
import ca.jechemine.notifications.domain.realtime.TicketSpent;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lets in whoever has a ticket.
public final class OpenConnection {

  /// Tabs of one person. Of more, the oldest hear nothing any more.
  static final int MOST = 20;

  private final Connections connections;
  private final People people;
  private final Fingerprints fingerprints;
  private final InstantSource clock;

  public OpenConnection(
      Connections connections, People people, Fingerprints fingerprints, InstantSource clock) {
    this.connections = connections;
    this.people = people;
    this.fingerprints = fingerprints;
    this.clock = clock;
  }

  /// Opens the connection of that id.
  ///
  /// @throws Refusal.Unauthenticated when the ticket is none, over or spent, or the account closed
  public void open(String connectionId, Optional<String> ticket) {
    Instant now = clock.instant();
    Ticket known =
        ticket
            .flatMap(it -> connections.ticket(fingerprints.of(it)))
            .filter(it -> it.isValid(now))
            .filter(it -> mayListen(it.user()))
            .orElseThrow(Refusal::unauthenticated);
    List<Connection> open = connections.of(known.user(), now);
    List<Connection> tooMany = open.subList(0, Math.max(0, open.size() + 1 - MOST));
    try {
      connections.open(
          new Connection(connectionId, known.user(), known.language(), now), known, tooMany);
    } catch (TicketSpent quicker) {
      throw Refusal.unauthenticated();
    }
  }

  /// Who is not known here yet got the ticket as somebody who may.
  private boolean mayListen(UserId user) {
    return people.withIds(Set.of(user)).values().stream()
        .allMatch(it -> it.status() != AccountStatus.INACTIVE);
  }
}
