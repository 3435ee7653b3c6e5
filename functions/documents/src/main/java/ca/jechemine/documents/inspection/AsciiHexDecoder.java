package ca.jechemine.documents.inspection;

import java.util.HexFormat;

/// `ASCIIHexDecode` of ISO 32000-1, 7.4.2.
final class AsciiHexDecoder extends Decoder {

  private int first = -1;

  AsciiHexDecoder(Sink target, Expansion.Part part) {
    super(target, part);
  }

  @Override
  void decode(byte[] bytes, int from, int to) {
    for (int at = from; at < to && !isOver(); at++) {
      if (bytes[at] == '>') {
        complete();
        finish();
      } else if (HexFormat.isHexDigit(bytes[at])) {
        accept(HexFormat.fromHexDigit(bytes[at]));
      }
    }
  }

  private void accept(int digit) {
    if (first < 0) {
      first = digit;
    } else {
      write(first << 4 | digit);
      first = -1;
    }
  }

  @Override
  void complete() {
    if (first >= 0) {
      write(first << 4);
      first = -1;
    }
  }
}
