package ca.jechemine.runtime.log;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// One JSON line for each thing worth knowing, and metrics in the embedded metric format.
///
/// Only ids, codes, counts and times are written. A failure is written as types and places in the
/// code, without its message: messages quote input, and input is personal.
public final class Log {

  private static final String NAMESPACE = "JeChemine";
  private static final int MOST_FRAMES = 30;

  private final Platform platform;
  private final String function;

  public Log(Platform platform) {
    this.platform = platform;
    this.function = platform.environment().getOrDefault("AWS_LAMBDA_FUNCTION_NAME", "local");
  }

  /// Something that happened as it should.
  public void info(String message, Map<String, ?> facts) {
    line("INFO", message, facts);
  }

  /// Something that somebody should look at.
  public void warn(String message, Map<String, ?> facts) {
    line("WARN", message, facts);
  }

  /// Something that went wrong: where, and of which kind.
  public void error(String message, Map<String, ?> facts, Throwable failure) {
    Map<String, Object> all = new LinkedHashMap<>(facts);
    all.put("failure", describe(failure));
    line("ERROR", message, all);
  }

  /// One measured thing: `facts` can be searched, `metrics` become time series of this function.
  public void measure(String message, Map<String, ?> facts, List<Metric> metrics) {
    Map<String, Object> line = start("INFO", message);
    line.putAll(facts);
    metrics.forEach(it -> line.put(it.name(), it.value()));
    line.put(
        "_aws",
        Map.of(
            "Timestamp",
            platform.clock().millis(),
            "CloudWatchMetrics",
            List.of(
                Map.of(
                    "Namespace",
                    NAMESPACE,
                    "Dimensions",
                    List.of(List.of("function")),
                    "Metrics",
                    metrics.stream()
                        .map(it -> Map.of("Name", it.name(), "Unit", it.unit()))
                        .toList()))));
    write(line);
  }

  private void line(String level, String message, Map<String, ?> facts) {
    Map<String, Object> line = start(level, message);
    line.putAll(facts);
    write(line);
  }

  private Map<String, Object> start(String level, String message) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("timestamp", platform.clock().instant().toString());
    line.put("level", level);
    line.put("message", message);
    line.put("function", function);
    return line;
  }

  private void write(Map<String, Object> line) {
    platform.log().println(Json.write(line));
  }

  private static List<String> describe(Throwable failure) {
    List<String> lines = new ArrayList<>();
    for (Throwable it = failure; it != null && lines.size() < MOST_FRAMES; it = it.getCause()) {
      lines.add(
          it instanceof AwsServiceException service && service.awsErrorDetails() != null
              ? it.getClass().getName() + " " + service.awsErrorDetails().errorCode()
              : it.getClass().getName());
      for (StackTraceElement frame : it.getStackTrace()) {
        if (lines.size() < MOST_FRAMES) {
          lines.add("at " + frame);
        }
      }
    }
    return lines;
  }
}
