package ca.jechemine.reporting.application.billing;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BilledSessions;
import ca.jechemine.reporting.domain.billing.Charge;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.SessionFacts;
import ca.jechemine.reporting.domain.billing.Visit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps billed sessions by what is told of them, in whatever order, once or more often.
public final class FollowSessions {

  private final BilledSessions sessions;

  public FollowSessions(BilledSessions sessions) {
    this.sessions = sessions;
  }

  /// An appointment became that. What was told before appointments told what they became is passed
  /// over.
  public void told(AppointmentChanged event) {
    About about = event.about();
    if (about != null) {
      change(event.appointmentId(), it -> it.told(visit(event, about), event.occurredAt()));
    }
  }

  /// A payment became that.
  public void charged(PaymentChanged event) {
    change(event.appointmentId(), it -> it.charged(charge(event)));
  }

  /// The client was reminded to pay.
  public void reminded(InvoiceReminded event) {
    change(event.aggregateId(), it -> it.reminded(event.number()));
  }

  /// Takes up what is known now of its people.
  public void refresh(String id) {
    change(id, it -> it);
  }

  private void change(String id, UnaryOperator<SessionFacts> change) {
    Retry.whenStale(() -> changed(id, change));
  }

  private boolean changed(String id, UnaryOperator<SessionFacts> change) {
    Versioned<BilledSession> before = sessions.find(id);
    BilledSession after = peopled(change.apply(before.value().facts()));
    if (after.equals(before.value())) {
      return false;
    }
    sessions.save(before, after);
    return true;
  }

  private BilledSession peopled(SessionFacts facts) {
    Optional<Visit> visit = facts.known();
    Set<String> ids =
        visit.stream()
            .flatMap(it ->
                Stream.concat(
                    Stream.of(it.clientId()), Optional.ofNullable(it.professionalId()).stream()))
            .collect(Collectors.toUnmodifiableSet());
    Map<String, Party> known = sessions.parties(ids);
    return new BilledSession(
        facts,
        party(visit.map(Visit::clientId).orElse(null), known),
        party(visit.map(Visit::professionalId).orElse(null), known));
  }

  private static @Nullable Party party(@Nullable String id, Map<String, Party> known) {
    return id == null ? null : known.getOrDefault(id, Party.unknown(id));
  }

  private static Visit visit(AppointmentChanged event, About about) {
    return new Visit(
        event.version(),
        event.clientId(),
        event.professionalId(),
        event.status(),
        about.startsAt(),
        new Visit.Price(
            about.payment().priceCents(),
            about.payment().platformFeeCents(),
            about.payment().payoutCents(),
            about.payment().status(),
            about.payment().method()));
  }

  private static Charge charge(PaymentChanged event) {
    return new Charge(
        event.version(),
        new Visit.Price(
            event.priceCents(),
            event.platformFeeCents(),
            event.payoutCents(),
            event.status(),
            event.method()),
        event.paidAt(),
        event.transferDueAt(),
        event.interacReferenceCode(),
        event.invoiceNumber(),
        event.isMethodOnFile(),
        event.receiptIssuedAt() != null,
        event.occurredAt());
  }
}
