package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The bytes of a file, counted, digested and looked through for what no file may have while
/// somebody reads them.
final class Observed extends InputStream {

  private final InputStream bytes;
  private final long limit;
  private final MessageDigest digest = sha256();
  private final Harm harm = new Harm();
  private byte[] start = {};
  private int startRead;
  private long size;

  /// @param limit how many bytes there may be
  Observed(InputStream bytes, long limit) {
    this.bytes = bytes;
    this.limit = limit;
  }

  /// The first bytes, as many as there are of that many; they are read again afterwards.
  byte[] start(int length) throws IOException {
    start = bytes.readNBytes((int) Math.min(length, limit + 1));
    size = start.length;
    requireWithinLimit();
    return start;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count;
    if (startRead < start.length) {
      count = Math.min(length, start.length - startRead);
      System.arraycopy(start, startRead, into, offset, count);
      startRead += count;
    } else {
      count = bytes.read(into, offset, length);
      size += Math.max(0, count);
      requireWithinLimit();
    }
    if (count > 0) {
      digest.update(into, offset, count);
      harm.accept(into, offset, offset + count);
    }
    return count;
  }

  private void requireWithinLimit() {
    if (size > limit) {
      throw new UnsoundException(Reason.TOO_LARGE);
    }
  }

  /// What there is to say when all has been read and nothing was found.
  Finding.Sound sound() {
    return new Finding.Sound(Base64.getEncoder().encodeToString(digest.digest()), size);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every platform has SHA-256", impossible);
    }
  }
}
