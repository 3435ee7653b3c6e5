package ca.jechemine.benchmarks.harness;

import static java.util.stream.Collectors.averagingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/// Makes the tables of a cold run.
///
/// A variant's ratio is the median over the rounds of its time by the floor's of the same round;
/// the ratio of the lower quartiles stands beside it.
final class ColdReport {

  private static final double BYTES_A_MEGABYTE = 1e6;
  private static final double PERCENT = 100;
  private static final List<String> COLUMNS =
      List.of(
          "variant",
          "median ms",
          "q25 ms",
          "spread %",
          "× floor",
          "× floor (q25)",
          "× minimal (q25)",
          "init ms",
          "first answer ms",
          "first ÷ total %",
          "CPU ms",
          "RSS MB",
          "classes",
          "of them parsed",
          "zip MB",
          "AWS calls in init, then for the answer");

  private final Map<Variant, List<Sample>> samples;
  private final Map<Variant, ClassLoads> classes;

  ColdReport(Map<Variant, List<Sample>> samples, Map<Variant, ClassLoads> classes) {
    this.samples = samples;
    this.classes = classes;
  }

  Table table(Map<String, String> facts) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Variant variant : samples.keySet()) {
      rows.add(row(variant));
    }
    return new Table("Cold start", facts, COLUMNS, rows);
  }

  /// Every single sample, for whoever wants to compute something else.
  Table raw(Map<String, String> facts) {
    List<List<String>> rows = new ArrayList<>();
    samples.forEach((variant, all) ->
        all.forEach(it ->
            rows.add(
                List.of(
                    variant.name(),
                    Integer.toString(it.round()),
                    tenth(it.total()),
                    tenth(it.init()),
                    tenth(it.first()),
                    tenth(it.cpu()),
                    tenth(it.resident())))));
    return new Table(
        "Samples",
        facts,
        List.of("variant", "round", "total ms", "init ms", "first answer ms", "CPU ms", "RSS MB"),
        rows);
  }

  private List<String> row(Variant variant) throws IOException {
    List<Sample> own = of(variant.name());
    Series total = Series.of(own, Sample::total);
    ClassLoads loads = classes.getOrDefault(variant, ClassLoads.NONE);
    return List.of(
        variant.name(),
        whole(total.median()),
        whole(total.lowerQuartile()),
        whole(PERCENT * total.spread()),
        hundredth(timesFloor(own)),
        hundredth(total.lowerQuartile() / lowerQuartile(Variants.FLOOR)),
        hundredth(total.lowerQuartile() / lowerQuartile(Variants.MINIMAL)),
        whole(Series.of(own, Sample::init).median()),
        whole(Series.of(own, Sample::first).median()),
        tenth(PERCENT * Series.of(own, it -> it.first() / it.total()).median()),
        whole(Series.of(own, Sample::cpu).median()),
        whole(Series.of(own, Sample::resident).median()),
        Integer.toString(loads.all()),
        Integer.toString(loads.parsed()),
        hundredth(Files.size(variant.zip()) / BYTES_A_MEGABYTE),
        calls(own.getLast().callsInInit()) + "; " + calls(own.getLast().callsInFirst()));
  }

  private double timesFloor(List<Sample> own) {
    Map<Integer, Double> floor =
        of(Variants.FLOOR).stream()
            .collect(groupingBy(Sample::round, averagingDouble(Sample::total)));
    return Series.of(own, it -> it.total() / floor.getOrDefault(it.round(), Double.NaN)).median();
  }

  private double lowerQuartile(String variant) {
    List<Sample> all = of(variant);
    return all.isEmpty() ? Double.NaN : Series.of(all, Sample::total).lowerQuartile();
  }

  private List<Sample> of(String name) {
    return samples.entrySet().stream()
        .filter(it -> it.getKey().name().equals(name))
        .flatMap(it -> it.getValue().stream())
        .toList();
  }

  private static String calls(List<String> calls) {
    return calls.isEmpty()
        ? "none"
        : calls.stream()
            .collect(groupingBy(Function.identity(), LinkedHashMap::new, counting()))
            .entrySet()
            .stream()
            .map(it -> it.getKey() + (it.getValue() > 1 ? " ×" + it.getValue() : ""))
            .collect(joining(", "));
  }

  private static String whole(double figure) {
    return String.format(Locale.ROOT, "%.0f", figure);
  }

  private static String tenth(double figure) {
    return String.format(Locale.ROOT, "%.1f", figure);
  }

  private static String hundredth(double figure) {
    return String.format(Locale.ROOT, "%.2f", figure);
  }
}
