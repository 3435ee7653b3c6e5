package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.WarmRun.Warmth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes the table of a warm run: medians over the rounds.
final class WarmReport {

  private final Map<Variant, List<Warmth>> rounds;

  WarmReport(Map<Variant, List<Warmth>> rounds) {
    this.rounds = rounds;
  }

  Table table(Map<String, String> facts) {
    double minimal = cpu(Variants.MINIMAL);
    List<List<String>> rows =
        rounds.entrySet().stream().map(it -> row(it.getKey(), it.getValue(), minimal)).toList();
    return new Table(
        "Warm",
        facts,
        List.of(
            "variant",
            "p50 ms",
            "p99 ms",
            "p99 ÷ p50",
            "CPU ms a request",
            "CPU × minimal",
            "AWS calls a request"),
        rows);
  }

  private static List<String> row(Variant variant, List<Warmth> all, double minimal) {
    double cpu = Series.of(all, Warmth::cpu).median();
    return List.of(
        variant.name(),
        figure(Series.of(all, Warmth::median).median()),
        figure(Series.of(all, Warmth::late).median()),
        figure(Series.of(all, it -> it.late() / it.median()).median()),
        figure(cpu),
        figure(cpu / minimal),
        figure(Series.of(all, Warmth::calls).median()));
  }

  private double cpu(String name) {
    return rounds.entrySet().stream()
        .filter(it -> it.getKey().name().equals(name))
        .mapToDouble(it -> Series.of(it.getValue(), Warmth::cpu).median())
        .findFirst()
        .orElse(Double.NaN);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
