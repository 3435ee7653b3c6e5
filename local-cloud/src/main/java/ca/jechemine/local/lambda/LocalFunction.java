package ca.jechemine.local.lambda;

import ca.jechemine.local.template.FunctionResource;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// One function: its handler is constructed when it is first needed and serves every invocation
/// after that, several at once. Safe for use by several threads.
public final class LocalFunction {

  private final FunctionResource resource;
  private final LambdaRuntime runtime;
  private final ReentrantLock construction = new ReentrantLock();
  private final AtomicLong count = new AtomicLong();
  private volatile @Nullable LoadedHandler handler;

  LocalFunction(FunctionResource resource, LambdaRuntime runtime) {
    this.resource = resource;
    this.runtime = runtime;
  }

  public FunctionResource resource() {
    return resource;
  }

  public String name() {
    return resource.name();
  }

  /// How often it was invoked.
  public long invocations() {
    return count.get();
  }

  /// Runs it on a virtual thread of its own and waits for its answer.
  ///
  /// @param event the event as JSON
  /// @param patience how long the caller waits, when that is less than the function's timeout
  public byte[] invoke(byte[] event, Duration patience) throws FunctionError, InterruptedException {
    Duration own = runtime.timeout(resource);
    Duration timeout = patience.compareTo(own) < 0 ? patience : own;
    String requestId = UUID.randomUUID().toString();
    var invocation = new Invocation(name(), requestId, runtime.clock().instant());
    var answer = new CompletableFuture<byte[]>();
    count.incrementAndGet();
    runtime.invocations().add(invocation);
    long deadline = System.nanoTime() + own.toNanos();
    Thread worker =
        Thread.ofVirtual()
            .name(name() + " " + requestId)
            .unstarted(() -> run(event, invocation, deadline, answer));
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    worker.setContextClassLoader(loader);
    worker.start();
    try {
      return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      worker.interrupt();
      throw new FunctionError(
          FunctionError.Kind.TIMED_OUT, name() + " took longer than " + timeout, e);
    } catch (InterruptedException e) {
      worker.interrupt();
      throw e;
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw cause instanceof FunctionError error
          ? error
          : new FunctionError(FunctionError.Kind.UNHANDLED, described(cause), cause);
    }
  }

  /// Runs it and waits as long as its own timeout allows.
  public byte[] invoke(byte[] event) throws FunctionError, InterruptedException {
    return invoke(event, runtime.timeout(resource));
  }

  /// Lets the instance go, as after a crash; the next invocation constructs a new one.
  public void discard() {
    handler = null;
  }

  private void run(
      byte[] event, Invocation invocation, long deadline, CompletableFuture<byte[]> answer) {
    CallRecorder.bind(invocation);
    try {
      var context =
          new LocalContext(
              invocation.requestId(),
              name(),
              resource.resource().arn(),
              resource.memorySize(),
              deadline,
              runtime.log());
      byte[] result = loaded().handle(event, context);
      if (runtime.crashes().isDead(invocation)) {
        throw new Crashes.Killed(name() + " was killed where it could not see it");
      }
      invocation.end(false);
      answer.complete(result);
    } catch (Exception e) {
      if (runtime.crashes().isDead(invocation)) {
        discard();
      }
      invocation.end(true);
      answer.completeExceptionally(e);
    } catch (Error e) {
      discard();
      invocation.end(true);
      answer.completeExceptionally(e);
    } finally {
      runtime.crashes().forget(invocation);
    }
  }

  private LoadedHandler loaded() throws FunctionError {
    LoadedHandler known = handler;
    if (known != null) {
      return known;
    }
    construction.lock();
    try {
      known = handler;
      if (known == null) {
        known = construct();
        handler = known;
      }
      return known;
    } finally {
      construction.unlock();
    }
  }

  private LoadedHandler construct() throws FunctionError {
    try {
      Class<?> type =
          Class.forName(
              resource.handlerClass(), true, Thread.currentThread().getContextClassLoader());
      return LoadedHandler.of(
          runtime.platform(name()).build(() -> type.getConstructor().newInstance()));
    } catch (ClassNotFoundException e) {
      throw initError("its class " + resource.handlerClass() + " is not on the class path", e);
    } catch (NoSuchMethodException e) {
      throw initError(resource.handlerClass() + " has no public constructor without arguments", e);
    } catch (java.lang.reflect.InvocationTargetException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      if (cause instanceof Crashes.Killed killed) {
        throw killed;
      }
      throw initError(String.valueOf(cause.getMessage()), cause);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw initError(e.toString(), e);
    }
  }

  /// Says what was thrown and where, not its message, which may quote what a person wrote.
  private String described(Throwable cause) {
    StackTraceElement[] trace = cause.getStackTrace();
    return name()
        + " failed: "
        + cause.getClass().getName()
        + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private FunctionError initError(String reason, Throwable cause) {
    return new FunctionError(
        FunctionError.Kind.INIT, name() + " could not be constructed: " + reason, cause);
  }
}
