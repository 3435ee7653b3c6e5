package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.MailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ledger as a map.
public final class InMemoryDeliveries implements Deliveries {

  private final Map<String, Row> rows = new HashMap<>();
  private final List<MailEvent> published = new ArrayList<>();
  private int failures;

  @Override
  public synchronized Claim claim(Delivery delivery, Instant now, Instant leaseEnd) {
    Row row = rows.getOrDefault(delivery.id(), new Row(0, 0, Instant.MIN, delivery.report(), null));
    if (row.outcome() != null) {
      return new Claim.Settled();
    }
    if (row.claimedUntil().isAfter(now)) {
      return new Claim.Busy(row.claimedUntil());
    }
    rows.put(
        delivery.id(), new Row(row.attempts() + 1, row.released(), leaseEnd, row.report(), null));
    return new Claim.Granted(row.attempts() + 1, row.released() != row.attempts());
  }

  @Override
  public synchronized void release(Delivery delivery, int attempt, Instant now) {
    Row row = rows.get(delivery.id());
    if (row != null && row.outcome() == null && row.attempts() == attempt) {
      rows.put(delivery.id(), new Row(attempt, attempt, now, row.report(), null));
    }
  }

  @Override
  public synchronized Optional<Report> underway(String deliveryId) {
    return Optional.ofNullable(rows.get(deliveryId))
        .filter(it -> it.outcome() == null)
        .map(Row::report);
  }

  @Override
  public synchronized void settle(
      String deliveryId, Outcome outcome, List<MailEvent> events, Instant now) {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("the ledger cannot be reached");
    }
    Row row = rows.get(deliveryId);
    if (row != null && row.outcome() == null) {
      rows.put(deliveryId, new Row(row.attempts(), row.released(), now, row.report(), outcome));
      published.addAll(events);
    }
  }

  /// The next so many settlements fail.
  public synchronized void failToSettle(int times) {
    failures = times;
  }

  /// What became of each delivery that is settled.
  public synchronized List<Outcome> outcomes() {
    List<Outcome> outcomes = new ArrayList<>();
    for (Row row : rows.values()) {
      if (row.outcome() != null) {
        outcomes.add(row.outcome());
      }
    }
    return outcomes;
  }

  /// The events that were published.
  public synchronized List<MailEvent> published() {
    return List.copyOf(published);
  }

  private record Row(
      int attempts, int released, Instant claimedUntil, Report report, @Nullable Outcome outcome) {}
}
