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

  private int row;
  private int stretch;
  private boolean dash;

  Abridged(InputStream drawing) {
    super(drawing);
  }

  /// Whether the character is one of those that long rows consist of.
  static boolean isOfRow(int one) {
    return one >= '0' && one <= '9'
        || one >= 'a' && one <= 'z'
        || one >= 'A' && one <= 'Z'
        || " \n\r\t+-/=.,".indexOf(one) >= 0;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  /// A dash may be held back for one byte, hence two places are kept for the next one.
  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length < 2) {
      return readOne(bytes, offset, length);
    }
    byte[] chunk = new byte[Math.min(length / 2, 4096)];
    int kept = 0;
    while (kept == 0) {
      int count = in.read(chunk, 0, chunk.length);
      if (count < 0) {
        return -1;
      }
      for (int i = 0; i < count; i++) {
        kept = keep(chunk[i], bytes, offset, kept);
      }
    }
    return kept;
  }

  private int readOne(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    throw new IOException("a drawing is read in runs of bytes, not in single ones");
  }

  private int keep(byte one, byte[] bytes, int offset, int before) {
    int kept = before;
    if (dash && one == '-') {
      // Two of them may end a comment: they stay.
      bytes[offset + kept++] = '-';
      row = 0;
    }
    dash = false;
    row = isOfRow(one) ? row + 1 : 0;
    if (row > LONGEST_ROW) {
      dash = one == '-';
      return kept;
    }
    stretch = one == '<' || one == '>' ? 0 : stretch + 1;
    if (stretch > LONGEST_STRETCH) {
      throw new UnsoundException(Reason.SCRIPTED_SVG);
    }
    bytes[offset + kept++] = one;
    return kept;
  }
}
