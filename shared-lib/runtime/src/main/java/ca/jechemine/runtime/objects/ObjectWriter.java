package ca.jechemine.runtime.objects;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/// The bytes of an object while they are written, of which at most one part is held. Those that fit
/// into one are put by one call. To close it says nothing: the object is there after `end`.
final class ObjectWriter extends OutputStream {

  private final S3 s3;
  private final String key;
  private final String contentType;
  private final MultipartUpload upload;
  private final ByteBuffer part;

  /// @param upload is closed by whoever opened it
  /// @param partLength in bytes; `MultipartUpload.SMALLEST_PART` at least where it is S3
  ObjectWriter(S3 s3, String key, String contentType, MultipartUpload upload, int partLength) {
    this.s3 = s3;
    this.key = key;
    this.contentType = contentType;
    this.upload = upload;
    this.part = ByteBuffer.allocate(partLength);
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /// A part goes off when the first byte of the next one comes, so that the last is never empty.
  @Override
  public void write(byte[] bytes, int from, int length) {
    Objects.checkFromIndexSize(from, length, bytes.length);
    int done = 0;
    while (done < length) {
      if (!part.hasRemaining()) {
        send();
      }
      int more = Math.min(length - done, part.remaining());
      part.put(bytes, from + done, more);
      done += more;
    }
  }

  /// Nothing more comes: the object is there.
  void end() {
    if (upload.isBegun()) {
      send();
      upload.complete();
    } else {
      s3.put(key, contentType, part.array(), part.position());
    }
  }

  private void send() {
    upload.part(part.array(), part.position());
    part.clear();
  }
}
