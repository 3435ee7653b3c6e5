package ca.jechemine.runtime.log;

/// One figure of a measured thing, in a unit that CloudWatch knows (`Count`, `Milliseconds`).
public record Metric(String name, String unit, double value) {

  /// So many of them.
  public static Metric count(String name, long value) {
    return new Metric(name, "Count", value);
  }

  /// How long it took.
  public static Metric milliseconds(String name, double value) {
    return new Metric(name, "Milliseconds", value);
  }
}
