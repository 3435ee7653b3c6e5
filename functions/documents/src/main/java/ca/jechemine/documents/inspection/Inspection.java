package ca.jechemine.documents.inspection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.inspection.Finding.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Looks through a file once, from its first byte to its last, in memory that does not grow with it
/// (`docs/adr/0054`).
public final class Inspection {

  private static final int RUN = 16 * 1024;
  private static final byte[] BLANK = "%PDF-1.7\n%%EOF\n".getBytes(US_ASCII);

  private Inspection() {}

  /// What is to be said of the bytes, read up to the end or to what decides; the stream is left
  /// open. A file that is damaged or cut off is sound as long as its type is sure.
  ///
  /// @param declared what the bytes are said to be
  /// @param limit how many bytes there may be
  /// @throws IOException when the bytes cannot be read, which says nothing of them
  public static Finding of(InputStream bytes, FileType declared, long limit) throws IOException {
    Observed observed = new Observed(bytes, limit);
    try {
      byte[] start = observed.start(Leading.LENGTH);
      if (start.length == 0) {
        return new Finding.Unsound(Reason.EMPTY);
      }
      if (!new Leading(start).isOf(declared)) {
        return new Finding.Unsound(Reason.WRONG_TYPE);
      }
      Dimensions.check(start, declared);
      if (declared == FileType.SVG) {
        SvgScan.check(observed);
      }
      readThrough(observed, declared);
      return observed.sound();
    } catch (UnsoundException unsound) {
      return new Finding.Unsound(unsound.reason());
    }
  }

  /// Has everything read that the first inspection would wait for, half a second of it the registry
  /// of types: for a function that starts, before its snapshot is taken.
  public static void prime() {
    try {
      Finding found = of(new ByteArrayInputStream(BLANK), FileType.PDF, BLANK.length);
      if (!(found instanceof Finding.Sound)) {
        throw new IllegalStateException("a blank document is not sound");
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void readThrough(InputStream bytes, FileType declared) throws IOException {
    byte[] run = new byte[RUN];
    try (Sink scan = scanOf(declared)) {
      for (int count = bytes.read(run); count >= 0; count = bytes.read(run)) {
        scan.accept(run, 0, count);
      }
      scan.end();
    }
  }

  private static Sink scanOf(FileType type) {
    return switch (type) {
      case PDF -> new PdfScan();
      case DOCX -> new ZipScan();
      case DOC -> new OleScan();
      case JPEG -> new JpegScan();
      // Of these the first bytes say what there is to say, and a drawing has been parsed.
      case PNG, GIF, WEBP, SVG, MP3, M4A, MP4 -> (_, _, _) -> {};
    };
  }
}
