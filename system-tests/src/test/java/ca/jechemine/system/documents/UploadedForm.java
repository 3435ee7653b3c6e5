package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// A form with a file, as a browser sends it.
///
/// @param fields the texts beside the file, in their order
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
public record UploadedForm(
    String fileName, String type, byte[] content, Map<String, String> fields) {

  private static final AtomicInteger SENT = new AtomicInteger();

  /// One of a PDF.
  public static UploadedForm pdf() {
    return pdf(Samples.pdf());
  }

  static UploadedForm pdf(byte[] content) {
    return of("Bilan.pdf", "application/pdf", content);
  }

  /// One of that file.
  public static UploadedForm of(String fileName, String type, byte[] content) {
    return new UploadedForm(fileName, type, content, Map.of());
  }

  /// The same with one more field.
  public UploadedForm with(String field, String value) {
    Map<String, String> more = new LinkedHashMap<>(fields);
    more.put(field, value);
    return new UploadedForm(fileName, type, content, more);
  }

  /// The same file under another name.
  public UploadedForm named(String other) {
    return new UploadedForm(other, type, content, fields);
  }

  /// Sends it; its parts are separated by another text each time.
  public Answer to(Api api, String path) {
    String boundary = "----FormBoundary" + SENT.incrementAndGet();
    return api.post(path, typeOf(boundary), bytes(boundary));
  }

  /// The `Content-Type` of a form whose parts are separated by that.
  static String typeOf(String boundary) {
    return "multipart/form-data; boundary=" + boundary;
  }

  /// Its body, whose parts are separated by that.
  byte[] bytes(String boundary) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    fields.forEach(
        (name, value) -> write(bytes, boundary, "name=\"" + name + "\"\r\n\r\n" + value + "\r\n"));
    write(
        bytes,
        boundary,
        "name=\"file\"; filename=\"" + fileName + "\"\r\nContent-Type: " + type + "\r\n\r\n");
    bytes.writeBytes(content);
    bytes.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(UTF_8));
    return bytes.toByteArray();
  }

  private static void write(ByteArrayOutputStream bytes, String boundary, String part) {
    bytes.writeBytes(
        ("--" + boundary + "\r\nContent-Disposition: form-data; " + part).getBytes(UTF_8));
  }
}
