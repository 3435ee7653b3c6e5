package ca.jechemine.local.template;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A Lambda function as the template declares it.
///
/// @param handler the class, with or without `::method`
/// @param codeUri where its package is, as written
/// @param environment its variables, resolved
/// @param policies its policies, resolved
public record FunctionResource(
    Resource resource,
    String handler,
    String codeUri,
    Duration timeout,
    int memorySize,
    Map<String, String> environment,
    List<EventSource> events,
    List<Object> policies) {

  static FunctionResource of(Resource resource) {
    var environment = new LinkedHashMap<String, String>();
    Tree.map(resource.at("Environment", "Variables"), "Environment")
        .forEach((name, value) -> environment.put(name, String.valueOf(value)));
    return new FunctionResource(
        resource,
        Tree.textOr("", resource.properties(), "Handler"),
        Tree.textOr("", resource.properties(), "CodeUri"),
        Duration.ofSeconds(Tree.numberOr(3, resource.properties(), "Timeout")),
        Tree.numberOr(128, resource.properties(), "MemorySize"),
        Map.copyOf(environment),
        new EventSources(resource).all(),
        Tree.list(resource.at("Policies")));
  }

  /// The logical id, which names the use case.
  public String name() {
    return resource.logicalId();
  }

  /// The class of the handler, without a method.
  public String handlerClass() {
    int colons = handler.indexOf("::");
    return colons < 0 ? handler : handler.substring(0, colons);
  }

  /// Whether an ARN names this function, its alias or one of its versions.
  public boolean hasArn(String arn) {
    return arn.equals(resource.arn())
        || arn.contains(resource.arn() + ":")
        || arn.contains(resource.arn() + "/");
  }

  /// Its events of one kind.
  public <T extends EventSource> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
