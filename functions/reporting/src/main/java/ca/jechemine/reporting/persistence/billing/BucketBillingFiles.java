package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.Ids;
import ca.jechemine.reporting.domain.billing.BillingFiles;
import ca.jechemine.runtime.objects.Bucket;
import java.time.Duration;

/// Files in a private bucket that forgets them after a day, handed out on the site's own origin
/// under a signed address.
public final class BucketBillingFiles implements BillingFiles {

  private static final Duration LINK_LIFE = Duration.ofMinutes(5);

  private final Bucket bucket;
  private final Ids ids;

  public BucketBillingFiles(Bucket bucket, Ids ids) {
    this.bucket = bucket;
    this.ids = ids;
  }

  @Override
  public String keep(String fileName, String contentType, byte[] content) {
    String key = "uploads/exports/" + ids.next() + fileName.substring(fileName.lastIndexOf('.'));
    bucket.put(key, content, contentType);
    return bucket.signedPath(key, LINK_LIFE, fileName);
  }
}
