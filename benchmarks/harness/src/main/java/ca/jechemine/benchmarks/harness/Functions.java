package ca.jechemine.benchmarks.harness;

import ca.jechemine.benchmarks.harness.RuntimeApi.Invocation;
import ca.jechemine.benchmarks.harness.RuntimeApi.Reply;
import ca.jechemine.benchmarks.harness.Variant.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// Starts variants as functions, each with its task root, its environment and its own Runtime API.
final class Functions {

  private static final int SECONDS_TO_END = 20;

  private final Tree tree;
  private final RuntimeClient client;
  private final Map<String, String> environment;
  private final Map<String, TaskRoot> roots = new ConcurrentHashMap<>();

  /// `environment` is every function's alike.
  Functions(Tree tree, RuntimeClient client, Map<String, String> environment) {
    this.tree = tree;
    this.client = client;
    this.environment = Map.copyOf(environment);
  }

  /// Starts a fresh process; the caller closes it.
  Running start(Variant variant, List<String> flags) throws IOException {
    TaskRoot root = root(variant);
    RuntimeApi api = new RuntimeApi();
    Map<String, String> own = new HashMap<>(environment);
    own.put("AWS_LAMBDA_RUNTIME_API", api.address());
    own.put("LAMBDA_TASK_ROOT", root.directory().toString());
    own.put("_HANDLER", variant.handler());
    own.put(
        "AWS_LAMBDA_INITIALIZATION_TYPE",
        variant.start() == Start.PRIMED ? "snap-start" : "on-demand");
    Path log =
        Files.createDirectories(tree.work().resolve("logs")).resolve(variant.name() + ".log");
    long startedAt = System.nanoTime();
    try {
      Process process = client.start(root, variant.handler(), own, log, flags);
      return new Running(variant, process, api, startedAt, log);
    } catch (IOException failed) {
      api.close();
      throw failed;
    }
  }

  private TaskRoot root(Variant variant) throws IOException {
    String name = variant.zip().getFileName().toString().replace(".zip", "");
    TaskRoot known = roots.get(name);
    if (known == null) {
      known =
          TaskRoot.unpack(
              variant.zip(), tree.work().resolve("roots").resolve(name), tree.natives());
      roots.put(name, known);
    }
    return known;
  }

  /// A function's process while it lives.
  record Running(Variant variant, Process process, RuntimeApi api, long startedAt, Path log)
      implements AutoCloseable {

    /// Waits for an answer and holds it to what the variant must say.
    Reply answer(Invocation invocation) throws FunctionFailed {
      try {
        Reply reply = invocation.answered();
        if (!reply.body().contains(variant.answers())) {
          throw new FunctionFailed("answered " + reply.body());
        }
        return reply;
      } catch (FunctionFailed failed) {
        throw new FunctionFailed(
            variant.name() + ": " + failed.getMessage() + " (log: " + log + ")");
      }
    }

    ProcessFigures figures() throws IOException {
      return ProcessFigures.of(process.pid());
    }

    /// Lets the process end as Lambda's shutdown does, so that it may still write its files.
    void end() throws IOException {
      process.destroy();
      try {
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
          throw new IOException(variant.name() + " does not end");
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      process.destroyForcibly();
      process.onExit().join();
      api.close();
    }
  }
}
