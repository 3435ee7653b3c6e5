package ca.jechemine.system.costs;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Accounting;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/payments-accounting.yaml`.
final class AccountingVisits {

  private static final String PATH = "/api/admin/accounting/";

  private final RunningCloud cloud;
  private final Accounting accounting;

  AccountingVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.accounting = new Accounting(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("adminListBalances", _ -> accounting.admin().get(PATH + "balances?limit=2")),
        Map.entry(
            "adminReadProfessionalLedger",
            _ ->
                accounting.admin().get(PATH + "professionals/" + accounting.planted() + "/ledger")),
        Map.entry(
            "adminRecordPayout",
            _ -> {
              UserId professional = accounting.planted();
              accounting.setThreshold(2500);
              return accounting
                  .admin()
                  .post(PATH + "payout-debit", Accounting.debit(professional, 50));
            }),
        Map.entry(
            "adminPayProfessional",
            _ -> {
              UserId professional = accounting.planted();
              accounting.setThreshold(2500);
              return accounting
                  .admin()
                  .post(PATH + "professionals/" + professional + "/payout", "{}");
            }),
        Map.entry(
            "adminListManualPayouts",
            _ -> {
              accounting.awaiting(accounting.planted());
              accounting.awaiting(accounting.planted());
              return accounting.admin().get(PATH + "payouts?limit=1");
            }),
        Map.entry("adminApproveManualPayout", _ -> decided("approve")),
        Map.entry("adminDeclineManualPayout", _ -> decided("decline")),
        Map.entry(
            "adminExportSalesJournal",
            _ -> accounting.admin().get(PATH + "sales-journal?year=2031")),
        Map.entry(
            "adminExportLedger", _ -> accounting.admin().get(PATH + "ledger-full?year=2031")));
  }

  private Answer decided(String how) {
    return cloud
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(PATH + "payouts/" + accounting.awaiting(accounting.planted()) + "/" + how, "");
  }
}
