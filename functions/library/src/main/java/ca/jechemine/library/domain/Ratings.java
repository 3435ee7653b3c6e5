package ca.jechemine.library.domain;

import java.util.List;

/// How a resource is rated.
///
/// @param counts with their sum and number
/// @param perStar how many rated it 1, 2, 3, 4 and 5
public record Ratings(Counts counts, List<Long> perStar) {

  public Ratings {
    perStar = List.copyOf(perStar);
    if (perStar.size() != Review.BEST) {
      throw new IllegalArgumentException("a number for each of 1 to 5");
    }
  }
}
