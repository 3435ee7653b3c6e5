package ca.jechemine.documents.inspection;

import ca.jechemine.documents.domain.FileType;
import java.io.IOException;
import java.io.InputStream;

/// Looks through a file once, from its first byte to its last, in memory that does not grow with
/// it (`docs/adr/0054`).
public final class Inspection {

  private Inspection() {}

  /// What is to be said of the bytes, read up to the end or to what decides; the stream is left
  /// open.
  ///
  /// @param declared what the bytes are said to be
  /// @param limit how many bytes there may be
  /// @throws IOException when the bytes cannot be read, which says nothing of them
  public static Finding of(InputStream bytes, FileType declared, long limit) throws IOException {
    throw new IOException(declared + " " + limit + " " + bytes);
  }
}
