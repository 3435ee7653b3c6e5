package ca.jechemine.system.payments;

import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Money;
import ca.jechemine.payments.application.RebuildBalances;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.persistence.PaymentsTable;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// The platform's money at Stripe: what Stripe says of it, and what the ledger says.
final class Clearing {

  /// How many months back money may have moved.
  private static final int MONTHS = 3;

  private final RunningCloud cloud;
  private final PaymentsTable table;

  Clearing(RunningCloud cloud, PaymentsTable table) {
    this.cloud = cloud;
    this.table = table;
  }

  /// The night of Stripe's books. What is younger than half an hour may be on its way.
  void reconcile() throws Exception {
    cloud.cloud().advance(Duration.ofMinutes(31));
    cloud.cloud().invoke("ReconcileStripe", "{}");
    cloud.settle();
  }

  /// By how many cents Stripe's balance is more than what the ledger has there.
  long apart(Instant now) {
    RebuildBalances balances = new RebuildBalances(table.ledger(), table.projections());
    YearMonth month = YearMonth.from(now.atZone(TorontoTime.ZONE));
    long inLedger =
        IntStream.range(0, MONTHS)
            .mapToObj(month::minusMonths)
            .mapToLong(it -> balances.month(it).of(Platform.STRIPE_CLEARING).cents())
            .sum();
    return cloud.cloud().stripe().balance() - inLedger;
  }

  /// What the ledger has as Stripe's fees of that dispute, the latest first.
  List<Money> fees(String dispute) {
    return cloud.cloud().stripe().objects("balance_transaction").stream()
        .filter(it -> it.path("source").asText().equals(dispute))
        .map(it -> new EntryId(MemoCode.STRIPE_FEE, it.path("id").asText()))
        .flatMap(it -> table.ledger().find(it).stream())
        .map(it -> it.debits(Platform.STRIPE_FEES))
        .toList();
  }

  /// The differences that administrators are shown.
  List<JsonNode> drifts() {
    JsonNode listed =
        cloud.api().as(Persona.BILLING_ADMIN).get("/api/admin/payments/drift?limit=100").json();
    return listed.path("drifts").valueStream().toList();
  }

  /// What made the lines that differ.
  List<String> driftingSources() {
    return drifts().stream().map(it -> it.path("source").asText()).toList();
  }
}
