package ca.jechemine.documents.inspection;

/// `RunLengthDecode` of ISO 32000-1, 7.4.5.
final class RunLengthDecoder extends Decoder {

  private static final int END = 128;

  private int literal;
  private int repeat;

  RunLengthDecoder(Sink target, Expansion.Part part) {
    super(target, part);
  }

  @Override
  void decode(byte[] bytes, int from, int to) {
    for (int at = from; at < to && !isOver(); at++) {
      int one = bytes[at] & 0xFF;
      if (literal > 0) {
        write(one);
        literal--;
      } else if (repeat > 0) {
        for (; repeat > 0; repeat--) {
          write(one);
        }
      } else if (one == END) {
        finish();
      } else if (one < END) {
        literal = one + 1;
      } else {
        repeat = 257 - one;
      }
    }
  }
}
