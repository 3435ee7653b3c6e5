package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.domain.ledger.YearFiles;
import ca.jechemine.runtime.objects.Bucket;
import java.time.Duration;

/// Files in the private bucket of exports, which forgets them after a day; handed out on the site's
/// own origin under a signed path for five minutes.
public final class BucketYearFiles implements YearFiles {

  private static final Duration LINK_LIFE = Duration.ofMinutes(5);

  private final Bucket bucket;
  private final Ids ids;

  public BucketYearFiles(Bucket bucket, Ids ids) {
    this.bucket = bucket;
    this.ids = ids;
  }

  @Override
  public String keep(String fileName, byte[] content) {
    String key = "uploads/exports/" + ids.next() + ".csv";
    bucket.put(key, content, "text/csv; charset=utf-8");
    return bucket.signedPath(key, LINK_LIFE, fileName);
  }
}
