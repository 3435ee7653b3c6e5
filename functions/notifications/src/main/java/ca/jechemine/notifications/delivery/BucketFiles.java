package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.StoredFiles;
import ca.jechemine.runtime.objects.Bucket;
import java.io.UncheckedIOException;

/// Files out of a bucket.
public final class BucketFiles implements StoredFiles {

  /// What a mail carries with ease. Files of ours have some kilobytes.
  private static final long LARGEST = 5L << 20;

  private final Bucket bucket;

  public BucketFiles(Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public byte[] content(String key) {
    try {
      return bucket
          .read(
              key,
              (facts, content) -> {
                if (facts.length() > LARGEST) {
                  throw new IllegalStateException("a file is too large for a mail");
                }
                return content.readAllBytes();
              })
          .orElseThrow(() -> new IllegalStateException("a file is not there"));
    } catch (IllegalStateException | UncheckedIOException unread) {
      throw new CarrierUnavailable(unread);
    }
  }
}
