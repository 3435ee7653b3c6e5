package ca.jechemine.documents.inspection;

import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.inspection.Finding.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What is found in bytes, in the words of the tests.
final class Inspected {

  static final long LIMIT = 10_485_760;

  private Inspected() {}

  /// `SOUND`, or the reason why not. Read in large runs and in small ones, the same must be found.
  static String finding(byte[] file, FileType declared) {
    String atOnce = name(of(new ByteArrayInputStream(file), declared));
    String drop = file.length > 200_000 ? atOnce : name(of(new Dripping(file), declared));
    return atOnce.equals(drop) ? atOnce : atOnce + ", but " + drop + " drop by drop";
  }

  static String finding(String file, FileType declared) {
    return finding(file.getBytes(StandardCharsets.ISO_8859_1), declared);
  }

  static Finding of(InputStream bytes, FileType declared) {
    try {
      return Inspection.of(bytes, declared, LIMIT);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String name(Finding finding) {
    return switch (finding) {
      case Finding.Sound _ -> "SOUND";
      case Finding.Unsound(Reason reason) -> reason.name();
    };
  }

  /// Gives one to five bytes at a time.
  private static final class Dripping extends ByteArrayInputStream {
    private int drops;

    private Dripping(byte[] bytes) {
      super(bytes);
    }

    @Override
    public synchronized int read(byte[] into, int offset, int length) {
      drops++;
      return super.read(into, offset, Math.min(length, 1 + drops % 5));
    }
  }
}
