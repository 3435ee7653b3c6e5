package ca.jechemine.documents.inspection;

import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.inspection.Finding.Reason;

/// How large a picture says that it is, before anything is drawn: whoever opens one of 100,000 by
/// 100,000 points needs 40 GB, and its file may have a few kilobytes.
final class Dimensions {

  private static final int LONGEST_SIDE = 20_000;
  private static final long MOST_POINTS = 100_000_000;
  private static final long MOST_POINTS_OF_A_PHOTOGRAPH = 250_000_000;

  private Dimensions() {}

  /// @param start the first bytes of a picture that begins as one of that type; what they do not
  ///   reach is not judged
  static void check(byte[] start, FileType type) {
    switch (type) {
      case PNG -> check(big(start, 16, 4), big(start, 20, 4));
      case GIF -> check(little(start, 6, 2), little(start, 8, 2));
      case WEBP -> {
        // Only the extended form has room for more than 16,384 by 16,384.
        if (start.length > 15 && start[12] == 'V' && start[13] == 'P' && start[15] == 'X') {
          check(little(start, 24, 3) + 1, little(start, 27, 3) + 1);
        }
      }
      case JPEG, PDF, SVG, DOC, DOCX, MP3, M4A, MP4 -> {}
    }
  }

  static void check(long width, long height) {
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_POINTS) {
      throw new UnsoundException(Reason.BOMB);
    }
  }

  /// Telephones take photographs of 200 million points, and panoramas that are longer than wide.
  static void checkPhotograph(long width, long height) {
    if (width * height > MOST_POINTS_OF_A_PHOTOGRAPH) {
      throw new UnsoundException(Reason.BOMB);
    }
  }

  private static long big(byte[] bytes, int at, int count) {
    long value = 0;
    for (int i = at; i < at + count; i++) {
      value = value << 8 | (i < bytes.length ? (bytes[i] & 0xFF) : 0);
    }
    return value;
  }

  private static long little(byte[] bytes, int at, int count) {
    long value = 0;
    for (int i = at + count - 1; i >= at; i--) {
      value = value << 8 | (i < bytes.length ? (bytes[i] & 0xFF) : 0);
    }
    return value;
  }
}
