package ca.jechemine.documents.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Requests for documents as their port promises them, without a database and without pages.
public final class InMemoryRequests implements Requests {

  private final Map<String, Versioned<DocumentRequest>> rows = new TreeMap<>();
  private final List<DomainEvent> told = new ArrayList<>();
  private Runnable quicker = () -> {};

  /// What was told, in its order.
  public List<DomainEvent> told() {
    return List.copyOf(told);
  }

  /// Has somebody be quicker than whoever saves next.
  public void beforeTheNextSave(Runnable other) {
    quicker = other;
  }

  /// The request as it is now.
  public DocumentRequest now(RequestId id) {
    return find(id).orElseThrow().value();
  }

  @Override
  public Optional<Versioned<DocumentRequest>> find(RequestId id) {
    return Optional.ofNullable(rows.get(id.value()));
  }

  @Override
  public void ask(DocumentRequest.Open request, Optional<Receipt> receipt) {
    UserId client = request.ask().client();
    if (those(it -> it.ask().client().equals(client) && isOpen(it)).count() >= MOST_OPEN) {
      throw Refusals.tooManyRequests();
    }
    rows.put(request.id().value(), new Versioned<>(request, 1));
    told.add(request.told());
  }

  @Override
  public void save(RequestChange change) {
    Runnable other = quicker;
    quicker = () -> {};
    other.run();
    String id = change.next().id().value();
    long version = change.before().version();
    if (Optional.ofNullable(rows.get(id)).filter(it -> it.version() == version).isEmpty()) {
      throw new StaleVersion("the request");
    }
    rows.put(id, new Versioned<>(change.next(), version + 1));
    told.addAll(change.events());
  }

  @Override
  public Page<Versioned<DocumentRequest>> ofClient(
      UserId client, Optional<RequestStatus> status, PageRequest page) {
    return new Page<>(
        those(it -> it.ask().client().equals(client))
            .filter(it -> status.filter(s -> s != RequestStatus.of(it.value())).isEmpty())
            .limit(page.limit())
            .toList(),
        null);
  }

  @Override
  public Page<Versioned<DocumentRequest>> askedBy(UserId asker, PageRequest page) {
    return new Page<>(
        those(it -> it.ask().asker().equals(asker) && isOpen(it))
            .sorted(Comparator.comparing(it -> it.value().ask().dueDate()))
            .limit(page.limit())
            .toList(),
        null);
  }

  @Override
  public List<Versioned<DocumentRequest>> toBeReminded(Instant now, int most) {
    return those(it -> it instanceof DocumentRequest.Open open && open.isDue(now))
        .limit(most)
        .toList();
  }

  @Override
  public int forgetClient(UserId client, int most) {
    List<String> gone =
        those(it -> it.ask().client().equals(client))
            .limit(most)
            .map(it -> it.value().id().value())
            .toList();
    gone.forEach(rows::remove);
    return gone.size();
  }

  @Override
  public List<Versioned<DocumentRequest>> namedAfter(UserId asker, int most) {
    return those(it -> it.ask().asker().equals(asker) && it.ask().askerName() != null)
        .limit(most)
        .toList();
  }

  private Stream<Versioned<DocumentRequest>> those(Predicate<DocumentRequest> which) {
    return List.copyOf(rows.values()).stream().filter(it -> which.test(it.value()));
  }

  private static boolean isOpen(DocumentRequest request) {
    return request instanceof DocumentRequest.Open;
  }
}
