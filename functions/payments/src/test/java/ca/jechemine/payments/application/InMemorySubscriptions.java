package ca.jechemine.payments.application;

import ca.jechemine.contracts.SubscriptionEvent;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.plan.Subscription;
import ca.jechemine.payments.domain.plan.SubscriptionId;
import ca.jechemine.payments.domain.plan.Subscriptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Subscriptions, and what is posted of them, in memory.
final class InMemorySubscriptions implements Subscriptions {

  final Map<SubscriptionId, Versioned<Subscription>> kept = new LinkedHashMap<>();
  final Map<EntryId, JournalEntry> journal = new LinkedHashMap<>();
  final List<SubscriptionEvent> told = new ArrayList<>();

  @Override
  public Optional<Versioned<Subscription>> find(SubscriptionId id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public Optional<Versioned<Subscription>> of(UserId person) {
    return kept.values().stream()
        .filter(it -> it.value().person().equals(person))
        .reduce((_, later) -> later);
  }

  @Override
  public List<Versioned<Subscription>> allOf(UserId person) {
    return of(person).stream().toList();
  }

  @Override
  public void begin(Subscription subscription, Optional<SubscriptionId> before) {
    if (of(subscription.person()).filter(it -> it.value().isLive()).isPresent()) {
      throw new StaleVersion("the person's subscription");
    }
    kept.put(subscription.id(), new Versioned<>(subscription, 1));
  }

  @Override
  public void save(
      Versioned<Subscription> read, Subscription next, List<? extends SubscriptionEvent> news) {
    Versioned<Subscription> now = kept.get(next.id());
    if (now == null || now.version() != read.version()) {
      throw new StaleVersion("the subscription");
    }
    kept.put(next.id(), new Versioned<>(next, read.version() + 1));
    told.addAll(news);
  }

  @Override
  public void post(JournalEntry entry, SubscriptionEvent news) {
    if (isPosted(entry)) {
      told.add(news);
    }
  }

  @Override
  public void post(JournalEntry entry) {
    isPosted(entry);
  }

  /// Whether it was not there before.
  private boolean isPosted(JournalEntry entry) {
    JournalEntry before = journal.putIfAbsent(entry.id(), entry);
    if (before != null && !before.recordsTheSameAs(entry)) {
      throw new IllegalStateException("another entry has the id " + entry.id());
    }
    return before == null;
  }

  @Override
  public List<SubscriptionId> underway(Instant before, int most) {
    return kept.values().stream()
        .map(Versioned::value)
        .filter(it -> it.atStripe().isEmpty() && it.isLive() && it.createdAt().isBefore(before))
        .map(Subscription::id)
        .limit(most)
        .toList();
  }
}
