package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.reporting.domain.Forgotten;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.Charge;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.Toronto;
import ca.jechemine.reporting.domain.billing.Visit;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session in a list of the accounting, its people filled in, whose names are never null
/// (contract 30 §16).
@Json
record AccountRowView(
    @Json.Property("_id") String documentId,
    String id,
    @Json.Property("clientId") Person client,
    @Json.Property("professionalId") @Nullable Person professional,
    @Nullable Instant date,
    String status,
    Payment payment,
    @Nullable Instant sessionCompletedAt) {

  /// Somebody of it.
  @Json
  record Person(
      @Json.Property("_id") String documentId, String firstName, String lastName, String email) {

    static Person of(Party party, Language language) {
      if (party.isForgotten()) {
        String first = Forgotten.first().in(language);
        return new Person(party.id(), first, Forgotten.suffix(party.id()), "");
      }
      return new Person(party.id(), party.firstName(), party.lastName(), party.email());
    }
  }

  /// Its payment, in dollars.
  @Json
  record Payment(
      BigDecimal price,
      String status,
      String method,
      @Nullable Instant paidAt,
      @Nullable Instant transferDueAt,
      @Nullable String interacReferenceCode,
      @Nullable String invoiceNumber) {}

  static AccountRowView of(BilledSession session, Language language) {
    Visit.Price price = session.price().orElseThrow();
    Optional<Charge> charge = session.facts().payment();
    Party unknown = Party.unknown("");
    return new AccountRowView(
        session.id(),
        session.id(),
        Person.of(Optional.ofNullable(session.client()).orElse(unknown), language),
        Optional.ofNullable(session.professional()).map(it -> Person.of(it, language)).orElse(null),
        session.startsAt().map(Toronto::dated).orElse(null),
        session.facts().known().map(Visit::status).orElse(""),
        new Payment(
            BillingRowView.dollars(price.cents()),
            price.status(),
            price.method(),
            charge.map(Charge::paidAt).orElse(null),
            charge.map(Charge::transferDueAt).orElse(null),
            charge.map(Charge::interacReference).orElse(null),
            charge.map(Charge::invoiceNumber).orElse(null)),
        session.facts().closedAt());
  }
}
