package ca.jechemine.payments.domain.reconciliation;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of the platform's balance at Stripe that the ledger does not have, or has otherwise.
///
/// @param type Stripe's code of the line
/// @param source Stripe's id of what made it
/// @param entry the entry of the journal that should say it; null when it is not known which
/// @param atStripe what the balance changed by, before Stripe's fee
/// @param inLedger what the entry says; nothing when there is none
/// @param at when it happened at Stripe
public record Drift(
    BalanceTransactionId line,
    String type,
    @Nullable String source,
    @Nullable String entry,
    Money atStripe,
    Money inLedger,
    Instant at) {}
