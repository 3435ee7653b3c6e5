package ca.jechemine.local.lambda;

import ca.jechemine.local.aws.ObjectCall;
import ca.jechemine.local.journal.Journal;
import ca.jechemine.local.stripe.Callers;
import ca.jechemine.local.template.FunctionResource;
import ca.jechemine.runtime.Platform;
import java.io.PrintStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.http.SdkHttpClient;

/// All functions of the application, ready to be invoked by name. Safe for use by several threads.
public final class LambdaRuntime {

  private final InstantSource clock;
  private final PrintStream log;
  private final SdkHttpClient carrier;
  private final Duration leastTimeout;
  private final Function<FunctionResource, Map<String, String>> surroundings;
  private final Invocations invocations = new Invocations();
  private final Crashes crashes = new Crashes();
  private final Journal journal;
  private final Map<String, LocalFunction> functions = new LinkedHashMap<>();

  /// Nothing is loaded before it is invoked.
  ///
  /// @param surroundings what a function finds in its environment beside its own variables, or in
  ///   their place: region, credentials, endpoints
  /// @param leastTimeout how long each may take, also where its template says less
  /// @param journal is told of what they write and send
  /// @param carrier takes the calls of their SDK clients to the engines
  public LambdaRuntime(
      Collection<FunctionResource> resources,
      Function<FunctionResource, Map<String, String>> surroundings,
      Duration leastTimeout,
      SdkHttpClient carrier,
      Journal journal,
      InstantSource clock,
      PrintStream log) {
    this.leastTimeout = leastTimeout;
    this.carrier = new MailCalls(carrier, new CallRecorder(crashes, journal));
    this.journal = journal;
    this.clock = clock;
    this.log = log;
    this.surroundings = surroundings;
    for (FunctionResource resource : resources) {
      functions.put(resource.name(), new LocalFunction(resource, this));
    }
  }

  /// Every function, in the order of the templates.
  public List<LocalFunction> functions() {
    return List.copyOf(functions.values());
  }

  /// The function of that logical id.
  ///
  /// @throws NoSuchElementException when the templates have none
  public LocalFunction function(String name) {
    LocalFunction function = functions.get(name);
    if (function == null) {
      throw new NoSuchElementException("No function " + name + " in the templates");
    }
    return function;
  }

  public Invocations invocations() {
    return invocations;
  }

  public Crashes crashes() {
    return crashes;
  }

  /// Counts what functions ask of somebody who is not AWS.
  ///
  /// @param service who that is, for example `Stripe`
  public Callers outside(String service) {
    return new OutsideCalls(invocations, crashes, service);
  }

  /// What the named function stands on; a seed that writes its tables builds on this.
  public Platform platform(String function) {
    FunctionResource resource = function(function).resource();
    var environment = new HashMap<String, String>(resource.environment());
    environment.putAll(surroundings.apply(resource));
    environment.put("AWS_LAMBDA_FUNCTION_NAME", resource.name());
    // A session is a function's own: what it signs for others tells whose right that is.
    environment.put("AWS_SESSION_TOKEN", resource.name());
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", String.valueOf(resource.memorySize()));
    CallRecorder recorder = new CallRecorder(crashes, journal);
    Permissions permissions = new Permissions(resource);
    Optional<SdkHttpClient> watched =
        Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_S3"))
            .map(URI::create)
            .map(it -> new ObjectCalls(carrier, it, recorder, permissions));
    return new Platform(
        environment,
        clock,
        new SecureRandom(),
        log,
        List.of(recorder, permissions),
        Optional.of(watched.orElse(carrier)));
  }

  /// Whether whoever signed in that session may do that in S3; a session that is no function's may.
  public boolean allows(String session, ObjectCall call) {
    return Optional.ofNullable(functions.get(session))
        .map(it -> new Permissions(it.resource()).allow(call))
        .orElse(true);
  }

  /// How long the function may take here.
  Duration timeout(FunctionResource resource) {
    return leastTimeout.compareTo(resource.timeout()) > 0 ? leastTimeout : resource.timeout();
  }

  InstantSource clock() {
    return clock;
  }

  PrintStream log() {
    return log;
  }
}
