package ca.jechemine.benchmarks.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Lambda's Runtime API for one process: hands out its events and takes its answers, with the time
/// at which each arrived.
final class RuntimeApi implements AutoCloseable {

  private static final String BASE = "/2018-06-01/runtime/";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
  private final CompletableFuture<Long> initialised = new CompletableFuture<>();
  private final CountDownLatch restored = new CountDownLatch(1);
  private volatile Invocation current = new Invocation(0, "");
  private long invocations;

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext(BASE, this::serve);
    server.start();
  }

  /// What the process finds in `AWS_LAMBDA_RUNTIME_API`.
  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /// Puts an event where the process will find it when it next asks.
  Invocation offer(String event) {
    Invocation invocation = new Invocation(++invocations, event);
    waiting.add(invocation);
    return invocation;
  }

  /// When the process had finished its initialisation: it asked for its first event, or, where a
  /// snapshot would be taken, to be told of its restore.
  long initialisedAt() throws FunctionFailed {
    return await(initialised);
  }

  /// Lets a process go on that waits to be restored.
  void restore() {
    restored.countDown();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  /// One event on its way through the function.
  record Invocation(long number, String event, CompletableFuture<Reply> reply) {

    Invocation(long number, String event) {
      this(number, event, new CompletableFuture<>());
    }

    Reply answered() throws FunctionFailed {
      return await(reply);
    }
  }

  /// What the function answered, and when its last byte had been received.
  record Reply(String body, long at) {}

  private void serve(HttpExchange exchange) throws IOException {
    String call = exchange.getRequestURI().getPath().substring(BASE.length());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    long now = System.nanoTime();
    try {
      switch (call) {
        case "invocation/next" -> {
          initialised.complete(now);
          hand(exchange, waiting.take());
        }
        case "restore/next" -> {
          initialised.complete(now);
          restored.await();
          answer(exchange, 200, "");
        }
        case String it when it.endsWith("/response") -> {
          answer(exchange, 202, "{\"status\":\"OK\"}");
          current.reply().complete(new Reply(body, now));
        }
        default -> {
          answer(exchange, 202, "{\"status\":\"OK\"}");
          fail(call + ": " + body);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      exchange.close();
    }
  }

  private void hand(HttpExchange exchange, Invocation invocation) throws IOException {
    current = invocation;
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set(
        "Lambda-Runtime-Aws-Request-Id",
        "00000000-0000-4000-8000-%012d".formatted(invocation.number()));
    headers.set(
        "Lambda-Runtime-Deadline-Ms",
        Long.toString(System.currentTimeMillis() + PATIENCE.toMillis()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:ca-central-1:000000000000:function:benchmark");
    headers.set("Lambda-Runtime-Trace-Id", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Sampled=0");
    answer(exchange, 200, invocation.event());
  }

  private void fail(String why) {
    FunctionFailed failure = new FunctionFailed(why);
    initialised.completeExceptionally(failure);
    current.reply().completeExceptionally(failure);
    waiting.forEach(it -> it.reply().completeExceptionally(failure));
  }

  private static void answer(HttpExchange exchange, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private static <T> T await(CompletableFuture<T> future) throws FunctionFailed {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new FunctionFailed("nothing heard for " + PATIENCE);
    } catch (ExecutionException failed) {
      throw new FunctionFailed(String.valueOf(failed.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FunctionFailed("interrupted");
    }
  }
}
