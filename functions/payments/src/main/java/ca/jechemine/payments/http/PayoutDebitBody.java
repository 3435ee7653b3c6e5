package ca.jechemine.payments.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.application.RecordPayout.Order;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A payout that was made out of the platform, as administrators record it: it names professional
/// and amount (contract 30 §16).
@Json
record PayoutDebitBody(
    @Nullable String professionalId,
    @Nullable BigDecimal payoutAmountCad,
    @Nullable String payoutReference,
    @Nullable String payoutNotes,
    @Nullable String cycleKey) {

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_CYCLE =
      new Text("doit être un cycle comme 2026-B12", "must be a cycle like 2026-B12");

  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Order order() {
    Violations violations = new Violations();
    Optional<UserId> professional =
        Optional.ofNullable(professionalId).filter(HexId::isValid).map(UserId::new);
    violations.require(professional.isPresent(), "professionalId", NO_ID);
    ManualPayoutFields.amount(violations, "payoutAmountCad", payoutAmountCad);
    Optional<LedgerCycle> cycle = Optional.ofNullable(cycleKey).flatMap(LedgerCycle::parse);
    violations.require(cycleKey == null || cycle.isPresent(), "cycleKey", NO_CYCLE);
    ManualPayoutFields.reference(violations, "payoutReference", payoutReference);
    ManualPayoutFields.notes(violations, "payoutNotes", payoutNotes);
    violations.refuseIfAny();
    return new Order(
        professional.orElseThrow(),
        Optional.ofNullable(payoutAmountCad).map(ManualPayoutFields::money),
        cycle,
        ManualPayoutFields.given(payoutReference),
        ManualPayoutFields.given(payoutNotes),
        false);
  }
}
