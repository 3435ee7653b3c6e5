package ca.jechemine.payments.http;

import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.application.RecordPayout.Order;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The same from a professional's page, which may name nothing: then all that is owed (contract 30
/// §16).
@Json
record ProfessionalPayoutBody(
    @Nullable BigDecimal amount, @Nullable String reference, @Nullable String notes) {

  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Order order(UserId professional) {
    Violations violations = new Violations();
    if (amount != null) {
      ManualPayoutFields.amount(violations, "amount", amount);
    }
    ManualPayoutFields.reference(violations, "reference", reference);
    ManualPayoutFields.notes(violations, "notes", notes);
    violations.refuseIfAny();
    return new Order(
        professional,
        Optional.ofNullable(amount).map(ManualPayoutFields::money),
        Optional.empty(),
        ManualPayoutFields.given(reference),
        ManualPayoutFields.given(notes),
        true);
  }
}
