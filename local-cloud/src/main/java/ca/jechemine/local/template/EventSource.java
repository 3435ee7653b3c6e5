package ca.jechemine.local.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What makes a function run.
public sealed interface EventSource {

  /// The name of the event in the template.
  String name();

  /// A route of an HTTP API.
  ///
  /// @param apiId the API's id in the local cloud
  /// @param method in upper case; `ANY` for all
  /// @param path with parameters in braces
  /// @param authorizer who is asked first; empty for a public route
  record Route(
      String name, String apiId, String method, String path, Optional<Authorizer> authorizer)
      implements EventSource {

    /// The route as API Gateway names it, for example `POST /api/contact`.
    public String key() {
      return method + " " + path;
    }
  }

  /// The authorizer of a route.
  ///
  /// @param functionArn the ARN of the function that is asked, or its alias
  /// @param identityHeaders headers without which nobody is asked and the answer is 401
  record Authorizer(String name, String functionArn, List<String> identityHeaders) {}

  /// Messages of a queue.
  ///
  /// @param reportsFailures whether the function names the messages that failed
  /// @param filters patterns of the filter criteria; empty takes everything
  record Queue(
      String name, String queueArn, int batchSize, boolean reportsFailures, List<String> filters)
      implements EventSource {}

  /// Changes of a table.
  ///
  /// @param maximumRetries -1 repeats until the records expire
  record Stream(
      String name,
      String streamArn,
      int batchSize,
      boolean reportsFailures,
      boolean bisects,
      int maximumRetries,
      String startingPosition,
      Optional<String> onFailureArn,
      List<String> filters)
      implements EventSource {}

  /// A moment that comes back.
  ///
  /// @param expression `rate(…)`, `cron(…)` or `at(…)`
  /// @param input the event as JSON; empty for the scheduler's own
  record Schedule(
      String name, String expression, String timezone, boolean enabled, Optional<String> input)
      implements EventSource {}

  /// A source that the local cloud does not drive.
  record Other(String name, String type, Map<String, Object> properties) implements EventSource {}
}
