package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.receipt.ReceiptFile;
import ca.jechemine.payments.domain.receipt.ReceiptFiles;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.objects.Bucket;

/// Receipts in the uploads bucket, `receipts/<appointment>/<name>-<checksum>.pdf`, where no browser
/// gets. The beginning of the checksum in the key keeps documents from taking each other's place.
public final class BucketReceiptFiles implements ReceiptFiles {

  private static final String PDF = "application/pdf";
  private static final int SHOWN = 16;

  private final Bucket bucket;

  public BucketReceiptFiles(Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public ReceiptFile keep(String appointmentId, String name, byte[] content) {
    String sha256 = Digests.sha256(content);
    String key =
        "receipts/" + appointmentId + "/" + name + "-" + sha256.substring(0, SHOWN) + ".pdf";
    bucket.put(key, content, PDF);
    return new ReceiptFile(key, sha256);
  }

  @Override
  public byte[] read(ReceiptFile file) {
    byte[] content =
        bucket
            .read(file.key(), (_, bytes) -> bytes.readAllBytes())
            .orElseThrow(() -> new IllegalStateException("a receipt's document is lost"));
    if (!Digests.sha256(content).equals(file.sha256())) {
      throw new IllegalStateException("a receipt's document is not what was kept");
    }
    return content;
  }
}
