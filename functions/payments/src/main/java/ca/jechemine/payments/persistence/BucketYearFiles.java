package ca.jechemine.payments.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.domain.ledger.YearFiles;
import ca.jechemine.runtime.objects.Bucket;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.function.Consumer;

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
  public String keep(String fileName, Consumer<Appendable> writing) {
    String key = "uploads/exports/" + ids.next() + ".csv";
    bucket.write(
        key,
        "text/csv; charset=utf-8",
        content -> {
          Writer text = new OutputStreamWriter(content, UTF_8);
          writing.accept(text);
          text.flush();
        });
    return bucket.signedPath(key, LINK_LIFE, fileName);
  }
}
