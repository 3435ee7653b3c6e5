package ca.jechemine.notifications.domain.realtime;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.Language;
import ca.jechemine.testkit.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every store of connections holds to.
public abstract class ConnectionsContract {

  private static final Duration LONGER_THAN_ANY = Duration.ofMinutes(131);

  private Connections connections = new InMemoryConnections();

  /// One in which nobody is.
  protected abstract Connections empty();

  @BeforeEach
  void withNobody() {
    connections = empty();
  }

  @Test
  void a_ticket_is_found_by_its_hash_until_it_is_spent() {
    Ticket ticket = ticket("a");
    connections.keep(ticket);

    assertThat(connections.ticket("a")).contains(ticket);
    assertThat(connections.ticket("b")).isEmpty();

    connections.open(connection("L0SM9cOFvHcCIhw=", NOON), ticket, List.of());

    assertThat(connections.ticket("a")).isEmpty();
  }

  @Test
  void a_connection_is_known_by_its_id_and_by_its_person_until_it_is_removed() {
    Connection later = open("b", NOON.plusSeconds(2));
    Connection first = open("L0SM9cOFvHcCIhw=", NOON);

    assertThat(connections.of(user(1), NOON)).containsExactly(first, later);
    assertThat(connections.of(user(2), NOON)).isEmpty();
    assertThat(connections.find("L0SM9cOFvHcCIhw=", NOON)).contains(first);

    connections.remove(first);
    connections.remove(first);

    assertThat(connections.of(user(1), NOON)).containsExactly(later);
    assertThat(connections.find("L0SM9cOFvHcCIhw=", NOON)).isEmpty();
  }

  @Test
  void what_is_over_is_gone_whether_or_not_it_was_removed() {
    open("a", NOON);

    assertThat(connections.of(user(1), NOON.plus(LONGER_THAN_ANY))).isEmpty();
    assertThat(connections.find("a", NOON.plus(LONGER_THAN_ANY))).isEmpty();
  }

  @Test
  void others_are_forgotten_when_one_is_opened() {
    Connection old = open("a", NOON);
    Ticket ticket = ticket("t");
    connections.keep(ticket);

    connections.open(connection("b", NOON), ticket, List.of(old));

    assertThat(connections.of(user(1), NOON)).containsExactly(connection("b", NOON));
    assertThat(connections.find("a", NOON)).isEmpty();
  }

  @Test
  void of_many_with_one_ticket_one_is_let_in() {
    Ticket ticket = ticket("t");
    connections.keep(ticket);
    List<Callable<Boolean>> attempts =
        IntStream.range(0, 8).<Callable<Boolean>>mapToObj(n -> () -> isLetIn(n, ticket)).toList();

    assertThat(AtOnce.all(attempts)).filteredOn(it -> it).hasSize(1);
    assertThat(connections.of(user(1), NOON)).hasSize(1);
  }

  @Test
  void nothing_is_opened_without_a_ticket() {
    Connection known = open("a", NOON);

    assertThatExceptionOfType(TicketSpent.class)
        .isThrownBy(() -> connections.open(connection("b", NOON), ticket("none"), List.of(known)));
    assertThat(connections.of(user(1), NOON)).containsExactly(known);
  }

  private boolean isLetIn(int n, Ticket ticket) {
    try {
      connections.open(connection("c" + n, NOON), ticket, List.of());
      return true;
    } catch (TicketSpent quicker) {
      return false;
    }
  }

  private Connection open(String id, Instant moment) {
    Ticket ticket = ticket("ticket of " + id);
    connections.keep(ticket);
    Connection connection = connection(id, moment);
    connections.open(connection, ticket, List.of());
    return connection;
  }

  private static Ticket ticket(String hash) {
    return new Ticket(hash, user(1), Language.EN, NOON.plusSeconds(60));
  }

  private static Connection connection(String id, Instant moment) {
    return new Connection(id, user(1), Language.EN, moment);
  }
}
