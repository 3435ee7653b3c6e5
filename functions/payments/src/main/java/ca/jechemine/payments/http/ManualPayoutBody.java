package ca.jechemine.payments.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.application.RecordPayout.Order;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A payout out of the platform as administrators send it (contract 30 §16), under the names of
/// either page. Amounts are dollars, in whole cents.
@Json
record ManualPayoutBody(
    @Nullable String professionalId,
    @Nullable BigDecimal payoutAmountCad,
    @Nullable String payoutReference,
    @Nullable String payoutNotes,
    @Nullable String cycleKey,
    @Nullable BigDecimal amount,
    @Nullable String reference,
    @Nullable String notes) {

  private static final int CENTS = 2;
  private static final int LONGEST_REFERENCE = 200;
  private static final int LONGEST_NOTES = 2_000;
  private static final BigDecimal MOST = new BigDecimal("1000000");

  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_AMOUNT =
      new Text(
          "doit être un montant en dollars, plus grand que 0 et au cent près",
          "must be an amount in dollars, above 0 and in whole cents");
  private static final Text NO_CYCLE =
      new Text("doit être un cycle comme 2026-B12", "must be a cycle like 2026-B12");

  /// That of `payout-debit`, which names professional and amount.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Order debit() {
    Violations violations = new Violations();
    Optional<UserId> professional =
        Optional.ofNullable(professionalId).filter(HexId::isValid).map(UserId::new);
    violations.require(professional.isPresent(), "professionalId", NO_ID);
    violations.require(isAmount(payoutAmountCad), "payoutAmountCad", NO_AMOUNT);
    Optional<LedgerCycle> cycle = Optional.ofNullable(cycleKey).flatMap(LedgerCycle::parse);
    violations.require(cycleKey == null || cycle.isPresent(), "cycleKey", NO_CYCLE);
    text(violations, "payoutReference", payoutReference, LONGEST_REFERENCE);
    text(violations, "payoutNotes", payoutNotes, LONGEST_NOTES);
    violations.refuseIfAny();
    return new Order(
        professional.orElseThrow(),
        Optional.ofNullable(payoutAmountCad).map(ManualPayoutBody::money),
        cycle,
        given(payoutReference),
        given(payoutNotes),
        false);
  }

  /// That of a professional's page, which may name nothing: then all that is owed.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Order payout(UserId professional) {
    Violations violations = new Violations();
    violations.require(amount == null || isAmount(amount), "amount", NO_AMOUNT);
    text(violations, "reference", reference, LONGEST_REFERENCE);
    text(violations, "notes", notes, LONGEST_NOTES);
    violations.refuseIfAny();
    return new Order(
        professional,
        Optional.ofNullable(amount).map(ManualPayoutBody::money),
        Optional.empty(),
        given(reference),
        given(notes),
        true);
  }

  private static boolean isAmount(@Nullable BigDecimal value) {
    return value != null
        && value.signum() > 0
        && value.compareTo(MOST) <= 0
        && value.stripTrailingZeros().scale() <= CENTS;
  }

  private static Money money(BigDecimal dollars) {
    return new Money(dollars.movePointRight(CENTS).longValueExact());
  }

  private static void text(
      Violations violations, String field, @Nullable String value, int longest) {
    violations.require(
        value == null || value.length() <= longest,
        field,
        new Text(
            "ne peut pas dépasser " + longest + " caractères",
            "must have at most " + longest + " characters"));
  }

  private static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
