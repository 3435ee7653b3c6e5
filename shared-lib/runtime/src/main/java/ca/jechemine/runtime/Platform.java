package ca.jechemine.runtime;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;

/// Everything with a side effect that a function stands on: its environment variables, the time,
/// randomness, where its log lines go, what looks at its AWS calls, and what carries them.
///
/// In Lambda it is the process's own. Whoever runs several functions in one JVM binds another one
/// around the construction of each handler; production code never does.
///
/// @param carrier takes the requests of SDK clients to AWS; empty for the HTTP client of the
///   process
public record Platform(
    Map<String, String> environment,
    InstantSource clock,
    RandomGenerator random,
    PrintStream log,
    List<ExecutionInterceptor> interceptors,
    Optional<SdkHttpClient> carrier) {

  private static final ScopedValue<Platform> BOUND = ScopedValue.newInstance();

  public Platform {
    environment = Map.copyOf(environment);
    interceptors = List.copyOf(interceptors);
  }

  /// One whose calls the HTTP client of the process carries.
  public Platform(
      Map<String, String> environment,
      InstantSource clock,
      RandomGenerator random,
      PrintStream log,
      List<ExecutionInterceptor> interceptors) {
    this(environment, clock, random, log, interceptors, Optional.empty());
  }

  /// The one that is bound around the caller, else the process's own.
  public static Platform current() {
    return BOUND.isBound() ? BOUND.get() : ofProcess();
  }

  /// Calls `construction` so that what it builds stands on this platform.
  public <T, X extends Throwable> T build(ScopedValue.CallableOp<T, X> construction) throws X {
    return ScopedValue.where(BOUND, this).call(construction);
  }

  /// An environment variable that the function cannot do without.
  ///
  /// @throws IllegalStateException naming the variable when it is not set: a function without its
  ///   configuration must not start
  public String variable(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("The environment variable " + name + " is not set");
    }
    return value;
  }

  private static Platform ofProcess() {
    return new Platform(
        System.getenv(), InstantSource.system(), new SecureRandom(), System.out, List.of());
  }
}
