package ca.jechemine.local;

import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.gateway.HttpApis;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// How a local cloud is to be started.
///
/// @param template the root template
/// @param templateParameters values for its parameters; those that it does not declare are ignored
/// @param environment variables that every function gets, also in place of its own
/// @param port 0 for any that is free
/// @param dataDir where state is kept; empty for memory
/// @param seeded whether demo data is planted
/// @param retryDelay after what time that which failed on a queue or stream comes back; queues
///   count whole seconds
/// @param leastTimeout how long every function may take, also where its template says less
/// @param log where log lines go besides being kept for tests
public record Options(
    Path template,
    Map<String, String> templateParameters,
    Map<String, String> environment,
    int port,
    Optional<Path> dataDir,
    boolean seeded,
    Duration retryDelay,
    HttpApis.Limits limits,
    Duration leastTimeout,
    OutputStream log) {

  public Options {
    templateParameters = Map.copyOf(templateParameters);
    environment = Map.copyOf(environment);
  }

  /// In memory, on any port, silent, seeded, with short retries, and with patience for a machine
  /// that does the work of a whole cloud, and settings that are believed for a minute: no test is
  /// decided by how quick it is.
  public static Options forTests(Path template) {
    return new Options(
        template,
        Map.of("PushServices", LocalAws.PUSH_HOST),
        Map.of("AWS_CALL_TIMEOUT_SECONDS", "60", "SETTINGS_BELIEVED_SECONDS", "60"),
        0,
        Optional.empty(),
        true,
        Duration.ofMillis(50),
        new HttpApis.Limits(
            HttpApis.Limits.OF_AWS.requestBytes(),
            HttpApis.Limits.OF_AWS.answerBytes(),
            Duration.ofMinutes(2)),
        Duration.ofMinutes(2),
        OutputStream.nullOutputStream());
  }

  /// The same with another value for a parameter of the template.
  public Options withParameter(String name, String value) {
    var parameters = new HashMap<>(templateParameters);
    parameters.put(name, value);
    return new Options(
        template,
        parameters,
        environment,
        port,
        dataDir,
        seeded,
        retryDelay,
        limits,
        leastTimeout,
        log);
  }

  /// The same with a variable that every function gets.
  public Options withVariable(String name, String value) {
    var variables = new HashMap<>(environment);
    variables.put(name, value);
    return new Options(
        template,
        templateParameters,
        variables,
        port,
        dataDir,
        seeded,
        retryDelay,
        limits,
        leastTimeout,
        log);
  }

  public Options withPort(int other) {
    return new Options(
        template,
        templateParameters,
        environment,
        other,
        dataDir,
        seeded,
        retryDelay,
        limits,
        leastTimeout,
        log);
  }

  public Options withDataDir(Path other) {
    return new Options(
        template,
        templateParameters,
        environment,
        port,
        Optional.of(other),
        seeded,
        retryDelay,
        limits,
        leastTimeout,
        log);
  }

  public Options withRetryDelay(Duration other) {
    return new Options(
        template,
        templateParameters,
        environment,
        port,
        dataDir,
        seeded,
        other,
        limits,
        leastTimeout,
        log);
  }

  public Options withLimits(HttpApis.Limits other) {
    return new Options(
        template,
        templateParameters,
        environment,
        port,
        dataDir,
        seeded,
        retryDelay,
        other,
        leastTimeout,
        log);
  }

  public Options withLeastTimeout(Duration other) {
    return new Options(
        template,
        templateParameters,
        environment,
        port,
        dataDir,
        seeded,
        retryDelay,
        limits,
        other,
        log);
  }

  public Options withLog(OutputStream other) {
    return new Options(
        template,
        templateParameters,
        environment,
        port,
        dataDir,
        seeded,
        retryDelay,
        limits,
        leastTimeout,
        other);
  }

  public Options unseeded() {
    return new Options(
        template,
        templateParameters,
        environment,
        port,
        dataDir,
        false,
        retryDelay,
        limits,
        leastTimeout,
        log);
  }
}
