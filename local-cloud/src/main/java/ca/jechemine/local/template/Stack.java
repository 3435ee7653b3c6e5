package ca.jechemine.local.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One template with its parameters: the root's, or one that it nests.
///
/// Everything is resolved when it is first asked for, because nested stacks take each other's
/// outputs as parameters. Not safe for use by several threads before [Application] has read it.
public final class Stack {

  private static final Set<String> NESTED =
      Set.of("AWS::Serverless::Application", "AWS::CloudFormation::Stack");
  private static final List<String> NAME_PROPERTIES =
      List.of(
          "TableName",
          "QueueName",
          "TopicName",
          "BucketName",
          "FunctionName",
          "LogGroupName",
          "AlarmName",
          "RoleName");

  private final String id;
  private final TemplateFile file;
  private final LocalNames names;
  private final Map<String, Object> given;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, Stack> nested = new LinkedHashMap<>();
  private final Set<String> underway = new HashSet<>();
  private final Expressions expressions;

  Stack(String id, TemplateFile file, LocalNames names, Map<String, Object> given) {
    this.id = id;
    this.file = file;
    this.names = names;
    this.given = Map.copyOf(given);
    this.expressions = new Expressions(new StackScope(), file.path().toString());
  }

  /// The logical id under which the root nests it; empty for the root.
  public String id() {
    return id;
  }

  /// The template as written.
  public TemplateFile file() {
    return file;
  }

  /// The names of its parameters, as declared.
  public Set<String> parameterNames() {
    return file.section("Parameters").keySet();
  }

  /// The value of a parameter: the given one, else its default.
  ///
  /// @throws IllegalArgumentException when it has neither
  public Object parameter(String name) {
    Object value = given.get(name);
    if (value == null) {
      value = Tree.at(file.section("Parameters"), name, "Default");
    }
    if (value == null) {
      throw new IllegalArgumentException(
          "The parameter " + name + " of " + file.path() + " has neither a value nor a default");
    }
    String type = Tree.textOr("String", file.section("Parameters"), name, "Type");
    return type.contains("List") && value instanceof String text
        ? List.of((Object[]) text.split("\\s*,\\s*", -1))
        : value;
  }

  /// Every resource whose condition holds, in the order of the template.
  public List<Resource> resources() {
    var all = new ArrayList<Resource>();
    for (String logicalId : file.section("Resources").keySet()) {
      resource(logicalId).ifPresent(all::add);
    }
    return List.copyOf(all);
  }

  /// The resource of that logical id, if it is declared and its condition holds.
  public Optional<Resource> resource(String logicalId) {
    Object declared = file.section("Resources").get(logicalId);
    if (declared == null || !exists(declared)) {
      return Optional.empty();
    }
    Resource known = resources.get(logicalId);
    if (known == null) {
      known = guarded(logicalId, () -> resolve(logicalId, declared));
      resources.put(logicalId, known);
    }
    return Optional.of(known);
  }

  /// The stacks that this one nests, by logical id.
  public List<Stack> nested() {
    var all = new ArrayList<Stack>();
    file.section("Resources")
        .forEach((logicalId, declared) -> {
          if (NESTED.contains(type(declared)) && exists(declared)) {
            all.add(nested(logicalId, declared));
          }
        });
    return List.copyOf(all);
  }

  /// The names of its outputs whose condition holds.
  public Set<String> outputNames() {
    var outputs = new LinkedHashMap<>(file.section("Outputs"));
    outputs.values().removeIf(output -> !exists(output));
    return outputs.keySet();
  }

  /// An output's value.
  ///
  /// @throws IllegalArgumentException when there is no such output
  public Object output(String name) {
    Object value = Tree.at(file.section("Outputs"), name, "Value");
    Object result = value == null ? null : expressions.evaluate(value);
    if (result == null) {
      throw new IllegalArgumentException("No output " + name + " in " + file.path());
    }
    return result;
  }

  /// Whether a condition of the template holds.
  public boolean condition(String name) {
    Object condition = file.section("Conditions").get(name);
    if (condition == null) {
      throw new IllegalArgumentException("Unknown in " + file.path() + ": the condition " + name);
    }
    return expressions.truth(condition);
  }

  String qualified(String logicalId) {
    return id.isEmpty() ? logicalId : id + "/" + logicalId;
  }

  private static String type(Object declared) {
    return Tree.textOr("", declared, "Type");
  }

  private boolean exists(Object declared) {
    String condition = Tree.text(declared, "Condition");
    return condition == null || condition(condition);
  }

