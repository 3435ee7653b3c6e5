package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.clients.ClientSummary;
import ca.jechemine.appointments.domain.clients.Clients;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Lists the clients of a professional, the latest session first (contract 20 §2.13).
public final class ListClients {

  /// A list that comes whole holds so many.
  public static final int MOST = 2_000;

  /// As many people as one read takes.
  private static final int AT_ONCE = 100;

  private final Clients clients;
  private final People people;

  public ListClients(Clients clients, People people) {
    this.clients = clients;
    this.people = people;
  }

  /// A client, and who that is.
  public record Listed(ClientSummary summary, Person person) {}

  /// A page, at most a hundred. Who is not known any more is left out.
  public Page<Listed> page(UserId professional, PageRequest page) {
    Page<ClientSummary> read = clients.of(professional, page);
    Map<UserId, Person> known =
        people.findAll(read.items().stream().map(ClientSummary::client).toList());
    return new Page<>(
        read.items().stream().flatMap(it -> listed(it, known.get(it.client()))).toList(),
        read.next());
  }

  private static Stream<Listed> listed(ClientSummary summary, @Nullable Person person) {
    return Optional.ofNullable(person).map(it -> new Listed(summary, it)).stream();
  }

  /// The list from its beginning, at most `MOST`.
  public List<Listed> all(UserId professional) {
    List<Listed> all = new ArrayList<>();
    @Nullable Position from = null;
    do {
      Page<Listed> page = page(professional, new PageRequest(AT_ONCE, from));
      all.addAll(page.items());
      from = page.next();
    } while (from != null && all.size() < MOST);
    return all;
  }
}
