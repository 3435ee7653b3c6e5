package ca.jechemine.runtime.objects;

import ca.jechemine.runtime.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// One private S3 bucket, behind the site's own origin: the SDK's signer and its HTTP client, which
/// every function carries already, without the 4 MB of its S3 client (docs/adr/0022).
///
/// Signatures go by the time of the machine, as those of every other AWS call do, also where the
/// clock of the rules was moved.
public final class Bucket {

  private final S3 s3;
  private final int partLength;

  private Bucket(S3 s3, int partLength) {
    this.s3 = s3;
    this.partLength = partLength;
  }

  /// The bucket of that name.
  public static Bucket named(String name, Platform platform) {
    return signingAt(InstantSource.system(), name, platform);
  }

  /// The same, which signs as if it were that time.
  public static Bucket signingAt(InstantSource time, String name, Platform platform) {
    return new Bucket(new S3(platform, name, time), MultipartUpload.SMALLEST_PART);
  }

  /// The same, which puts what is written to it in parts of so many bytes. S3 itself takes none
  /// below 5 MiB but the last.
  Bucket inPartsOf(int bytes) {
    return new Bucket(s3, bytes);
  }

  /// What is done with the bytes of an object while they come.
  @FunctionalInterface
  public interface Reading<T> {
    /// Reads them once.
    T read(ObjectFacts facts, InputStream content) throws IOException;
  }

  /// Writes the bytes of an object.
  @FunctionalInterface
  public interface Writing {
    /// Writes them all, in their order.
    void write(OutputStream content) throws IOException;
  }

  /// Puts an object. The key starts with `uploads/` when it is to be handed out, and consists of
  /// letters, digits, `/`, `-`, `.` and `_`.
  ///
  /// @throws IllegalStateException when S3 does not take it
  public ObjectFacts put(String key, byte[] content, String contentType) {
    return s3.put(key, contentType, content, content.length);
  }

  /// Puts an object that is written meanwhile, of whatever length: 5 MiB of it are held. It is
  /// there once it is whole; when the writing fails, nothing is.
  ///
  /// @throws UncheckedIOException when it cannot be written
  /// @throws IllegalStateException when S3 does not take it
  public void write(String key, String contentType, Writing writing) {
    try (MultipartUpload upload = new MultipartUpload(s3, key, contentType)) {
      ObjectWriter content = new ObjectWriter(s3, key, contentType, upload, partLength);
      writing.write(content);
      content.end();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The object, if it is there.
  public Optional<ObjectFacts> head(String key) {
    S3.Answer answer = s3.ask(s3.request(SdkHttpMethod.HEAD, key).build(), S3.NOTHING);
    return answer.status() == 404 ? Optional.empty() : Optional.of(answer.expect(200).facts());
  }

  /// What comes of reading the object, if it is there. A connection that breaks on the way is no
  /// end of the object.
  ///
  /// @throws UncheckedIOException when it does
  public <T> Optional<T> read(String key, Reading<T> reading) {
    SdkHttpRequest request = s3.request(SdkHttpMethod.GET, key).build();
    try {
      HttpExecuteResponse answer = s3.send(request, S3.NOTHING);
      S3.Answer facts = new S3.Answer(answer.httpResponse(), "");
      try (AbortableInputStream content =
          answer.responseBody().orElseGet(AbortableInputStream::createEmpty)) {
        if (facts.status() == 404) {
          return Optional.empty();
        }
        return Optional.of(reading.read(facts.expect(200).facts(), content));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// Copies an object within the bucket, if it still has those bytes. It is handed out with these
  /// headers from then on (`content-type` and its like), and with none that it had; all of them
  /// together have 2,048 bytes at most.
  ///
  /// @return whether it was there with them
  public boolean copy(String from, String to, String eTag, Map<String, String> headers) {
    SdkHttpRequest.Builder request =
        s3.request(SdkHttpMethod.PUT, to)
            .putHeader("x-amz-copy-source", "/" + s3.bucket() + "/" + from)
            .putHeader("x-amz-copy-source-if-match", eTag)
            .putHeader("x-amz-metadata-directive", "REPLACE")
            .putHeader("content-length", "0");
    headers.forEach(request::putHeader);
    S3.Answer answer = s3.ask(request.build(), S3.NOTHING);
    if (answer.status() == 404 || answer.status() == 412) {
      return false;
    }
    answer.expectResult("CopyObjectResult");
    return true;
  }

  /// Deletes an object; one that is not there is deleted already.
  public void delete(String key) {
    s3.ask(s3.request(SdkHttpMethod.DELETE, key).build(), S3.NOTHING).expect(204);
  }

  /// Path and query under which the site hands the object out until that time is over, to be saved
  /// under that name.
  public String signedPath(String key, Duration life, String fileName) {
    return signedDownload(
        key,
        life,
        Map.of(
            "response-content-disposition",
            "attachment; filename=\"" + fileName + "\"",
            "response-cache-control",
            "no-store"));
  }

  /// Path and query under which the site hands the object out until that time is over, with these
  /// headers (`response-content-type` and its like, as S3's `GetObject` names them).
  public String signedDownload(String key, Duration life, Map<String, String> headers) {
    SdkHttpRequest.Builder request = s3.onSite(SdkHttpMethod.GET, key);
    headers.forEach(request::putRawQueryParameter);
    return s3.signedInQuery(request.build(), life);
  }

  /// Path and query under which the site takes the object until that time is over, if it comes with
  /// exactly these headers.
  public String signedUpload(String key, Duration life, Map<String, String> headers) {
    SdkHttpRequest.Builder request = s3.onSite(SdkHttpMethod.PUT, key);
    headers.forEach(request::putHeader);
    return s3.signedInQuery(request.build(), life);
  }
}
