package ca.jechemine.payments;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.application.DecideManualPayout;
import ca.jechemine.payments.application.ExportYear;
import ca.jechemine.payments.application.ReadBalances;
import ca.jechemine.payments.application.ReadProfessionalLedger;
import ca.jechemine.payments.application.RecordPayout;
import ca.jechemine.payments.domain.payout.ManualPayouts;
import ca.jechemine.payments.persistence.BucketYearFiles;
import ca.jechemine.payments.persistence.SettingsPayoutThreshold;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.objects.Bucket;
import java.time.InstantSource;

/// Wires the accounting of administrators: balances, ledgers, what is paid out of the platform,
/// journals of a year.
public final class AccountingModule {

  private final PaymentsModule payments;

  private AccountingModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static AccountingModule current() {
    return new AccountingModule(PaymentsModule.current());
  }

  public HttpEdge edge() {
    return payments.edge();
  }

  public InstantSource clock() {
    return platform().clock();
  }

  public ReadBalances readBalances() {
    return new ReadBalances(
        payments.table().payees(),
        payments.table().people(),
        payments.table().ledger(),
        platform().clock());
  }

  public ReadProfessionalLedger readProfessionalLedger() {
    return new ReadProfessionalLedger(
        payments.openMoneyFile(),
        payments.table().people(),
        payments.table().payees(),
        payments.table().ledger(),
        platform().clock());
  }

  public RecordPayout recordPayout() {
    return new RecordPayout(
        manualPayouts(),
        payments.table().people(),
        payments.table().payees(),
        payments.table().ledger(),
        new SettingsPayoutThreshold(payments.settings()),
        ids(),
        platform().clock());
  }

  public DecideManualPayout decideManualPayout() {
    return new DecideManualPayout(manualPayouts(), platform().clock());
  }

  public ManualPayouts manualPayouts() {
    return payments.table().manualPayouts();
  }

  public ExportYear exportYear() {
    return new ExportYear(
        payments.table().ledger(),
        payments.table().people(),
        payments.table().sessionDates(),
        new BucketYearFiles(
            Bucket.named(platform().variable("EXPORTS_BUCKET"), platform()), ids()));
  }

  private Ids ids() {
    return new Ids(platform().clock(), platform().random());
  }

  private Platform platform() {
    return payments.platform();
  }
}
