package ca.jechemine.payments.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.application.ReadOwnLedger.OwnLedger;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.runtime.http.Cursors;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a professional sees of the ledger (contract 30 §12): never what clients paid, nor the
/// platform's fee.
@Json
record LedgerEntriesView(
    List<Entry> entries,
    BigDecimal pendingPayoutCad,
    String currentCycleKey,
    BigDecimal balanceLifetimeCad,
    BigDecimal balanceCurrentCycleCad,
    @Nullable String nextCursor) {

  /// One entry. What is reversed is of the same kind with a negative amount.
  ///
  /// @param payoutAmountCad of a debit alone
  @Json
  record Entry(
      @Json.Property("_id") String id,
      String professionalId,
      String entryKind,
      String cycleKey,
      @Nullable String appointmentId,
      @Nullable String sessionActNature,
      BigDecimal netToProfessionalCad,
      String paymentChannel,
      @Nullable BigDecimal payoutAmountCad,
      @Nullable String payoutReference,
      @Nullable String payoutNotes,
      Instant createdAt) {

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
          dollars(entry.net()),
          entry.channel().code(),
          payout == null ? null : dollars(payout),
          entry.payoutReference(),
          entry.payoutNotes(),
          entry.createdAt());
    }
  }

  static LedgerEntriesView of(OwnLedger ledger, Cursors cursors, String scope) {
    ProfessionalBalances balances = ledger.balances();
    return new LedgerEntriesView(
        ledger.entries().map(Entry::of).items(),
        dollars(balances.pending()),
        balances.cycle().key(),
        dollars(balances.lifetime()),
        dollars(balances.inCycle()),
        ledger.entries().following().map(it -> cursors.of(it, scope)).orElse(null));
  }

  private static BigDecimal dollars(Money amount) {
    return BigDecimal.valueOf(amount.cents(), 2);
  }
}
