package ca.jechemine.documents.inspection;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Inflates, as much of the data as can be inflated.
final class FlateDecoder extends Decoder {

  private static final int ZLIB_HEADER = 2;

  // Neither header nor check sum of zlib is looked at: readers that do not mind them are the
  // danger.
  private final Inflater inflater = new Inflater(true);
  private final byte[] inflated = new byte[4096];
  private int toSkip;
  private int left;

  private FlateDecoder(Sink target, Expansion.Part part, int toSkip) {
    super(target, part);
    this.toSkip = toSkip;
  }

  /// Of data as PDF has it, with the header of zlib.
  static FlateDecoder ofZlib(Sink target, Expansion.Part part) {
    return new FlateDecoder(target, part, ZLIB_HEADER);
  }

  /// Of bare data, as a ZIP has it.
  static FlateDecoder ofBare(Sink target, Expansion.Part part) {
    return new FlateDecoder(target, part, 0);
  }

  @Override
  void decode(byte[] bytes, int from, int to) {
    int skipped = Math.min(toSkip, to - from);
    toSkip -= skipped;
    inflater.setInput(bytes, from + skipped, to - from - skipped);
    try {
      int count = inflater.inflate(inflated);
      while (count > 0) {
        write(inflated, 0, count);
        count = isOver() ? 0 : inflater.inflate(inflated);
      }
      if (inflater.finished() || inflater.needsDictionary()) {
        finish();
      }
    } catch (DataFormatException _) {
      finish();
    }
    left = inflater.getRemaining();
  }

  /// How many of the bytes that it was given last lie behind the end of the data.
  int left() {
    return left;
  }

  @Override
  public void close() {
    inflater.end();
    super.close();
  }
}
