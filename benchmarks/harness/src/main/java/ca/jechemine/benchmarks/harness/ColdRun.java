package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.Functions.Running;
import ca.jechemine.benchmarks.harness.RuntimeApi.Invocation;
import ca.jechemine.benchmarks.harness.RuntimeApi.Reply;
import ca.jechemine.benchmarks.harness.Variant.Start;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Cold starts in interleaved rounds: a fresh process for every sample, another order in every
/// round, the floor at both ends of each, so that a machine that changes its speed changes it for
/// all.
final class ColdRun {

  private static final double NANOS_A_MILLI = 1e6;

  private final Functions functions;
  private final AwsFront aws;
  private final Events events;
  private final List<String> flags;

  /// `flags` are given to each JVM.
  ColdRun(Functions functions, AwsFront aws, Events events, List<String> flags) {
    this.functions = functions;
    this.aws = aws;
    this.events = events;
    this.flags = List.copyOf(flags);
  }

  /// The samples of each variant. One round before the first is thrown away: it fills the disk
  /// cache.
  Map<Variant, List<Sample>> rounds(int rounds, List<Variant> variants, PrintStream log)
      throws IOException, FunctionFailed {
    Map<Variant, List<Sample>> samples = new LinkedHashMap<>();
    variants.forEach(it -> samples.put(it, new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      log.printf("round %d of %d%n", round, rounds);
      for (Variant variant : order(variants, round)) {
        Sample sample = sample(variant, round);
        if (round > 0) {
          samples.computeIfAbsent(variant, _ -> new ArrayList<>()).add(sample);
        }
      }
    }
    return samples;
  }

  Sample sample(Variant variant, int round) throws IOException, FunctionFailed {
    aws.takeCalls();
    try (Running running = functions.start(variant, flags)) {
      boolean primed = variant.start() == Start.PRIMED;
      Invocation invocation = running.api().offer(events.next());
      long initialisedAt = running.api().initialisedAt();
      List<String> callsInInit = aws.takeCalls();
      long firstFrom = primed ? System.nanoTime() : initialisedAt;
      running.api().restore();
      Reply reply = running.answer(invocation);
      ProcessFigures figures = running.figures();
      double init = millis(initialisedAt - running.startedAt());
      double first = millis(reply.at() - firstFrom);
      return new Sample(
          round,
          init + first,
          init,
          first,
          figures.cpuMillis(),
          figures.residentMegabytes(),
          callsInInit,
          aws.takeCalls());
    }
  }

  private static List<Variant> order(List<Variant> variants, int round) {
    List<Variant> others = new ArrayList<>(variants.subList(1, variants.size()));
    Collections.rotate(others, round);
    List<Variant> order = new ArrayList<>();
    order.add(variants.getFirst());
    order.addAll(others);
    order.add(variants.getFirst());
    return order;
  }

  private static double millis(long nanos) {
    return nanos / NANOS_A_MILLI;
  }
}
