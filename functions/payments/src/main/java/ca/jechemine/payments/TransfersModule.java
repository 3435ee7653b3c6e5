package ca.jechemine.payments;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.application.ApproveTransfers;
import ca.jechemine.payments.application.CreateManualInvoice;
import ca.jechemine.payments.application.MarkPaid;
import ca.jechemine.payments.application.RequestTransferTrust;
import ca.jechemine.payments.application.ResendGuarantee;
import ca.jechemine.payments.application.ResendPayment;
import ca.jechemine.payments.domain.DepositAddress;
import ca.jechemine.payments.domain.Reconciliations;
import ca.jechemine.payments.domain.TrustRequests;
import ca.jechemine.payments.persistence.SettingsPlatformFees;
import ca.jechemine.payments.persistence.StoredDepositAddress;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.settings.Settings;
import java.time.InstantSource;

/// Wires what is paid by transfer: who may, and what administrators do about it.
public final class TransfersModule {

  private final PaymentsModule payments;

  private TransfersModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static TransfersModule current() {
    return new TransfersModule(PaymentsModule.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return payments.edge();
  }

  public InstantSource clock() {
    return platform().clock();
  }

  public RequestTransferTrust requestTransferTrust() {
    return new RequestTransferTrust(
        payments.payments(),
        payments.table().wallets(),
        payments.table().people(),
        trustRequests(),
        payments.payLinks(),
        payments.table().linkLimit(),
        deposit(),
        clock());
  }

  /// Who asks for being trusted.
  public TrustRequests trustRequests() {
    return payments.table().trustRequests();
  }

  public ApproveTransfers approveTransfers() {
    return new ApproveTransfers(
        payments.table().people(),
        payments.table().wallets(),
        trustRequests(),
        payments.payments(),
        new Ids(clock(), platform().random()),
        clock());
  }

  public ResendGuarantee resendGuarantee() {
    return new ResendGuarantee(
        payments.table().people(),
        payments.table().wallets(),
        payments.payments(),
        payments.table().guaranteeReminders(),
        clock());
  }

  /// Money that comes outside Stripe.
  public Reconciliations reconciliations() {
    return payments.table().reconciliations();
  }

  public MarkPaid markPaid() {
    return new MarkPaid(
        payments.payments(), reconciliations(), payments.table().answers(), payments.stripe());
  }

  public CreateManualInvoice createManualInvoice() {
    return new CreateManualInvoice(
        payments.payments(),
        payments.table().people(),
        payments.table().manualInvoices(),
        payments.payLinks(),
        new SettingsPlatformFees(payments.settings()),
        payments.stripe(),
        new Ids(clock(), platform().random()));
  }

  public ResendPayment resendPayment() {
    return new ResendPayment(
        payments.payments(),
        payments.table().people(),
        reconciliations(),
        payments.payLinks(),
        deposit(),
        clock());
  }

  private DepositAddress deposit() {
    return new StoredDepositAddress(
        new Settings(Tables.of(platform()).client(), platform()),
        platform().environment().getOrDefault("INTERAC_DEPOSIT_EMAIL", ""));
  }

  private Platform platform() {
    return payments.platform();
  }
}
