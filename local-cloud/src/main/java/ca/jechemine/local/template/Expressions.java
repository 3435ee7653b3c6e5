package ca.jechemine.local.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Evaluates CloudFormation's functions in the scope of one stack.
final class Expressions {

  /// What the functions look up.
  interface Scope {
    /// What `Ref` answers; absent when nothing has that name.
    @Nullable Object reference(String name);

    /// What `Fn::GetAtt` answers; absent when nothing has that name.
    @Nullable Object attribute(String resource, String attribute);

    boolean condition(String name);

    @Nullable Object mapping(String map, String first, String second);
  }

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]*)}");

  private final Scope scope;
  private final String where;

  Expressions(Scope scope, String where) {
    this.scope = scope;
    this.where = where;
  }

  /// The value with every function evaluated; absent for `AWS::NoValue`.
  @Nullable Object evaluate(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case List<?> entries -> evaluateAll(entries);
      case Map<?, ?> entries -> evaluateMap(Tree.map(entries, where));
      default -> value;
    };
  }

  boolean truth(@Nullable Object value) {
    Object result = evaluate(value);
    return result != null && Boolean.parseBoolean(String.valueOf(result));
  }

  private List<Object> evaluateAll(List<?> entries) {
    var results = new ArrayList<Object>();
    for (Object entry : entries) {
      Object result = evaluate(entry);
      if (result != null) {
        results.add(result);
      }
    }
    return results;
  }

  private @Nullable Object evaluateMap(Map<String, Object> entries) {
    if (entries.size() == 1) {
      Map.Entry<String, Object> only = entries.entrySet().iterator().next();
      if (isFunction(only.getKey(), only.getValue())) {
        return call(only.getKey(), only.getValue());
      }
    }
    var results = new LinkedHashMap<String, Object>();
    entries.forEach((key, entry) -> {
      Object result = evaluate(entry);
      if (result != null) {
        results.put(key, result);
      }
    });
    return results;
  }

  /// A policy's `Condition: {StringEquals: …}` is a map, the function's argument a name.
  private static boolean isFunction(String key, Object argument) {
    return key.equals("Ref")
        || key.startsWith("Fn::")
        || (key.equals("Condition") && argument instanceof String);
  }

  private @Nullable Object call(String function, Object argument) {
    return switch (function) {
      case "Ref" -> reference(String.valueOf(argument));
      case "Condition" -> scope.condition(String.valueOf(argument));
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub" -> substitute(argument);
      case "Fn::If" -> {
        List<Object> branches = Tree.list(argument);
        yield evaluate(branches.get(scope.condition(String.valueOf(branches.get(0))) ? 1 : 2));
      }
      case "Fn::Equals" -> {
        List<Object> sides = evaluateAll(Tree.list(argument));
        yield String.valueOf(sides.get(0)).equals(String.valueOf(sides.get(1)));
      }
      case "Fn::And" -> Tree.list(argument).stream().allMatch(this::truth);
      case "Fn::Or" -> Tree.list(argument).stream().anyMatch(this::truth);
      case "Fn::Not" -> !truth(Tree.list(argument).getFirst());
      case "Fn::Join" -> join(Tree.list(argument));
      case "Fn::Split" -> {
        List<Object> parts = evaluateAll(Tree.list(argument));
        yield List.of(
            String.valueOf(parts.get(1)).split(Pattern.quote(String.valueOf(parts.get(0))), -1));
      }
      case "Fn::Select" -> {
        List<Object> parts = evaluateAll(Tree.list(argument));
        yield Tree.list(parts.get(1)).get(Integer.parseInt(String.valueOf(parts.get(0))));
      }
      case "Fn::FindInMap" -> find(evaluateAll(Tree.list(argument)));
      case "Fn::Base64" ->
          Base64.getEncoder()
              .encodeToString(String.valueOf(evaluate(argument)).getBytes(StandardCharsets.UTF_8));
      case "Fn::ToJsonString" -> Json.write(evaluate(argument));
      case "Fn::Length" -> Tree.list(evaluate(argument)).size();
      default -> throw unknown("the function " + function);
    };
  }

  private @Nullable Object reference(String name) {
    if (name.equals("AWS::NoValue")) {
      return null;
    }
    Object found = scope.reference(name);
    if (found == null) {
      throw unknown("the parameter or resource " + name);
    }
    return found;
  }

  private Object attribute(Object argument) {
    List<Object> parts = evaluateAll(Tree.list(argument));
    return attribute(String.valueOf(parts.get(0)), String.valueOf(parts.get(1)));
  }

  private Object attribute(String resource, String attribute) {
    Object found = scope.attribute(resource, attribute);
    if (found == null) {
      throw unknown("the attribute " + resource + "." + attribute);
    }
    return found;
  }

  private String substitute(Object argument) {
    List<Object> parts = Tree.list(argument);
    Map<String, Object> variables =
        parts.size() > 1 ? Tree.map(parts.get(1), where) : Map.<String, Object>of();
    Matcher matcher = PLACEHOLDER.matcher(String.valueOf(parts.getFirst()));
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(placeholder(match.group(1), variables)));
  }

  private String placeholder(String name, Map<String, Object> variables) {
    if (name.startsWith("!")) {
      return "${" + name.substring(1) + "}";
    }
    Object variable = variables.get(name);
    if (variable != null) {
      return String.valueOf(evaluate(variable));
    }
    int dot = name.indexOf('.');
    Object value =
        dot < 0 ? reference(name) : attribute(name.substring(0, dot), name.substring(dot + 1));
    return value == null ? "" : String.valueOf(value);
  }

  private String join(List<Object> arguments) {
    List<Object> parts = Tree.list(evaluate(arguments.get(1)));
    return String.join(
        String.valueOf(arguments.get(0)), parts.stream().map(String::valueOf).toList());
  }

  private Object find(List<Object> keys) {
    Object found =
        scope.mapping(
            String.valueOf(keys.get(0)), String.valueOf(keys.get(1)), String.valueOf(keys.get(2)));
    if (found == null) {
      throw unknown("the mapping " + keys);
    }
    return found;
  }

  private IllegalArgumentException unknown(String what) {
    return new IllegalArgumentException("Unknown in " + where + ": " + what);
  }
}
