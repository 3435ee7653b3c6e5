package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.DeliveryEvent;
import ca.jechemine.contracts.DeliveryEvent.AddressSuppressed;
import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.contracts.MailEvent;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The ledger as a map.
public final class InMemoryDeliveries implements Deliveries, Ledger, Returns, Recipients {

  private final Map<String, Row> rows = new HashMap<>();
  private final Map<String, LedgerEntry> entries = new HashMap<>();
  private final Map<String, Instant> repeated = new HashMap<>();
  private final Map<String, Return> suppressed = new HashMap<>();
  private final List<MailEvent> published = new ArrayList<>();
  private final List<DeliveryEvent> told = new ArrayList<>();
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
    LedgerEntry known = entries.get(delivery.id());
    entries.put(
        delivery.id(),
        new LedgerEntry(
            delivery.id(),
            delivery.eventId(),
            delivery.event().code(),
            delivery.channel().code(),
            DeliveryState.RESERVED,
            null,
            delivery.to(),
            known == null ? now : known.createdAt(),
            null,
            row.attempts() + 1,
            null,
            delivery.concerned(),
            known == null ? null : known.repetition(),
            null));
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
      change(deliveryId, state(outcome), reason(outcome), now);
    }
  }

  private static DeliveryState state(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent _ -> DeliveryState.SENT;
      case Outcome.Suppressed _ -> DeliveryState.SUPPRESSED;
      case Outcome.Failed _ -> DeliveryState.FAILED;
    };
  }

  private static @Nullable String reason(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Sent _ -> null;
      case Outcome.Suppressed(String reason) -> reason;
      case Outcome.Failed(String reason) -> reason;
    };
  }

  private void change(
      String id, DeliveryState state, @Nullable String reason, @Nullable Instant settledAt) {
    entries.computeIfPresent(
        id,
        (_, it) ->
            new LedgerEntry(
                id,
                it.eventId(),
                it.event(),
                it.channel(),
                state,
                reason,
                it.to(),
                it.createdAt(),
                settledAt,
                it.attempts(),
                providerId(id),
                it.concerned(),
                it.repetition(),
                it.holding()));
  }

  private @Nullable String providerId(String id) {
    Row row = rows.get(id);
    return row != null && row.outcome() instanceof Outcome.Sent(Accepted accepted)
        ? accepted.providerId()
        : null;
  }

  @Override
  public synchronized Optional<LedgerEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public synchronized Page<LedgerEntry> list(Asked asked, PageRequest page) {
    List<LedgerEntry> all =
        entries.values().stream()
            .filter(it -> concerns(it.concerned(), asked))
            .sorted(Comparator.comparing(LedgerEntry::id).reversed())
            .toList();
    int from = page.start().map(it -> Integer.parseInt(it.value())).orElse(0);
    int to = Math.min(all.size(), from + page.limit());
    return new Page<>(
        all.subList(from, to), to == all.size() ? null : new Position(Integer.toString(to)));
  }

  private static boolean concerns(Concerned concerned, Asked asked) {
    return switch (asked) {
      case Asked.About(String appointmentId) -> appointmentId.equals(concerned.appointmentId());
      case Asked.For(UserId user) -> user.equals(concerned.user());
    };
  }

  @Override
  public synchronized void plan(
      LedgerEntry again, LedgerEntry of, Optional<Receipt> receipt, Instant now) {
    Instant before = repeated.get(of.id());
    if (before != null && before.isAfter(now.minus(Duration.ofMinutes(1)))) {
      throw Refusal.tooManyRequests(Duration.ofMinutes(1));
    }
    repeated.put(of.id(), now);
    entries.put(again.id(), again);
    rows.put(again.id(), new Row(0, 0, now, new Report.None(), null));
    told.add(
        new ResendRequested(again.id(), again.original(), again.eventId(), again.channel(), now));
  }

  @Override
  public synchronized Optional<Return> of(String address) {
    return Optional.ofNullable(suppressed.get(address));
  }

  @Override
  public synchronized void note(String deliveryId, Return cause, Instant now) {
    LedgerEntry entry = entries.get(deliveryId);
    if (entry == null || entry.to() == null || !mayBecome(entry.state(), cause)) {
      return;
    }
    change(deliveryId, cause.state(), cause.reason(), now);
    Return before = suppressed.get(entry.to());
    if (before == null || (before == Return.COMPLAINED && cause == Return.BOUNCED)) {
      suppressed.put(entry.to(), cause);
      told.add(
          new AddressSuppressed(
              deliveryId,
              entry.concerned().account().map(UserId::value).orElse(null),
              cause.name(),
              now));
    }
  }

  private static boolean mayBecome(DeliveryState state, Return cause) {
    return state == DeliveryState.SENT
        || (state == DeliveryState.COMPLAINED && cause == Return.BOUNCED);
  }

  @Override
  public synchronized void noteTransient(String deliveryId) {
    LedgerEntry entry = entries.get(deliveryId);
    if (entry != null && entry.state() == DeliveryState.SENT) {
      change(deliveryId, entry.state(), "BOUNCED_FOR_NOW", entry.settledAt());
    }
  }

  @Override
  public synchronized void lift(String address) {
    suppressed.remove(address);
  }

  @Override
  public synchronized void forget(UserId user) {
    entries.replaceAll((_, it) -> {
      if (!user.equals(it.concerned().user())) {
        return it;
      }
      it.recipient().ifPresent(suppressed::remove);
      return new LedgerEntry(
          it.id(),
          it.eventId(),
          it.event(),
          it.channel(),
          it.state(),
          it.reason(),
          null,
          it.createdAt(),
          it.settledAt(),
          it.attempts(),
          it.providerId(),
          it.concerned(),
          it.repetition(),
          it.holding());
    });
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

  /// The events of settlements that were published.
  public synchronized List<MailEvent> published() {
    return List.copyOf(published);
  }

  /// The ledger's own events that were published.
  public synchronized List<DeliveryEvent> told() {
    return List.copyOf(told);
  }

  private record Row(
      int attempts, int released, Instant claimedUntil, Report report, @Nullable Outcome outcome) {}
}
