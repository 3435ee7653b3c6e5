package ca.jechemine.documents.inspection;

/// Undoes the predictors of ISO 32000-1, 7.4.4.4: those of PNG (10 and above), and that of TIFF (2)
/// for components of a byte.
final class PredictorDecoder extends Decoder {

  private final boolean png;
  private final int pixel;
  private final byte[] above;
  private final byte[] row;
  private int kind = -1;
  private int filled;

  /// @param rowBytes how long a row is without the byte that names its filter
  /// @param pixel how many bytes one point takes, one at least
  PredictorDecoder(Sink target, Expansion.Part part, boolean png, int rowBytes, int pixel) {
    super(target, part);
    this.png = png;
    this.pixel = pixel;
    this.above = new byte[rowBytes];
    this.row = new byte[rowBytes];
  }

  @Override
  void decode(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (png && kind < 0) {
        kind = bytes[at];
      } else {
        row[filled] = (byte) (bytes[at] + predicted());
        filled++;
        if (filled == row.length) {
          complete();
        }
      }
    }
  }

  private int predicted() {
    int left = filled >= pixel ? row[filled - pixel] & 0xFF : 0;
    int up = above[filled] & 0xFF;
    int corner = filled >= pixel ? above[filled - pixel] & 0xFF : 0;
    return switch (png ? kind : 1) {
      case 1 -> left;
      case 2 -> up;
      case 3 -> (left + up) / 2;
      case 4 -> paeth(left, up, corner);
      default -> 0;
    };
  }

  private static int paeth(int left, int up, int corner) {
    int estimate = left + up - corner;
    int toLeft = Math.abs(estimate - left);
    int toUp = Math.abs(estimate - up);
    int toCorner = Math.abs(estimate - corner);
    if (toLeft <= toUp && toLeft <= toCorner) {
      return left;
    }
    return toUp <= toCorner ? up : corner;
  }

  @Override
  void complete() {
    write(row, 0, filled);
    System.arraycopy(row, 0, above, 0, filled);
    filled = 0;
    kind = -1;
  }
}
