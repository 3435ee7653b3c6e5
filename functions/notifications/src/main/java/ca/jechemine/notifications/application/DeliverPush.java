package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DeliveryEvent.ResendRequested;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Notice.PushNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.notifications.domain.push.PushMessage;
import ca.jechemine.notifications.domain.push.PushServices;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.notifications.domain.push.PushTexts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Pushes what an event tells the feed to the browsers of who chose that: to each reader once
/// (docs/adr/0046-push-to-browsers.md). Of who did not choose it nothing but that is read, and
/// nothing written.
public final class DeliverPush {

  private final Catalogue catalogue;
  private final People people;
  private final ReaderPreferences preferences;
  private final PushSubscriptions subscriptions;
  private final DerivedIds ids;
  private final PushServices services;
  private final PushToBrowsers pushToBrowsers;
  private final Resending resending;
  private final SendOnce sendOnce;
  private final InstantSource clock;

  public DeliverPush(
      People people,
      ReaderPreferences preferences,
      PushSubscriptions subscriptions,
      DerivedIds ids,
      PushServices services,
      PushToBrowsers pushToBrowsers,
      Resending resending,
      SendOnce sendOnce,
      InstantSource clock) {
    this.catalogue = new Catalogue(people, clock);
    this.people = people;
    this.preferences = preferences;
    this.subscriptions = subscriptions;
    this.ids = ids;
    this.services = services;
    this.pushToBrowsers = pushToBrowsers;
    this.resending = resending;
    this.sendOnce = sendOnce;
    this.clock = clock;
  }

  /// Pushes it, or finds that it was.
  ///
  /// @throws RuntimeException when some of it is to be tried again
  public void deliver(String eventId, DomainEvent event) {
    if (event instanceof ResendRequested again) {
      resend(again);
    } else if (!services.isOff()) {
      push(eventId, event);
    }
  }

  private void push(String eventId, DomainEvent event) {
    List<PushNotice> all = catalogue.pushes(event);
    Consent consent = Consent.of(all, preferences);
    List<PushNotice> wanted = asSeen(all.stream().filter(consent::allows).toList(), consent);
    if (wanted.isEmpty()) {
      return;
    }
    resending.keep(eventId, event, wanted.stream().map(PushNotice::event));
    Map<UserId, List<PushSubscription>> browsers =
        subscriptions.ofAll(
            wanted.stream().map(PushNotice::to).collect(Collectors.toUnmodifiableSet()));
    EachInTurn.send(
        wanted,
        it -> {
          Push push = push(eventId, event, it, event.occurredAt());
          sendOnce.send(
              delivery(eventId, event, it),
              () -> decide(push, browsers.getOrDefault(it.to(), List.of())));
        });
  }

  private void resend(ResendRequested again) {
    resending.of(
        again,
        Channel.PUSH,
        event ->
            catalogue.pushes(event).stream()
                .map(it -> push(again.causeId(), event, it, clock.instant()))
                .toList(),
        (event, push) -> delivery(again.causeId(), event, push.notice()),
        (delivery, push) -> sendOnce.send(delivery, () -> decideAgain(push)));
  }

  private Decision decideAgain(Push push) {
    PushNotice notice = push.notice();
    Consent consent = Consent.of(List.of(notice), preferences);
    if (!consent.allows(notice)) {
      return new Decision.Suppress(Consent.OPTED_OUT);
    }
    PushNotice seen = asSeen(List.of(notice), consent).getFirst();
    return decide(push.reading(seen), subscriptions.of(notice.to()));
  }

  /// In the words that others may see, for who chose that: their languages are read together.
  private List<PushNotice> asSeen(List<PushNotice> wanted, Consent consent) {
    Set<UserId> discreet =
        wanted.stream()
            .filter(consent::isDiscreet)
            .map(PushNotice::to)
            .collect(Collectors.toUnmodifiableSet());
    if (discreet.isEmpty()) {
      return wanted;
    }
    Map<UserId, Person> readers = people.withIds(discreet);
    return wanted.stream()
        .map(it ->
            discreet.contains(it.to())
                ? PushTexts.discreet(
                    it,
                    Optional.ofNullable(readers.get(it.to()))
                        .map(Person::language)
                        .orElse(Language.FR))
                : it)
        .toList();
  }

  private Decision decide(Push push, List<PushSubscription> browsers) {
    Duration left = Duration.between(clock.instant(), push.end());
    if (!left.isPositive()) {
      return new Decision.Suppress("EXPIRED");
    }
    if (browsers.isEmpty()) {
      return new Decision.Suppress("NO_SUBSCRIPTION");
    }
    return new Decision.Send(
        () -> pushToBrowsers.send(push.message(left), push.notice().to(), browsers));
  }

  /// The browser opens the row of the feed by its id, which is [WriteFeed]'s.
  private Push push(String eventId, DomainEvent event, PushNotice notice, Instant from) {
    String kind = notice.event().code();
    return new Push(
        notice,
        ids.of(event.occurredAt(), eventId, notice.to().value(), WriteFeed.CHANNEL, kind),
        from.plus(PushTexts.life(notice.event().category())));
  }

  private Delivery delivery(String eventId, DomainEvent event, PushNotice notice) {
    CatalogueEvent kind = notice.event();
    String to = notice.to().value();
    return new Delivery(
        ids.of(event.occurredAt(), eventId, to, Channel.PUSH.code(), kind.code()),
        eventId,
        kind,
        Channel.PUSH,
        to,
        new Report.None(),
        Concerned.of(event, kind, notice.to()));
  }

  /// A notice, its row in the feed, and until when it is worth being told.
  private record Push(PushNotice notice, String feedId, Instant end) {

    private Push reading(PushNotice words) {
      return new Push(words, feedId, end);
    }

    private PushMessage message(Duration left) {
      return new PushMessage(
          feedId,
          notice.title(),
          notice.body(),
          notice.path(),
          PushTexts.urgency(notice.event().category()),
          left);
    }
  }
}
