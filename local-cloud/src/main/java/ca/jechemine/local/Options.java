package ca.jechemine.local;

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
    OutputStream log) {

  public Options {
    templateParameters = Map.copyOf(templateParameters);
    environment = Map.copyOf(environment);
  }

  /// In memory, on any port, silent, seeded, with short retries.
  public static Options forTests(Path template) {
    return new Options(
        template,
        Map.of(),
        Map.of(),
        0,
        Optional.empty(),
        true,
        Duration.ofMillis(50),
        HttpApis.Limits.OF_AWS,
        OutputStream.nullOutputStream());
  }

  /// The same with another value for a parameter of the template.
  public Options withParameter(String name, String value) {
    var parameters = new HashMap<>(templateParameters);
    parameters.put(name, value);
    return new Options(
        template, parameters, environment, port, dataDir, seeded, retryDelay, limits, log);
  }

  /// The same with a variable that every function gets.
  public Options withVariable(String name, String value) {
    var variables = new HashMap<>(environment);
    variables.put(name, value);
    return new Options(
        template, templateParameters, variables, port, dataDir, seeded, retryDelay, limits, log);
  }

  public Options withPort(int other) {
    return new Options(
        template, templateParameters, environment, other, dataDir, seeded, retryDelay, limits, log);
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
        log);
  }

  public Options withRetryDelay(Duration other) {
    return new Options(
        template, templateParameters, environment, port, dataDir, seeded, other, limits, log);
  }

  public Options withLimits(HttpApis.Limits other) {
    return new Options(
        template, templateParameters, environment, port, dataDir, seeded, retryDelay, other, log);
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
        other);
  }

  public Options unseeded() {
    return new Options(
        template, templateParameters, environment, port, dataDir, false, retryDelay, limits, log);
  }
}
