package ca.jechemine.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the `Events` of a function.
final class EventSources {

  private final Resource function;

  EventSources(Resource function) {
    this.function = function;
  }

  List<EventSource> all() {
    var sources = new ArrayList<EventSource>();
    Tree.map(function.at("Events"), "Events")
        .forEach((name, event) -> sources.add(source(name, event)));
    return List.copyOf(sources);
  }

  private EventSource source(String name, Object event) {
    Map<String, Object> properties = Tree.map(Tree.at(event, "Properties"), name);
    return switch (Tree.textOr("", event, "Type")) {
      case "HttpApi" -> route(name, properties);
      case "SQS" ->
          new EventSource.Queue(
              name,
              Tree.textOr("", properties, "Queue"),
              Tree.numberOr(10, properties, "BatchSize"),
              reportsFailures(properties),
              filters(properties));
      case "DynamoDB" ->
          new EventSource.Stream(
              name,
              Tree.textOr("", properties, "Stream"),
              Tree.numberOr(100, properties, "BatchSize"),
              reportsFailures(properties),
              Tree.flag(properties, "BisectBatchOnFunctionError"),
              Tree.numberOr(-1, properties, "MaximumRetryAttempts"),
              Tree.textOr("LATEST", properties, "StartingPosition"),
              Optional.ofNullable(
                  Tree.text(properties, "DestinationConfig", "OnFailure", "Destination")),
              filters(properties));
      case "Schedule" -> schedule(name, properties, "Schedule");
      case "ScheduleV2" -> schedule(name, properties, "ScheduleExpression");
      case String type -> new EventSource.Other(name, type, properties);
    };
  }

  private EventSource route(String name, Map<String, Object> properties) {
    String path = Tree.textOr("/{proxy+}", properties, "Path");
    String method = Tree.textOr("ANY", properties, "Method").toUpperCase(Locale.ROOT);
    String apiId = Tree.textOr("", properties, "ApiId");
    Resource api = api(apiId);
    String declared = Tree.text(properties, "Auth", "Authorizer");
    String authorizer =
        declared == null && api != null ? api.text("Auth", "DefaultAuthorizer") : declared;
    return new EventSource.Route(
        name,
        apiId,
        method.equals("*") ? "ANY" : method,
        path,
        authorizer == null || authorizer.equals("NONE")
            ? Optional.empty()
            : Optional.of(authorizer(api, authorizer)));
  }

  private @Nullable Resource api(String apiId) {
    for (Resource resource : function.stack().resources()) {
      if (resource.type().equals("AWS::Serverless::HttpApi")
          && resource.physicalName().equals(apiId)) {
        return resource;
      }
    }
    return null;
  }

  private EventSource.Authorizer authorizer(@Nullable Resource api, String name) {
    Object declared = api == null ? null : api.at("Auth", "Authorizers", name);
    String arn = Tree.text(declared, "FunctionArn");
    if (arn == null) {
      throw new IllegalArgumentException(
          function + " names the authorizer " + name + ", which its API does not declare");
    }
    return new EventSource.Authorizer(
        name,
        arn,
        Tree.list(Tree.at(declared, "Identity", "Headers")).stream()
            .map(header -> String.valueOf(header).toLowerCase(Locale.ROOT))
            .toList());
  }

  private static EventSource schedule(
      String name, Map<String, Object> properties, String expression) {
    boolean disabled =
        "DISABLED".equals(Tree.text(properties, "State"))
            || "false".equalsIgnoreCase(Tree.text(properties, "Enabled"));
    return new EventSource.Schedule(
        name,
        Tree.textOr("", properties, expression),
        Tree.textOr("UTC", properties, "ScheduleExpressionTimezone"),
        !disabled,
        Optional.ofNullable(Tree.text(properties, "Input")));
  }

  private static boolean reportsFailures(Map<String, Object> properties) {
    return Tree.list(properties.get("FunctionResponseTypes")).contains("ReportBatchItemFailures");
  }

  private static List<String> filters(Map<String, Object> properties) {
    return Tree.list(Tree.at(properties, "FilterCriteria", "Filters")).stream()
        .map(filter -> Tree.textOr("{}", filter, "Pattern"))
        .toList();
  }
}
