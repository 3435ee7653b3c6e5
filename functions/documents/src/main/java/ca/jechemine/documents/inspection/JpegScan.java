package ca.jechemine.documents.inspection;

/// Walks the segments of a JPEG up to the one that tells its dimensions; a preview within another
/// segment is passed over.
final class JpegScan implements Sink {

  private static final int START_OF_SCAN = 0xDA;
  private static final int FRAME_BYTES = 7;

  private int seen;
  private int marker;
  private int position;
  private int length;
  private int height;
  private int width;
  private boolean over;

  @Override
  public void accept(byte[] bytes, int from, int to) {
    for (int at = from; at < to && !over; at++) {
      if (seen < 2) {
        seen++;
      } else {
        accept(bytes[at] & 0xFF);
      }
    }
  }

  /// Position 0 waits for the `FF` of a marker and 1 for its kind; the segment follows.
  private void accept(int one) {
    if (position == 0) {
      position = one == 0xFF ? 1 : 0;
    } else if (position == 1) {
      begin(one);
    } else {
      within(one);
    }
  }

  private void begin(int kind) {
    if (kind == 0xFF) {
      return;
    }
    marker = kind;
    over = kind == START_OF_SCAN;
    boolean bare = kind == 0 || kind == 1 || (kind >= 0xD0 && kind <= 0xD9);
    position = bare ? 0 : 2;
    length = 0;
    height = 0;
    width = 0;
  }

  private void within(int one) {
    int offset = position - 2;
    position++;
    if (offset < 2) {
      length = length << 8 | one;
    } else if (isFrame() && (offset == 3 || offset == 4)) {
      height = height << 8 | one;
    } else if (isFrame() && (offset == 5 || offset == 6)) {
      width = width << 8 | one;
    }
    if (isFrame() && offset + 1 == FRAME_BYTES) {
      Dimensions.checkPhotograph(width, height);
      over = true;
    }
    if (offset >= 1 && offset + 1 >= length) {
      position = 0;
    }
  }

  /// `C0` to `CF`, but for the tables of Huffman and of arithmetic coding and what is reserved.
  private boolean isFrame() {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
