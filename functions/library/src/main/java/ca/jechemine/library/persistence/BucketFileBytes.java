package ca.jechemine.library.persistence;

import ca.jechemine.library.domain.FileBytes;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.objects.Bucket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// The bytes in the bucket of uploads: those that the documents domain keeps, which are read, and
/// the stamped copies, which a rule of the bucket deletes after a day.
///
/// | key | what |
/// |---|---|
/// | `uploads/files/<file>` | as it was uploaded |
/// | `uploads/stamped/<resource>-<person>` | the last copy of a person |
public final class BucketFileBytes implements FileBytes {

  private static final String FILES = "uploads/files/";
  private static final String STAMPED = "uploads/stamped/";

  private final Bucket bucket;
  private final BiFunction<byte[], String, Optional<byte[]>> stamp;
  private final Log log;

  /// @param stamp writes a line into a PDF; nothing when it cannot
  public BucketFileBytes(
      Bucket bucket, BiFunction<byte[], String, Optional<byte[]>> stamp, Log log) {
    this.bucket = bucket;
    this.stamp = stamp;
    this.log = log;
  }

  @Override
  public String address(ResourceFile.Stored file, Duration life) {
    return bucket.signedDownload(FILES + file.fileId(), life, Map.of());
  }

  @Override
  public Optional<String> stamped(ResourceFile.Stored pdf, Stamp whose, Duration life) {
    String key = STAMPED + whose.copy();
    return copy(pdf, whose.line())
        .map(it -> {
          bucket.put(key, it, pdf.fileType());
          return bucket.signedDownload(key, life, headers(pdf));
        });
  }

  @Override
  public boolean isStampable(ResourceFile.Stored pdf) {
    return copy(pdf, "").isPresent();
  }

  private Optional<byte[]> copy(ResourceFile.Stored pdf, String line) {
    Optional<byte[]> copy =
        bucket
            .read(FILES + pdf.fileId(), (_, content) -> content.readAllBytes())
            .flatMap(it -> stamp.apply(it, line));
    if (copy.isEmpty()) {
      log.warn("a PDF takes no stamp", Map.of("file", pdf.fileId()));
    }
    return copy;
  }

  private static Map<String, String> headers(ResourceFile.Stored pdf) {
    return Map.of(
        "response-content-disposition",
        disposition(pdf.fileName()),
        "response-cache-control",
        "no-store");
  }

  /// The name in ASCII, and as it is (RFC 6266).
  private static String disposition(String fileName) {
    String ascii = fileName.replaceAll("[^\\x20-\\x7e]|[\"%\\\\]", "_");
    String exact = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + exact;
  }
}
