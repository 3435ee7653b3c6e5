package ca.jechemine.payments.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Payments in memory, for tests, with what was entered and told of them.
public final class InMemoryPayments implements Payments {

  private final Map<AppointmentId, Versioned<AppointmentPayment>> payments = new HashMap<>();
  private final Map<PaymentIntentId, AppointmentId> intents = new HashMap<>();
  private final Map<String, AppointmentId> links = new HashMap<>();
  private final Map<String, Instant> ends = new HashMap<>();
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<DomainEvent> events = new ArrayList<>();
  private long invoices;

  @Override
  public synchronized Optional<Versioned<AppointmentPayment>> find(AppointmentId id) {
    return Optional.ofNullable(payments.get(id));
  }

  @Override
  public synchronized Optional<Versioned<AppointmentPayment>> findByIntent(PaymentIntentId intent) {
    return Optional.ofNullable(intents.get(intent)).flatMap(this::find);
  }

  @Override
  public synchronized Optional<Versioned<AppointmentPayment>> findByLink(
      String tokenHash, Instant now) {
    return Optional.ofNullable(ends.get(tokenHash))
        .filter(now::isBefore)
        .flatMap(_ -> Optional.ofNullable(links.get(tokenHash)))
        .flatMap(this::find);
  }

  /// The position is the place of the next one.
  @Override
  public synchronized Page<Versioned<AppointmentPayment>> due(Instant until, PageRequest page) {
    int from = page.start().map(it -> Integer.parseInt(it.value())).orElse(0);
    List<Versioned<AppointmentPayment>> due =
        payments.values().stream()
            .filter(it -> Agenda.nextAt(it.value()).filter(at -> !at.isAfter(until)).isPresent())
            .sorted(Comparator.comparing(it -> it.value().id().value()))
            .toList();
    int to = Math.min(due.size(), from + page.limit());
    return new Page<>(
        due.subList(Math.min(from, to), to),
        to < due.size() ? new Position(Integer.toString(to)) : null);
  }

  /// All of them on one page.
  @Override
  public synchronized Page<Versioned<AppointmentPayment>> ofClient(
      UserId client, Instant from, PageRequest page) {
    return new Page<>(
        payments.values().stream()
            .filter(it -> it.value().client().equals(client))
            .filter(it ->
                it.value().booking().start().filter(start -> !start.isBefore(from)).isPresent())
            .sorted(Comparator.comparing(it -> it.value().booking().start().orElseThrow()))
            .toList(),
        null);
  }

  /// All of them on one page.
  @Override
  public synchronized Page<Versioned<AppointmentPayment>> ofClient(
      UserId client, PageRequest page) {
    return new Page<>(
        payments.values().stream().filter(it -> it.value().client().equals(client)).toList(), null);
  }

  @Override
  public synchronized void saveNumbered(Year year, Function<InvoiceNumber, PaymentChange> change) {
    save(change.apply(new InvoiceNumber(year, invoices + 1)), Optional.empty());
    invoices++;
  }

  @Override
  public synchronized void save(PaymentChange change, Optional<Receipt> receipt) {
    AppointmentPayment payment = change.after().value();
    long version = find(payment.id()).map(Versioned::version).orElse(0L);
    if (version != change.after().version()) {
      throw new StaleVersion("the payment");
    }
    payments.put(payment.id(), new Versioned<>(payment, version + 1));
    payment.intentId().ifPresent(it -> intents.put(it, payment.id()));
    payment
        .payLink()
        .ifPresent(it -> {
          links.put(it.tokenHash(), payment.id());
          ends.put(it.tokenHash(), it.expiresAt());
        });
    entries.addAll(change.entries());
    events.addAll(change.events());
  }

  /// A payment that is there.
  public void put(AppointmentPayment payment) {
    save(PaymentChange.begun(payment, PaymentFixtures.NOW), Optional.empty());
  }

  public synchronized List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  public synchronized List<DomainEvent> events() {
    return List.copyOf(events);
  }
}
