package ca.jechemine.payments.domain.refund;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.InMemoryPayments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Refunds in memory, for tests, beside payments in memory.
public final class InMemoryRefunds implements Refunds {

  private final InMemoryPayments payments;
  private final Map<RefundKey, Versioned<Refund>> refunds = new HashMap<>();
  private final Map<AppointmentId, Versioned<SetAside>> aside = new HashMap<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final List<DomainEvent> events = new ArrayList<>();

  public InMemoryRefunds(InMemoryPayments payments) {
    this.payments = payments;
  }

  @Override
  public synchronized Optional<Versioned<Refund>> find(RefundKey key) {
    return Optional.ofNullable(refunds.get(key));
  }

  @Override
  public synchronized Versioned<SetAside> setAside(AppointmentId appointment) {
    return aside.getOrDefault(appointment, Versioned.unsaved(SetAside.nothing(appointment)));
  }

  @Override
  public synchronized void save(RefundChange change) {
    Versioned<Refund> refund = change.refund();
    Versioned<SetAside> next = change.setAside();
    long known = find(refund.value().key()).map(Versioned::version).orElse(0L);
    if (known != refund.version()
        || setAside(next.value().appointment()).version() != next.version()) {
      throw new StaleVersion("the refund");
    }
    payments.save(change.payment(), Optional.empty());
    refunds.put(refund.value().key(), new Versioned<>(refund.value(), refund.version() + 1));
    aside.put(next.value().appointment(), new Versioned<>(next.value(), next.version() + 1));
    events.addAll(change.events());
  }

  @Override
  public synchronized void answered(Receipt receipt) {
    Receipt earlier = receipts.putIfAbsent(receipt.key(), receipt);
    if (earlier != null) {
      throw new AlreadyAnswered(earlier);
    }
  }

  @Override
  public Page<Refund> list(RefundStatus status, PageRequest page) {
    return new Page<>(
        all().stream().filter(it -> it.state().status() == status).limit(page.limit()).toList(),
        null);
  }

  @Override
  public List<RefundKey> unfinished(Instant before, int most) {
    return all().stream()
        .filter(it -> it.askedAt().isBefore(before))
        .filter(it ->
            it.state() instanceof RefundState.Requested || it.state() instanceof RefundState.Sent)
        .map(Refund::key)
        .limit(most)
        .toList();
  }

  @Override
  public Page<Stuck> stuck(Instant now, PageRequest page) {
    return new Page<>(List.of(), null);
  }

  public synchronized List<Refund> all() {
    return refunds.values().stream().map(Versioned::value).toList();
  }

  public synchronized List<DomainEvent> events() {
    return List.copyOf(events);
  }
}
