package ca.jechemine.documents.inspection;

import ca.jechemine.documents.inspection.Finding.Reason;

/// How much comes out of what is unpacked in a file, and when that is a bomb: one part is larger
/// than any that people make, or all together are, or one that nothing but repetition would shrink
/// so far has grown already.
final class Expansion {

  private static final long MEBI = 1 << 20;
  private static final long LARGEST_PART = 64 * MEBI;
  private static final long LARGEST_SUM = 128 * MEBI;
  private static final long SUSPECT_FROM = 16 * MEBI;
  private static final long HIGHEST_RATIO = 200;

  private long sum;

  /// Begins to count one part.
  ///
  /// @param dense whether the part is text or the like, which shrinks to a tenth or a fiftieth; a
  ///   white page may well shrink to a thousandth
  Part part(boolean dense) {
    return new Part(dense);
  }

  /// One part of the file while it is unpacked.
  final class Part {
    private final boolean dense;
    private long packed;
    private long unpacked;

    private Part(boolean dense) {
      this.dense = dense;
    }

    void consumed(int count) {
      packed += count;
    }

    void produced(int count) {
      unpacked += count;
      sum += count;
      boolean swollen = dense && unpacked > SUSPECT_FROM && unpacked > HIGHEST_RATIO * packed;
      if (unpacked > LARGEST_PART || sum > LARGEST_SUM || swollen) {
        throw new UnsoundException(Reason.BOMB);
      }
    }
  }
}
