package ca.jechemine.runtime.objects;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/// An object on its way to S3 part by part (S3's multipart upload). Nobody sees anything of it
/// before it is completed, and when it is closed without that, S3 forgets the parts; the bucket
/// needs a rule (`AbortIncompleteMultipartUpload`) for those of a function that was killed.
///
/// Asked again, S3 takes the same part for the same number, so that nothing is there twice. When
/// the answer to the completion is lost, the object may be there although this says it is not.
final class MultipartUpload implements AutoCloseable {

  /// S3 takes none below that but the last.
  static final int SMALLEST_PART = 5 * 1024 * 1024;

  private static final Pattern UPLOAD_ID = Pattern.compile("<UploadId>([^<]+)</UploadId>");
  private static final String ID = "uploadId";

  private final S3 s3;
  private final String key;
  private final String contentType;
  private final List<String> eTags = new ArrayList<>();
  private final AtomicReference<@Nullable String> uploadId = new AtomicReference<>();

  MultipartUpload(S3 s3, String key, String contentType) {
    this.s3 = s3;
    this.key = key;
    this.contentType = contentType;
  }

  /// Whether S3 knows of it.
  boolean isBegun() {
    return uploadId.get() != null;
  }

  /// The next part: the first bytes of that array, which is not read any more afterwards.
  ///
  /// @throws IllegalStateException when S3 does not take it
  void part(byte[] bytes, int length) {
    String number = Integer.toString(eTags.size() + 1);
    SdkHttpRequest request =
        s3.request(SdkHttpMethod.PUT, key)
            .putRawQueryParameter("partNumber", number)
            .putRawQueryParameter(ID, begun())
            .putHeader("content-length", Integer.toString(length))
            .build();
    eTags.add(s3.ask(request, S3.payload(bytes, length)).expect(200).facts().eTag());
  }

  /// The parts become the object.
  ///
  /// @throws IllegalStateException when they do not
  void complete() {
    StringBuilder parts = new StringBuilder("<CompleteMultipartUpload>");
    for (int number = 1; number <= eTags.size(); number++) {
      parts
          .append("<Part><PartNumber>")
          .append(number)
          .append("</PartNumber><ETag>")
          .append(eTags.get(number - 1))
          .append("</ETag></Part>");
    }
    byte[] body = parts.append("</CompleteMultipartUpload>").toString().getBytes(UTF_8);
    SdkHttpRequest request =
        s3.request(SdkHttpMethod.POST, key)
            .putRawQueryParameter(ID, begun())
            .putHeader("content-type", "application/xml")
            .putHeader("content-length", Integer.toString(body.length))
            .build();
    s3.ask(request, S3.payload(body, body.length)).expectResult("CompleteMultipartUploadResult");
    uploadId.set(null);
  }

  /// S3 forgets what was not completed. What is not there any more is forgotten already.
  @Override
  public void close() {
    String id = uploadId.getAndSet(null);
    if (id == null) {
      return;
    }
    SdkHttpRequest request =
        s3.request(SdkHttpMethod.DELETE, key).putRawQueryParameter(ID, id).build();
    S3.Answer answer = s3.ask(request, S3.NOTHING);
    if (answer.status() != 404) {
      answer.expect(204);
    }
  }

  private String begun() {
    String known = uploadId.get();
    if (known != null) {
      return known;
    }
    SdkHttpRequest request =
        s3.request(SdkHttpMethod.POST, key)
            .putRawQueryParameter("uploads", "")
            .putHeader("content-type", contentType)
            .putHeader("content-length", "0")
            .build();
    Matcher id = UPLOAD_ID.matcher(s3.ask(request, S3.NOTHING).expect(200).body());
    if (!id.find()) {
      throw new IllegalStateException("S3 began an upload without an id");
    }
    uploadId.set(id.group(1));
    return id.group(1);
  }
}
