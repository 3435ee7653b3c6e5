package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BillingState;
import ca.jechemine.reporting.domain.billing.Charge;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.RowStatus;
import ca.jechemine.reporting.domain.billing.Toronto;
import ca.jechemine.reporting.domain.billing.Visit;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of billing as the page reads it (contract 30 §13); amounts are dollars, days and times
/// Toronto's. What has no date has no `sessionDate`, which the page would show as an invalid one.
@Json
record BillingRowView(
    String id,
    String sessionId,
    String client,
    String professional,
    String date,
    @Nullable String sessionDate,
    BigDecimal amount,
    BigDecimal platformFee,
    BigDecimal professionalPayout,
    String status,
    @Nullable String paymentMethod,
    @Nullable String invoiceUrl,
    @Nullable String paidDate,
    @Nullable String invoiceNumber,
    @Nullable String clientId,
    @Nullable String interacReferenceCode,
    @Nullable Instant transferDueAt,
    boolean interacReminder24hSent,
    boolean interacReminder48hSent) {

  private static final Visit.Price NOTHING = new Visit.Price(0, 0, 0, "pending", "");

  static BillingRowView of(BilledSession session, Language language, Instant now) {
    Visit.Price price = session.price().orElse(NOTHING);
    Optional<Charge> charge = session.facts().payment();
    Instant startsAt = session.startsAt().orElse(null);
    RowStatus status = RowStatus.of(session.state().orElse(BillingState.DUE), startsAt, now);
    return new BillingRowView(
        session.id(),
        session.label(),
        name(session.client(), language),
        name(session.professional(), language),
        session.day().map(LocalDate::toString).orElse("N/A"),
        session.startsAt().map(Toronto::minute).orElse(null),
        dollars(price.cents()),
        dollars(price.feeCents()),
        dollars(price.payoutCents()),
        status.code(),
        price.method().isEmpty() ? null : price.method(),
        charge
            .filter(it -> status == RowStatus.PAID && it.isReceiptIssued())
            .map(_ -> "/api/payments/receipt?appointmentId=" + session.id())
            .orElse(null),
        charge.map(Charge::paidAt).map(Toronto::day).map(LocalDate::toString).orElse(null),
        charge.map(Charge::invoiceNumber).orElse(null),
        Optional.ofNullable(session.client()).map(Party::id).orElse(null),
        charge.map(Charge::interacReference).orElse(null),
        charge.map(Charge::transferDueAt).orElse(null),
        session.facts().reminders() >= 1,
        session.facts().reminders() >= 2);
  }

  private static String name(@Nullable Party party, Language language) {
    return party == null ? "" : party.shown().in(language);
  }

  static BigDecimal dollars(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }
}
