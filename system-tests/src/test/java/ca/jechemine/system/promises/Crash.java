package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A function's death at one of its AWS calls, counted from 1: before the call, or after it took
/// effect. `operation` is the call's.
public record Crash(String function, int call, String operation, boolean after) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

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

  /// A story told once without a death, to learn where one can be, then with each. It runs what it
  /// is given right before it calls the function.
  ///
  /// @throws AssertionError when a death did not happen, or there was hardly a place for one
  public static void each(RunningCloud cloud, String function, Consumer<Runnable> story) {
    letStartAnew(cloud, function);
    cloud.cloud().invocations().clear();
    story.accept(() -> {});
    List<Crash> crashes = all(cloud, function);
    assertThat(crashes).hasSizeGreaterThan(3);
    for (Crash crash : crashes) {
      int before = cloud.cloud().crashes().happened();
      story.accept(() -> crash.plan(cloud));
      assertThat(cloud.cloud().crashes().happened()).as(crash.toString()).isGreaterThan(before);
    }
  }

  /// The status of a call whose function may die. Nothing is held to the description: one that died
  /// has no answer of its own.
  public static int status(
      RunningCloud cloud, Persona who, String method, String path, String body) {
    String id =
        cloud.cloud().accounts().stream()
            .filter(it -> it.email().equals(who.email()))
            .map(it -> it.userId())
            .findFirst()
            .orElseThrow();
    try {
      return HTTP.send(
              HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(path))
                  .header("authorization", "Bearer " + cloud.cloud().signIn(id))
                  .header("content-type", "application/json")
                  .method(method, BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString())
          .statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
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
