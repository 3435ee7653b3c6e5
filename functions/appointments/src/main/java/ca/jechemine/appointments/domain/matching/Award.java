package ca.jechemine.appointments.domain.matching;

import java.util.List;
import java.util.stream.Stream;

/// What a factor is worth to a professional, and the professional's labels that it found.
public record Award(Factor factor, int points, List<String> labels) {

  public Award {
    labels = List.copyOf(labels);
  }

  /// Nothing when it is worth nothing.
  static Stream<Award> of(Factor factor, long points, List<String> labels) {
    return points == 0
        ? Stream.empty()
        : Stream.of(new Award(factor, Math.toIntExact(points), labels));
  }

  static Stream<Award> when(boolean fits, Factor factor, int points) {
    return fits ? of(factor, points, List.of()) : Stream.empty();
  }
}
