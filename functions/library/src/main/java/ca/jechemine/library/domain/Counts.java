package ca.jechemine.library.domain;

/// How often a resource was marked, downloaded and rated.
public record Counts(long favorites, long downloads, long ratingSum, long ratingCount) {

  public static final Counts NONE = new Counts(0, 0, 0, 0);

  private static final long TENTHS = 10;

  /// The rating in tenths, rounded half up (contract 40 §8); 0 when there is none.
  public long tenthsOfRating() {
    return ratingCount == 0 ? 0 : (2 * TENTHS * ratingSum + ratingCount) / (2 * ratingCount);
  }

  /// The rating with one decimal; 0 when there is none.
  public double rating() {
    return tenthsOfRating() / (double) TENTHS;
  }

  /// How much it is used.
  public long popularity() {
    return favorites + downloads;
  }
}
