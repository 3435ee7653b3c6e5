package ca.jechemine.documents.inspection;

/// `ASCII85Decode` of ISO 32000-1, 7.4.3.
final class Ascii85Decoder extends Decoder {

  private long group;
  private int digits;

  Ascii85Decoder(Sink target, Expansion.Part part) {
    super(target, part);
  }

  @Override
  void decode(byte[] bytes, int from, int to) {
    for (int at = from; at < to && !isOver(); at++) {
      int one = bytes[at];
      if (one == '~') {
        complete();
        finish();
      } else if (one == 'z' && digits == 0) {
        writeGroup(4);
      } else if (one >= '!' && one <= 'u') {
        group = group * 85 + (one - '!');
        digits++;
        if (digits == 5) {
          writeGroup(4);
        }
      }
    }
  }

  private void writeGroup(int count) {
    for (int i = 0; i < count; i++) {
      write((int) (group >> (24 - 8 * i)));
    }
    group = 0;
    digits = 0;
  }

  @Override
  void complete() {
    int known = digits;
    if (known > 1) {
      for (int i = known; i < 5; i++) {
        group = group * 85 + 84;
      }
      writeGroup(known - 1);
    }
  }
}
