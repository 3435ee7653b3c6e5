package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A drawing whose long rows of numbers, letters and blanks are cut short, so that a parser, which
/// holds each attribute as a whole, holds little.
///
/// Paths and pictures within a drawing are such rows, and may have megabytes. No markup is in them:
/// without the rest of a row the structure is the same, or is none.
final class Abridged extends FilterInputStream {

  /// How much of a row stays.
  static final int LONGEST_ROW = 4096;

  /// What is longer without a bracket, abridged as it is, is in no drawing.
  private static final int LONGEST_STRETCH = 48 * 1024;

  private static final int CHUNK = 4096;

  private final byte[] chunk = new byte[CHUNK];

  /// A dash may be held back for one byte, hence one place more.
  private final byte[] ready = new byte[CHUNK + 1];

  private int kept;
  private int taken;
  private int row;
  private int stretch;
  private boolean dash;

  Abridged(InputStream drawing) {
    super(drawing);
  }

  /// Whether the character is one of those that long rows consist of.
  static boolean isOfRow(int one) {
    return (one >= '0' && one <= '9')
        || (one >= 'a' && one <= 'z')
        || (one >= 'A' && one <= 'Z')
        || " \n\r\t+-/=.,".indexOf(one) >= 0;
  }

  @Override
  public int read() throws IOException {
    return fill() ? ready[taken++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, kept - taken);
    System.arraycopy(ready, taken, bytes, offset, count);
    taken += count;
    return count;
  }

  /// Sees to it that something is ready, unless the drawing is over.
  private boolean fill() throws IOException {
    while (taken == kept) {
      int count = in.read(chunk, 0, chunk.length);
      if (count < 0) {
        return false;
      }
      taken = 0;
      kept = 0;
      for (int i = 0; i < count; i++) {
        keep(chunk[i]);
      }
    }
    return true;
  }

  private void keep(byte one) {
    if (dash && one == '-') {
      // Two of them may end a comment: they stay.
      ready[kept++] = '-';
      row = 0;
    }
    dash = false;
    row = isOfRow(one) ? row + 1 : 0;
    if (row > LONGEST_ROW) {
      dash = one == '-';
      return;
    }
    stretch = one == '<' || one == '>' ? 0 : stretch + 1;
    if (stretch > LONGEST_STRETCH) {
      throw new UnsoundException(Reason.SCRIPTED_SVG);
    }
    ready[kept++] = one;
  }
}
