package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.Functions.Running;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Many requests to one process, as Lambda sends them: one after the other.
final class WarmRun {

  private static final int WARM_UPS = 300;
  private static final int REQUESTS = 500;
  private static final double NANOS_A_MILLI = 1e6;
  private static final double LATE = 0.99;

  private final Functions functions;
  private final AwsFront aws;
  private final Events events;
  private final List<String> flags;

  WarmRun(Functions functions, AwsFront aws, Events events, List<String> flags) {
    this.functions = functions;
    this.aws = aws;
    this.events = events;
    this.flags = List.copyOf(flags);
  }

  /// One process' figures once it is warm.
  ///
  /// @param cpu processor time of the function for one request, in milliseconds
  /// @param calls AWS calls for one request
  record Warmth(double median, double late, double cpu, double calls) {}

  Map<Variant, List<Warmth>> rounds(int rounds, List<Variant> variants, PrintStream log)
      throws IOException, FunctionFailed {
    Map<Variant, List<Warmth>> all = new LinkedHashMap<>();
    variants.forEach(it -> all.put(it, new ArrayList<>()));
    for (int round = 1; round <= rounds; round++) {
      log.printf("round %d of %d%n", round, rounds);
      List<Variant> order = new ArrayList<>(variants);
      Collections.rotate(order, round);
      for (Variant variant : order) {
        all.getOrDefault(variant, new ArrayList<>()).add(warmth(variant));
      }
    }
    return all;
  }

  private Warmth warmth(Variant variant) throws IOException, FunctionFailed {
    try (Running running = functions.start(variant, flags)) {
      running.api().restore();
      for (int i = 0; i < WARM_UPS; i++) {
        running.answer(running.api().offer(events.next()));
      }
      aws.takeCalls();
      double before = running.figures().cpuMillis();
      double[] times = new double[REQUESTS];
      for (int i = 0; i < REQUESTS; i++) {
        long from = System.nanoTime();
        times[i] = running.answer(running.api().offer(events.next())).at() - from;
      }
      Series latency = Series.of(times);
      return new Warmth(
          latency.median() / NANOS_A_MILLI,
          latency.quantile(LATE) / NANOS_A_MILLI,
          (running.figures().cpuMillis() - before) / REQUESTS,
          (double) aws.takeCalls().size() / REQUESTS);
    }
  }
}
