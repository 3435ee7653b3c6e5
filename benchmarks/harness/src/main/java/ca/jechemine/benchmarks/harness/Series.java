package ca.jechemine.benchmarks.harness;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/// Measurements of one thing, and what stands for them all.
final class Series {

  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;

  private final double[] sorted;

  private Series(double[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("nothing was measured");
    }
    sorted = values.clone();
    Arrays.sort(sorted);
  }

  static Series of(double... values) {
    return new Series(values);
  }

  static <T> Series of(Collection<T> samples, ToDoubleFunction<T> figure) {
    return new Series(samples.stream().mapToDouble(figure).toArray());
  }

  double median() {
    return quantile(HALF);
  }

  /// The figure that a busy machine moves least: a quarter of the samples were faster.
  double lowerQuartile() {
    return quantile(QUARTER);
  }

  /// Between the quartiles, as a part of the median.
  double spread() {
    return (quantile(1 - QUARTER) - lowerQuartile()) / median();
  }

  /// Interpolated between the two samples around it.
  double quantile(double part) {
    double position = part * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
