package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Originals;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.Report;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Sends one message of an event once more (docs/adr/0043-a-ledger-that-can-be-asked.md).
///
/// The event is asked again what it has to tell, and of that the one message is sent that was
/// meant: the same one to the same address or, where its reader has another by now, to that.
public final class Resending {

  private final Originals originals;
  private final Ledger ledger;
  private final Deliveries deliveries;
  private final InstantSource clock;

  public Resending(Originals originals, Ledger ledger, Deliveries deliveries, InstantSource clock) {
    this.originals = originals;
    this.ledger = ledger;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /// Keeps the event, if it tells anything that can be told once more.
  void keep(String eventId, DomainEvent event, Stream<CatalogueEvent> kinds) {
    if (kinds.anyMatch(CatalogueEvent::isRepeatable)) {
      originals.keep(eventId, event);
    }
  }

  /// Sends it, when it goes by this channel.
  <N> void of(
      ResendRequested again,
      Channel channel,
      Function<DomainEvent, List<N>> notices,
      BiFunction<DomainEvent, N, Delivery> deliveryOf,
      BiConsumer<Delivery, N> sending) {
    if (!channel.code().equals(again.channel())) {
      return;
    }
    Optional<DomainEvent> event = originals.find(again.causeId());
    if (event.isEmpty()) {
      suppress(again, "CONTENT_GONE");
      return;
    }
    List<Told<N>> told =
        notices.apply(event.get()).stream()
            .map(it -> new Told<>(deliveryOf.apply(event.get(), it), it))
            .toList();
    meant(again, told)
        .ifPresentOrElse(
            it -> sending.accept(it.as(again.deliveryId()), it.notice()),
            () -> suppress(again, "RECIPIENT_GONE"));
  }

  private <N> Optional<Told<N>> meant(ResendRequested again, List<Told<N>> told) {
    return told.stream()
        .filter(it -> it.delivery().id().equals(again.originalId()))
        .findFirst()
        .or(() -> ledger.find(again.originalId()).flatMap(it -> toTheSameReader(it, told)));
  }

  private static <N> Optional<Told<N>> toTheSameReader(LedgerEntry entry, List<Told<N>> told) {
    return entry
        .concerned()
        .account()
        .flatMap(reader ->
            told.stream()
                .filter(it -> it.delivery().event().code().equals(entry.event()))
                .filter(it -> reader.equals(it.delivery().concerned().user()))
                .findFirst());
  }

  private void suppress(ResendRequested again, String reason) {
    deliveries.settle(
        again.deliveryId(), new Outcome.Suppressed(reason), List.of(), clock.instant());
  }

  /// A message that an event tells, and the delivery that it was.
  private record Told<N>(Delivery delivery, N notice) {

    /// The same as the delivery of that id. Who waited to hear of the first one heard of it.
    private Delivery as(String id) {
      return new Delivery(
          id,
          delivery.eventId(),
          delivery.event(),
          delivery.channel(),
          delivery.to(),
          new Report.None(),
          delivery.concerned());
    }
  }
}
