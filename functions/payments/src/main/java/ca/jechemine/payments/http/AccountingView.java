package ca.jechemine.payments.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.application.ReadBalances.Balances;
import ca.jechemine.payments.application.ReadProfessionalLedger.ProfessionalLedger;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.payments.domain.payout.Payee;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What administrators see of professionals' money (contract 30 §16); amounts in dollars.
final class AccountingView {

  private AccountingView() {}

  /// The professionals with what they are owed.
  @Json
  record BalancesAnswer(
      List<Balance> professionals, String currentCycleKey, @Nullable String nextCursor) {}

  @Json
  record Balance(
      @Json.Property("_id") String id,
      String name,
      String email,
      String status,
      BigDecimal balanceLifetimeCad,
      BigDecimal balanceCurrentCycleCad,
      String currentCycleKey) {

    static Balance of(ProfessionalBalances balances, Optional<Person> person) {
      return new Balance(
          balances.professional().value(),
          person.map(Person::name).orElse("—"),
          person.map(Person::email).orElse("—"),
          person.map(it -> it.status().code()).orElse("inactive"),
          dollars(balances.lifetime()),
          dollars(balances.inCycle()),
          balances.cycle().key());
    }
  }

  static BalancesAnswer of(Balances balances, Cursors cursors, String scope) {
    return new BalancesAnswer(
        balances.balances().stream()
            .map(
                it -> Balance.of(it, Optional.ofNullable(balances.people().get(it.professional()))))
            .toList(),
        balances.cycle().key(),
        balances.page().following().map(it -> cursors.of(it, scope)).orElse(null));
  }

  /// A professional's ledger.
  @Json
  record LedgerAnswer(
      Professional professional,
      List<Entry> entries,
      String currentCycleKey,
      BigDecimal balanceLifetimeCad,
      BigDecimal balanceCurrentCycleCad,
      PayoutWish payout,
      @Nullable String nextCursor) {}

  @Json
  record Professional(
      @Json.Property("_id") String id,
      String firstName,
      String lastName,
      String email,
      String role) {}

  /// How they want to be paid.
  @Json
  record PayoutWish(
      @Nullable String method,
      @Nullable String interacEmail,
      @Nullable String chequeUrl,
      @Nullable String chequeName) {

    static PayoutWish of(Payee payee) {
      return new PayoutWish(
          payee.method(), payee.interacEmail(), payee.chequeUrl(), payee.chequeName());
    }
  }

  /// One entry, whole; it never changes. Reference and notes are there under both names that pages
  /// read.
  @Json
  record Entry(
      @Json.Property("_id") String id,
      String professionalId,
      String entryKind,
      String cycleKey,
      @Nullable String appointmentId,
      @Nullable String sessionActNature,
      BigDecimal grossAmountCad,
      BigDecimal platformFeeCad,
      BigDecimal netToProfessionalCad,
      String paymentChannel,
      @Nullable BigDecimal payoutAmountCad,
      @Nullable String payoutReference,
      @Nullable String payoutNotes,
      @Nullable String reference,
      @Nullable String notes,
      Instant createdAt,
      Instant updatedAt) {

    static Entry of(ProfessionalEntry entry) {
      AppointmentId appointment = entry.appointment();
      Money payout = entry.payoutAmount();
      return new Entry(
          entry.id().toString(),
          entry.professional().value(),
          entry.kind().name().toLowerCase(Locale.ROOT),
          entry.cycle().key(),
          appointment == null ? null : appointment.value(),
          entry.actNature(),
          dollars(entry.gross()),
          dollars(entry.platformFee()),
          dollars(entry.net()),
          entry.channel().code(),
          payout == null ? null : dollars(payout),
          entry.payoutReference(),
          entry.payoutNotes(),
          entry.payoutReference(),
          entry.payoutNotes(),
          entry.createdAt(),
          entry.createdAt());
    }
  }

  static LedgerAnswer of(ProfessionalLedger ledger, Cursors cursors, String scope) {
    Person person = ledger.professional();
    ProfessionalBalances balances = ledger.balances();
    return new LedgerAnswer(
        new Professional(
            person.id().value(),
            person.firstName(),
            person.lastName(),
            person.email(),
            person.role().code()),
        ledger.entries().map(Entry::of).items(),
        balances.cycle().key(),
        dollars(balances.lifetime()),
        dollars(balances.inCycle()),
        PayoutWish.of(ledger.payee()),
        ledger.entries().following().map(it -> cursors.of(it, scope)).orElse(null));
  }

  private static BigDecimal dollars(Money amount) {
    return ManualPayoutView.dollars(amount);
  }
}
