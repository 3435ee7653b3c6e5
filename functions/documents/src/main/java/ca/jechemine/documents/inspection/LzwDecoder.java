package ca.jechemine.documents.inspection;

/// `LZWDecode` of ISO 32000-1, 7.4.4, with codes of 9 to 12 bits.
final class LzwDecoder extends Decoder {

  private static final int CLEAR = 256;
  private static final int END = 257;
  private static final int SIZE = 4096;

  private final short[] prefix = new short[SIZE];
  private final byte[] suffix = new byte[SIZE];
  private final byte[] reversed = new byte[SIZE];
  private final int early;
  private int bits;
  private int held;
  private int width = 9;
  private int next = END + 1;
  private int previous = -1;

  /// @param early by how many codes too soon a code gets longer: 1, or 0 where `EarlyChange` is 0
  LzwDecoder(Sink target, Expansion.Part part, int early) {
    super(target, part);
    this.early = early;
  }

  @Override
  void decode(byte[] bytes, int from, int to) {
    for (int at = from; at < to && !isOver(); at++) {
      bits = bits << 8 | (bytes[at] & 0xFF);
      held += 8;
      if (held >= width) {
        held -= width;
        int code = (bits >> held) & ((1 << width) - 1);
        bits &= (1 << held) - 1;
        accept(code);
      }
    }
  }

  private void accept(int code) {
    if (code == CLEAR) {
      width = 9;
      next = END + 1;
      previous = -1;
    } else if (code == END || code > next || (previous < 0 && code > END)) {
      finish();
    } else {
      expand(code);
      previous = code;
      if (next + early >= 1 << width && width < 12) {
        width++;
      }
    }
  }

  /// Writes what the code stands for and learns the next one: the one before with the first byte of
  /// this one. That may be this one, when it is used at once.
  private void expand(int code) {
    boolean fresh = code == next;
    int count = unfold(fresh ? previous : code);
    byte first = reversed[count - 1];
    for (int i = count - 1; i >= 0; i--) {
      write(reversed[i]);
    }
    if (fresh) {
      write(first);
    }
    if (previous >= 0 && next < SIZE) {
      prefix[next] = (short) previous;
      suffix[next] = first;
      next++;
    }
  }

  private int unfold(int code) {
    int count = 0;
    int rest = code;
    while (rest > END && count < SIZE - 1) {
      reversed[count++] = suffix[rest];
      rest = prefix[rest];
    }
    reversed[count++] = (byte) rest;
    return count;
  }
}
