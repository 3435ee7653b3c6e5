package ca.jechemine.library.lucene;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Position;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.search.Order;
import java.time.Instant;
import java.util.Comparator;

/// Where an entry stands in a list: by a number, then by a text, then the newer first. It depends
/// on the entry alone, so that it is also where a list goes on when others come and go.
record Rank(double number, String text, String id) implements Comparable<Rank> {

  private static final Comparator<Rank> COMPARATOR =
      Comparator.comparingDouble(Rank::number)
          .thenComparing(Rank::text)
          .thenComparing(Rank::id, Comparator.reverseOrder());

  private static final double RATINGS_A_TENTH = 1e9;
  private static final String BETWEEN = "|";

  static Rank of(Entry entry, Order order, Language language, double score) {
    Resource resource = entry.resource();
    Counts counts = entry.counts();
    double number =
        switch (order) {
          case RELEVANCE -> -score;
          case RECENT -> -resource.publishedAt().orElse(Instant.EPOCH).toEpochMilli();
          case POPULAR -> -counts.popularity();
          case RATING -> -(counts.tenthsOfRating() * RATINGS_A_TENTH + counts.ratingCount());
          case PRICE_ASC -> resource.price().cents();
          case PRICE_DESC -> -resource.price().cents();
          case TITLE, CREATED -> 0;
        };
    String text = order == Order.TITLE ? entry.title().in(language) : "";
    return new Rank(number, text, resource.id().value());
  }

  /// The place after it, for a list that was understood so.
  Position position(Reading reading) {
    return new Position(
        String.join(
            BETWEEN, Long.toHexString(Double.doubleToLongBits(number)), id, reading.code(), text));
  }

  /// Which entry a list was left after, and how it was understood.
  record Left(Rank rank, Reading reading) {

    static Left at(Position position) {
      String[] parts = position.value().split("\\" + BETWEEN, 4);
      return new Left(
          new Rank(
              Double.longBitsToDouble(Long.parseUnsignedLong(parts[0], 16)), parts[3], parts[1]),
          Reading.of(parts[2]));
    }
  }

  @Override
  public int compareTo(Rank other) {
    return COMPARATOR.compare(this, other);
  }
}
