package ca.jechemine.payments;

import ca.jechemine.payments.application.IssueReceipt;
import ca.jechemine.payments.application.KnowCredentials;
import ca.jechemine.payments.application.ReadReceipt;
import ca.jechemine.payments.application.ReceiptDrafts;
import ca.jechemine.payments.application.RetryReceipts;
import ca.jechemine.payments.domain.receipt.ReceiptFiles;
import ca.jechemine.payments.domain.receipt.Receipts;
import ca.jechemine.payments.pdf.PdfReceipts;
import ca.jechemine.payments.persistence.BucketReceiptFiles;
import ca.jechemine.payments.persistence.StoredPlatform;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.objects.Bucket;

/// Wires how receipts are issued, corrected and handed out.
public final class ReceiptsModule {

  private final PaymentsModule payments;

  private ReceiptsModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static ReceiptsModule current() {
    return new ReceiptsModule(PaymentsModule.current());
  }

  public HttpEdge edge() {
    return payments.edge();
  }

  public PaymentsModule shared() {
    return payments;
  }

  public PdfReceipts printer() {
    return new PdfReceipts();
  }

  public Receipts receipts() {
    return payments.table().appointmentReceipts();
  }

  public IssueReceipt issueReceipt() {
    return new IssueReceipt(
        payments.payments(),
        receipts(),
        new ReceiptDrafts(
            payments.table().people(),
            payments.table().professionals(),
            new StoredPlatform(payments.settings())),
        payments.table().people(),
        printer(),
        files(),
        platform().clock());
  }

  public RetryReceipts retryReceipts() {
    return new RetryReceipts(receipts(), issueReceipt());
  }

  public KnowCredentials knowCredentials() {
    return new KnowCredentials(
        payments.table().professionals(), payments.table().payees(), retryReceipts());
  }

  public ReadReceipt readReceipt() {
    return new ReadReceipt(
        payments.payments(),
        receipts(),
        files(),
        payments.table().people(),
        payments.payLinks(),
        payments.table().linkLimit(),
        payments.openMoneyFile(),
        platform().clock());
  }

  public Platform platform() {
    return payments.platform();
  }

  private ReceiptFiles files() {
    return new BucketReceiptFiles(Bucket.named(platform().variable("UPLOADS_BUCKET"), platform()));
  }
}
