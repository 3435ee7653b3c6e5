package ca.jechemine.runtime.json;

import io.avaje.json.JsonDataException;
import io.avaje.json.JsonException;
import io.avaje.json.JsonReader;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.StringWriter;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON of records whose adapters were generated at compile time (`@Json`). Unknown fields are
/// ignored; absent and null ones are null.
public final class Json {

  /// What is read has at most so many characters: more than the gateway lets through.
  public static final int LONGEST = 10 * 1024 * 1024;

  private static final Jsonb JSONB = Adapters.jsonb();
  private static final int DEEPEST = 16;

  /// No text of JSON of that length is too long for the library.
  private static final int SHORT = 32_000;

  private Json() {}

  /// The value as JSON; fields that are null are left out.
  public static String write(Object value) {
    return JSONB.toJson(value);
  }

  /// The value as JSON; fields that are null are there, for what the contract spells with null.
  public static String writeWithNulls(Object value) {
    return writeWithNulls(JSONB.typeOf(value), value);
  }

  /// The same of a map of which a record would know the fields, with records in it.
  public static String writeWithNulls(Map<String, @Nullable Object> fields) {
    return writeWithNulls(JSONB.type(Object.class), fields);
  }

  private static <T> String writeWithNulls(JsonType<T> type, T value) {
    StringWriter text = new StringWriter();
    try (JsonWriter writer = JSONB.writer(text)) {
      writer.serializeNulls(true);
      type.toJson(value, writer);
    }
    return text.toString();
  }

  /// The values as a JSON array.
  public static <T> String write(Class<T> type, List<? extends T> values) {
    return JSONB.type(type).list().toJson(List.copyOf(values));
  }

  /// The value that the JSON spells.
  ///
  /// @throws MalformedJson when it is no JSON, too long, or a field has another type
  public static <T> T read(Class<T> type, String json) {
    return read(JSONB.type(type), json);
  }

  /// The flat object of strings that the JSON spells.
  ///
  /// @throws MalformedJson when it is something else
  public static Map<String, String> readTexts(String json) {
    return read(JSONB.type(String.class).map(), json);
  }

  /// The object that the JSON spells, whatever its fields: absent and null ones differ here. Values
  /// are texts, `Long`, `Double`, `Boolean`, lists, maps and null. For bodies of which each field
  /// counts only when it is there.
  ///
  /// @throws MalformedJson when it is no object, or nested deeper than people's forms are
  public static Map<String, @Nullable Object> readObject(String json) {
    if (isTooDeep(json) || !(read(JSONB.type(Object.class), json) instanceof Map<?, ?> map)) {
      throw new MalformedJson();
    }
    Map<String, @Nullable Object> object = new HashMap<>();
    map.forEach((key, value) -> object.put(String.valueOf(key), value));
    return Collections.unmodifiableMap(object);
  }

  /// The fields of a value as its JSON spells them, in their order; those that are null are left
  /// out.
  public static Map<String, Object> fields(Object value) {
    if (!(read(JSONB.type(Object.class), write(value)) instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("no value with fields");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    map.forEach((key, field) -> fields.put(String.valueOf(key), field));
    return fields;
  }

  /// Reading is recursive, and whoever sends the text must not exhaust the stack by it.
  private static boolean isTooDeep(String json) {
    int depth = 0;
    boolean inText = false;
    for (int at = 0; at < json.length(); at++) {
      char character = json.charAt(at);
      if (inText && character == '\\') {
        at++;
      } else if (character == '"') {
        inText = !inText;
      } else if (!inText && (character == '{' || character == '[')) {
        depth++;
      } else if (!inText && (character == '}' || character == ']')) {
        depth--;
      }
      if (depth > DEEPEST) {
        return true;
      }
    }
    return false;
  }

  private static <T> T read(JsonType<T> type, String json) {
    if (json.length() > LONGEST) {
      throw new MalformedJson();
    }
    try {
      return json.length() <= SHORT ? type.fromJson(json) : readLong(type, json);
    } catch (JsonDataException wrongType) {
      throw new MalformedJson();
    } catch (JsonException noJson) {
      throw new MalformedJson();
    } catch (IndexOutOfBoundsException cutInAnEscape) {
      // The library looks behind a backslash without asking whether anything is there.
      throw new MalformedJson();
    }
  }

  private static <T> T readLong(JsonType<T> type, String json) {
    try (JsonReader reader = new LongTextReader(JSONB.reader(json))) {
      return type.fromJson(reader);
    }
  }
}
