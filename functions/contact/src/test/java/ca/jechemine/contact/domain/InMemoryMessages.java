package ca.jechemine.contact.domain;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Messages in memory, for tests; it keeps the port's promises one call at a time.
public final class InMemoryMessages implements Messages {

  private static final Duration DOUBLES = Duration.ofMinutes(10);

  private final TreeMap<String, Versioned<Message>> messages =
      new TreeMap<>(Comparator.reverseOrder());
  private final Map<String, Letter> doubles = new HashMap<>();
  private final Map<String, MessageId> internetIds = new HashMap<>();
  private final Set<MessageId> filed = new HashSet<>();
  private final Map<String, Receipt> receipts = new HashMap<>();
  private final Map<String, List<Instant>> hits = new HashMap<>();
  private final List<ContactEvent> events = new ArrayList<>();

  /// What the others heard, oldest first.
  public synchronized List<ContactEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public synchronized Optional<Versioned<Message>> find(MessageId id) {
    return Optional.ofNullable(messages.get(id.value()));
  }

  @Override
  public synchronized Page<Message> list(Filter filter, PageRequest page) {
    List<Message> found =
        messages.values().stream()
            .map(Versioned::value)
            .filter(filter::matches)
            .filter(it ->
                page.start().map(from -> it.id().value().compareTo(from.value()) < 0).orElse(true))
            .limit(page.limit() + 1L)
            .toList();
    return found.size() <= page.limit()
        ? new Page<>(found, null)
        : new Page<>(
            found.subList(0, page.limit()), new Position(found.get(page.limit() - 1).id().value()));
  }

  @Override
  public synchronized long unread() {
    return messages.values().stream().filter(it -> it.value().isUnread()).count();
  }

  @Override
  public synchronized Optional<Versioned<Message>> newestOpenFrom(EmailAddress sender) {
    return messages.values().stream()
        .filter(it -> it.value() instanceof Inbound)
        .filter(it -> it.value().letter().sender().email().equals(sender))
        .filter(it -> it.value().status() != Status.ARCHIVED)
        .findFirst();
  }

  @Override
  public synchronized Optional<Versioned<Message>> findByInternetId(List<String> ids) {
    return ids.stream()
        .map(it -> Optional.ofNullable(internetIds.get(it)))
        .flatMap(Optional::stream)
        .map(this::find)
        .flatMap(Optional::stream)
        .findFirst();
  }

  @Override
  public synchronized MessageId receive(
      Change arrival, String viewerAddress, Optional<Receipt> receipt) {
    Letter letter = arrival.message().letter();
    String content =
        letter.source() + letter.sender().email().value() + letter.text() + letter.metadata();
    Letter earlier = doubles.get(content);
    if (earlier != null && letter.writtenAt().isBefore(earlier.writtenAt().plus(DOUBLES))) {
      return earlier.id();
    }
    refuseIfAnswered(receipt);
    List<Instant> byAddress = open(viewerAddress, letter.writtenAt(), Duration.ofMinutes(15), 5);
    List<Instant> bySender =
        open(letter.sender().email().value(), letter.writtenAt(), Duration.ofHours(1), 3);
    byAddress.add(letter.writtenAt());
    bySender.add(letter.writtenAt());
    doubles.put(content, letter);
    keep(List.of(arrival), receipt);
    return letter.id();
  }

  @Override
  public synchronized MessageId receiveEmail(Change arrival, String internetId) {
    MessageId earlier = internetIds.putIfAbsent(internetId, arrival.message().id());
    if (earlier == null) {
      keep(List.of(arrival), Optional.empty());
    }
    return earlier == null ? arrival.message().id() : earlier;
  }

  @Override
  public synchronized void file(Change arrival) {
    if (filed.add(arrival.message().id())) {
      keep(List.of(arrival), Optional.empty());
    }
  }

  @Override
  public synchronized void save(List<Change> changes, Optional<Receipt> receipt) {
    refuseIfAnswered(receipt);
    changes.forEach(it -> refuseIfStale(it.message().id(), it.after().version()));
    keep(changes, receipt);
  }

  @Override
  public synchronized void delete(Versioned<Message> message, FileChanged told) {
    refuseIfStale(message.value().id(), message.version());
    messages.remove(message.value().id().value());
  }

  private void keep(List<Change> changes, Optional<Receipt> receipt) {
    for (Change it : changes) {
      messages.put(
          it.message().id().value(), new Versioned<>(it.message(), it.after().version() + 1));
      it.learntInternetId().ifPresent(id -> internetIds.put(id, it.message().id()));
      events.addAll(it.events());
    }
    receipt.ifPresent(it -> receipts.put(it.key(), it));
  }

  private void refuseIfStale(MessageId id, long version) {
    if (find(id).map(Versioned::version).orElse(0L) != version) {
      throw new StaleVersion("the message");
    }
  }

  private void refuseIfAnswered(Optional<Receipt> receipt) {
    Receipt earlier = receipt.map(it -> receipts.get(it.key())).orElse(null);
    if (earlier != null) {
      throw new AlreadyAnswered(earlier);
    }
  }

  private List<Instant> open(String subject, Instant now, Duration window, int most) {
    List<Instant> times = hits.computeIfAbsent(subject, _ -> new ArrayList<>());
    if (!times.isEmpty() && !now.isBefore(times.getFirst().plus(window))) {
      times.clear();
    }
    if (times.size() == most) {
      throw Refusal.tooManyRequests(Duration.between(now, times.getFirst().plus(window)));
    }
    return times;
  }
}
