package ca.jechemine.system.payments;

import static ca.jechemine.system.payments.Accounting.PATH;
import static ca.jechemine.system.payments.Accounting.debit;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.PageWalk;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P23 of what administrators read of money, beside the lists of reporting (`AccountingListsTest`).
class MoneyPagesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);
  private final Accounting accounting = new Accounting(CLOUD);
  private final Api admin = CLOUD.api().as(Persona.BILLING_ADMIN);

  @Test
  void P23_balances() {
    PageWalk.of(admin, PATH + "balances", "/professionals", "/_id")
        .seesEachOnceWhileOthersArrive(() -> accounting.nobodysDebt().value());
  }

  /// All of one moment, or almost.
  @Test
  void P23_the_ledger_of_a_professional() {
    UserId professional = accounting.nobodysDebt();
    PageWalk.of(admin, PATH + "professionals/" + professional + "/ledger", "/entries", "/_id")
        .seesEachOnceWhileOthersArrive(
            () -> "adjustment-" + accounting.given(professional, 1_00, payers.now()));
  }

  @Test
  void P23_payouts_out_of_the_platform() {
    UserId professional = accounting.planted();
    PageWalk.of(admin, PATH + "payouts?status=recorded", "/payouts", "/payoutId")
        .seesEachOnceWhileOthersArrive(
            () -> admin.post(PATH + "payout-debit", debit(professional, 1)).text("payoutId"));
  }

  @Test
  void P23_transfers_that_are_awaited() {
    PageWalk.of(admin, "/api/admin/client-receipts/pending", "/receipts", "/id")
        .seesEachOnceWhileOthersArrive(() -> payers.knownTransfer(payers.known()));
  }

  @Test
  void P23_requests_to_pay_by_transfer() throws InterruptedException {
    CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .call("PUT", "/api/admin/settings", "{\"interacDepositEmail\":\"depot@jechemine.ca\"}");
    CLOUD.cloud().advance(Duration.ofSeconds(61));
    PageWalk.of(admin, "/api/admin/payment-guarantee-requests", "/requests", "/id")
        .seesEachOnceWhileOthersArrive(() -> {
          UserId client = payers.known();
          payers
              .as(client)
              .post(
                  "/api/payments/request-transfer-guarantee",
                  "{\"appointmentId\":\"%s\"}".formatted(payers.knownSession(client)));
          return client.value();
        });
  }
}
