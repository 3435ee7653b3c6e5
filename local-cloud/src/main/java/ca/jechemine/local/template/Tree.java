package ca.jechemine.local.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reading the tree of maps, lists and scalars that a template is.
public final class Tree {

  private Tree() {}

  /// `value` as a map in its order; the text of `where` names the place when it is something else.
  public static Map<String, Object> map(@Nullable Object value, String where) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Map<?, ?> entries)) {
      throw new IllegalArgumentException("Expected a map at " + where + ", found " + value);
    }
    var map = new LinkedHashMap<String, Object>();
    entries.forEach((key, entry) -> {
      if (entry != null) {
        map.put(String.valueOf(key), entry);
      }
    });
    return map;
  }

  /// `value` as a list; a lone value is a list of one, as SAM allows in several places.
  public static List<Object> list(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof List<?> entries)) {
      return List.of(value);
    }
    var list = new ArrayList<Object>();
    entries.forEach(entry -> {
      if (entry != null) {
        list.add(entry);
      }
    });
    return list;
  }

  /// What stands under a path of keys, or nothing.
  public static @Nullable Object at(@Nullable Object value, String... path) {
    Object current = value;
    for (String key : path) {
      if (!(current instanceof Map<?, ?> entries)) {
        return null;
      }
      current = entries.get(key);
    }
    return current;
  }

  /// The text under a path of keys, or nothing.
  public static @Nullable String text(@Nullable Object value, String... path) {
    Object found = at(value, path);
    return found == null || found instanceof Map || found instanceof List
        ? null
        : String.valueOf(found);
  }

  /// The text under a path of keys, or `otherwise`.
  public static String textOr(String otherwise, @Nullable Object value, String... path) {
    String found = text(value, path);
    return found == null ? otherwise : found;
  }

  /// The whole number under a path of keys, or `otherwise`.
  public static int numberOr(int otherwise, @Nullable Object value, String... path) {
    String found = text(value, path);
    return found == null ? otherwise : Integer.parseInt(found);
  }

  /// The truth under a path of keys, or false.
  public static boolean flag(@Nullable Object value, String... path) {
    return Boolean.parseBoolean(text(value, path));
  }

  /// Every text anywhere below `value`, keys left out.
  public static List<String> texts(@Nullable Object value) {
    var found = new ArrayList<String>();
    collect(value, found);
    return found;
  }

  private static void collect(@Nullable Object value, List<String> found) {
    switch (value) {
      case null -> {}
      case Map<?, ?> entries -> entries.values().forEach(entry -> collect(entry, found));
      case List<?> entries -> entries.forEach(entry -> collect(entry, found));
      default -> found.add(String.valueOf(value));
    }
  }

  /// `over` laid on `under` as SAM lays a function on the globals: maps merge, lists follow each
  /// other, the rest is replaced.
  static Map<String, Object> merged(Map<String, Object> under, Map<String, Object> over) {
    var result = new LinkedHashMap<String, Object>(under);
    over.forEach((key, value) -> result.merge(key, value, Tree::mergedValue));
    return result;
  }

  private static Object mergedValue(Object under, Object over) {
    if (under instanceof Map<?, ?> a && over instanceof Map<?, ?> b && !isCall(a) && !isCall(b)) {
      return merged(map(a, "globals"), map(b, "function"));
    }
    if (under instanceof List<?> a && over instanceof List<?> b) {
      var joined = new ArrayList<Object>(a);
      joined.addAll(b);
      return joined;
    }
    return over;
  }

  private static boolean isCall(Map<?, ?> map) {
    return map.size() == 1
        && map.keySet().iterator().next() instanceof String key
        && (key.equals("Ref") || key.startsWith("Fn::"));
  }
}