  private Resource resolve(String logicalId, Object declared) {
    String type = type(declared);
    Map<String, Object> raw = Tree.map(Tree.at(declared, "Properties"), logicalId);
    Map<String, Object> whole = Tree.merged(globals(type), raw);
    var attributes = new LinkedHashMap<>(Tree.map(declared, logicalId));
    attributes.remove("Properties");
    Object properties = expressions.evaluate(whole);
    String physical = physicalName(logicalId, declared);
    return new Resource(
        this,
        logicalId,
        type,
        attributes,
        Tree.map(properties, logicalId),
        raw,
        physical,
        names.arn(type, physical));
  }

  private Map<String, Object> globals(String type) {
    String section =
        switch (type) {
          case "AWS::Serverless::Function" -> "Function";
          case "AWS::Serverless::HttpApi" -> "HttpApi";
          default -> "";
        };
    return Tree.map(file.section("Globals").get(section), "Globals");
  }

  private String physicalName(String logicalId, Object declared) {
    String type = type(declared);
    Object name = null;
    for (String property : NAME_PROPERTIES) {
      name = name == null ? Tree.at(declared, "Properties", property) : name;
    }
    if (type.equals("AWS::SecretsManager::Secret")) {
      name = Tree.at(declared, "Properties", "Name");
    }
    Object given = expressions.evaluate(name);
    return names.physical(type, id, logicalId, given == null ? null : String.valueOf(given));
  }

  private Stack nested(String logicalId, Object declared) {
    Stack known = nested.get(logicalId);
    if (known != null) {
      return known;
    }
    Map<String, Object> parameters =
        guarded(
            "stack " + logicalId,
            () ->
                Tree.map(
                    expressions.evaluate(Tree.at(declared, "Properties", "Parameters")),
                    logicalId));
    String location =
        Tree.textOr(
            Tree.textOr("", declared, "Properties", "TemplateURL"),
            declared,
            "Properties",
            "Location");
    Path path = file.path().resolveSibling(location).normalize();
    var stack = new Stack(logicalId, TemplateFile.read(path), names, parameters);
    nested.put(logicalId, stack);
    return stack;
  }

  private <T> T guarded(String what, java.util.function.Supplier<T> work) {
    if (!underway.add(what)) {
      throw new IllegalArgumentException(what + " of " + file.path() + " depends on itself");
    }
    try {
      return work.get();
    } finally {
      underway.remove(what);
    }
  }

  @Override
  public String toString() {
    return file.path().toString();
  }

  private final class StackScope implements Expressions.Scope {

    @Override
    public @Nullable Object reference(String name) {
      if (parameterNames().contains(name)) {
        return parameter(name);
      }
      Object declared = file.section("Resources").get(name);
      if (declared != null) {
        return names.reference(type(declared), physicalName(name, declared));
      }
      return switch (name) {
        case "AWS::Region" -> names.region();
        case "AWS::AccountId" -> names.account();
        case "AWS::Partition" -> "aws";
        case "AWS::URLSuffix" -> "amazonaws.com";
        case "AWS::StackName" -> id.isEmpty() ? names.prefix() : names.prefix() + "-" + id;
        case "AWS::StackId" -> names.arn("AWS::CloudFormation::Stack", names.prefix());
        default -> generated(name);
      };
    }

    @Override
    public @Nullable Object attribute(String resource, String attribute) {
      Object declared = file.section("Resources").get(resource);
      if (declared == null) {
        String generated = generated(resource);
        return generated == null ? null : names.attribute("", generated, attribute);
      }
      if (NESTED.contains(type(declared)) && attribute.startsWith("Outputs.")) {
        return nested(resource, declared).output(attribute.substring("Outputs.".length()));
      }
      return names.attribute(type(declared), physicalName(resource, declared), attribute);
    }

    /// What the SAM transform adds beside a resource: its role, alias, version or stage.
    private @Nullable String generated(String name) {
      for (String logicalId : file.section("Resources").keySet()) {
        String suffix = name.startsWith(logicalId) ? name.substring(logicalId.length()) : "";
        if (suffix.matches(
            "Role|\\.?(Alias|Version).*|ApiGatewayDefaultStage|.*Stage|.*Permission")) {
          Object declared = Objects.requireNonNull(file.section("Resources").get(logicalId));
          String physical = physicalName(logicalId, declared);
          return suffix.contains("Alias") || suffix.contains("Version")
              ? names.arn(type(declared), physical)
              : physical + "-" + suffix;
        }
      }
      return null;
    }

    @Override
    public boolean condition(String name) {
      return Stack.this.condition(name);
    }

    @Override
    public @Nullable Object mapping(String map, String first, String second) {
      return Tree.at(file.section("Mappings"), map, first, second);
    }
  }
}
