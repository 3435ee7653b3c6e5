package ca.jechemine.local.stripe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The parameters of a request in Stripe's form encoding, where a member of a map is `map[key]` and
/// an element of a list `list[]` or `list[0]`.
///
/// @param values by their full name, in the order in which they came
record Params(Map<String, String> values) {

  static Params parse(String encoded) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : encoded.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
        String unique = name.endsWith("[]") ? element(name, values) : name;
        values.put(unique, URLDecoder.decode(pair.substring(equals + 1), UTF_8));
      }
    }
    return new Params(values);
  }

  private static String element(String name, Map<String, String> known) {
    String list = name.substring(0, name.length() - 1);
    long index = known.keySet().stream().filter(it -> it.startsWith(list)).count();
    return list + index + "]";
  }

  /// Refuses what is not among these names; `name[*]` stands for all that is within it. The
  /// expansion of members is always allowed.
  Params only(String... allowed) {
    for (String name : values.keySet()) {
      if (!name.startsWith("expand[") && !isAmong(allowed, name)) {
        throw Refusal.invalid("parameter_unknown", "Received unknown parameter: " + name, name);
      }
    }
    return this;
  }

  private static boolean isAmong(String[] allowed, String name) {
    for (String one : allowed) {
      boolean matches =
          one.endsWith("[*]")
              ? name.startsWith(one.substring(0, one.length() - 2))
              : one.equals(name);
      if (matches || isEmptied(one, name)) {
        return true;
      }
    }
    return false;
  }

  /// A whole map is unset by an empty text.
  private static boolean isEmptied(String allowed, String name) {
    return allowed.equals(name + "[*]");
  }

  /// Nothing when it is not there or empty.
  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).filter(it -> !it.isEmpty());
  }

  boolean has(String name) {
    return values.containsKey(name)
        || values.keySet().stream().anyMatch(it -> it.startsWith(name + "["));
  }

  String required(String name) {
    String value = values.get(name);
    if (value == null) {
      throw Refusal.invalid("parameter_missing", "Missing required param: " + name + ".", name);
    }
    if (value.isEmpty()) {
      throw Refusal.invalid(
          "parameter_invalid_empty",
          "You passed an empty string for '"
              + name
              + "'. We assume empty values are an attempt to unset a parameter; however '"
              + name
              + "' cannot be unset. You should remove '"
              + name
              + "' from your request or supply a non-empty value.",
          name);
    }
    return value;
  }

  long integer(String name) {
    String value = required(name);
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException _) {
      throw Refusal.invalid("parameter_invalid_integer", "Invalid integer: " + value, name);
    }
  }

  boolean flag(String name) {
    String value = values.getOrDefault(name, "false");
    if (!value.equals("true") && !value.equals("false")) {
      throw Refusal.invalid("", "Invalid boolean: " + value, name);
    }
    return value.equals("true");
  }

  /// One of these.
  Optional<String> oneOf(String name, String... possible) {
    Optional<String> value = text(name);
    if (value.isPresent() && !List.of(possible).contains(value.get())) {
      throw Refusal.invalid(
          "", "Invalid " + name + ": must be one of " + String.join(", ", possible), name);
    }
    return value;
  }

  List<String> list(String name) {
    return values.entrySet().stream()
        .filter(it -> it.getKey().startsWith(name + "["))
        .map(Map.Entry::getValue)
        .toList();
  }

  /// The members of the map that begin so, as they are at this level.
  Map<String, String> map(String name) {
    Map<String, String> members = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      if (key.startsWith(name + "[") && key.endsWith("]")) {
        members.put(key.substring(name.length() + 1, key.length() - 1), value);
      }
    });
    return members;
  }

  /// Writes what was sent as metadata into the object's: an empty value takes a key away. Stripe
  /// takes 50 keys of 40 characters with values of 500.
  void metadata(ObjectNode object) {
    ObjectNode metadata = object.withObject("/metadata");
    map("metadata")
        .forEach((key, value) -> {
          if (key.length() > 40) {
            throw Refusal.invalid(
                "", "Metadata keys must be at most 40 characters: " + key, "metadata");
          }
          if (value.length() > 500) {
            throw Refusal.invalid(
                "",
                "Metadata values can have up to 500 characters, but you passed in a value that is "
                    + value.length()
                    + " characters. Invalid value: "
                    + value.substring(0, 20)
                    + "...",
                "metadata[" + key + "]");
          }
          if (value.isEmpty()) {
            metadata.remove(key);
          } else {
            metadata.put(key, value);
          }
        });
    if (metadata.size() > 50) {
      throw Refusal.invalid("", "You can have up to 50 metadata keys.", "metadata");
    }
  }
}
