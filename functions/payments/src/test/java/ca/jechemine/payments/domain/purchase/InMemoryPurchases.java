package ca.jechemine.payments.domain.purchase;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Purchases in memory, for tests, with what was posted and told.
public final class InMemoryPurchases implements Purchases {

  private final Map<PurchaseId, Versioned<Purchase>> purchases = new HashMap<>();
  private final Map<String, RefundDecision> decisions = new HashMap<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<DomainEvent> told = new ArrayList<>();

  public void put(Purchase purchase) {
    purchases.put(purchase.id(), new Versioned<>(purchase, 1));
  }

  public List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  public List<DomainEvent> told() {
    return List.copyOf(told);
  }

  @Override
  public Optional<Versioned<Purchase>> find(PurchaseId id) {
    return Optional.ofNullable(purchases.get(id));
  }

  @Override
  public Optional<Versioned<Purchase>> current(UserId buyer, ResourceId resource) {
    return purchases.values().stream()
        .filter(it -> it.value().buyer().equals(buyer))
        .filter(it -> it.value().resource().equals(resource))
        .findFirst();
  }

  @Override
  public void begin(
      Purchase next, Optional<Versioned<Purchase>> before, Optional<Receipt> receipt) {
    put(next);
  }

  @Override
  public synchronized Versioned<Purchase> save(
      Versioned<Purchase> read,
      Purchase next,
      List<JournalEntry> posted,
      Optional<Receipt> receipt) {
    if (find(next.id()).orElseThrow().version() != read.version()) {
      throw new StaleVersion("the purchase");
    }
    Versioned<Purchase> kept = new Versioned<>(next, read.version() + 1);
    purchases.put(next.id(), kept);
    entries.addAll(posted);
    told.addAll(next.told(read.value(), Instant.EPOCH));
    return kept;
  }

  @Override
  public List<PurchaseId> overdue(Instant now, int most) {
    return List.of();
  }

  @Override
  public List<PurchaseId> of(ResourceId resource, @Nullable PurchaseId after, int most) {
    return purchases.values().stream()
        .filter(it -> it.value().resource().equals(resource))
        .map(it -> it.value().id())
        .filter(it -> after == null || it.value().compareTo(after.value()) > 0)
        .sorted(Comparator.comparing(PurchaseId::value))
        .limit(most)
        .toList();
  }

  @Override
  public Optional<RefundDecision> decision(PurchaseId purchase, String key) {
    return Optional.ofNullable(decisions.get(purchase + key));
  }

  @Override
  public void decide(PurchaseId purchase, RefundDecision decision) {
    decisions.putIfAbsent(purchase + decision.key(), decision);
  }
}
