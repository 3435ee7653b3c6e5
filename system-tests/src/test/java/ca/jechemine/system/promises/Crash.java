package ca.jechemine.system.promises;

import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A function's death at one of its AWS calls, counted from 1: before the call, or after it took
/// effect. `operation` is the call's.
public record Crash(String function, int call, String operation, boolean after) {

  /// Every one there can be: before the first call of the function's longest run so far, which was
  /// a clean one, and after each. After a call is before the next one.
  public static List<Crash> all(RunningCloud cloud, String function) {
    List<String> calls =
        cloud.cloud().invocations().of(function).stream()
            .map(it -> it.calls().stream().map(call -> call.operation()).toList())
            .max((one, other) -> Integer.compare(one.size(), other.size()))
            .orElseThrow();
    return Stream.concat(
            Stream.of(new Crash(function, 1, calls.getFirst(), false)),
            IntStream.range(0, calls.size())
                .mapToObj(it -> new Crash(function, it + 1, calls.get(it), true)))
        .toList();
  }

  /// A new instance of the function, so that its calls are counted from the first that its
  /// construction makes.
  public static void letStartAnew(RunningCloud cloud, String function) {
    cloud.cloud().functions().function(function).discard();
  }

  /// The next run that comes so far is this one.
  public void plan(RunningCloud cloud) {
    letStartAnew(cloud, function);
    if (after) {
      cloud.cloud().crashes().afterCall(function, call);
    } else {
      cloud.cloud().crashes().beforeCall(function, call);
    }
  }

  /// What tells it from the others.
  String mark() {
    return function.toLowerCase(Locale.ROOT) + (after ? "-after-" : "-before-") + call;
  }
}
