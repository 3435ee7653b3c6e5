package ca.jechemine.administration.domain.settings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What administrators set, as it is stored: a document of each name, of which other domains read
/// what they go by. What was never set is not there, and their defaults hold.
///
/// @param version how often something was changed; 0 when nothing ever was
public record PlatformSettings(
    long version,
    Instant createdAt,
    Instant updatedAt,
    Map<String, Map<String, Object>> documents) {

  public PlatformSettings {
    documents = Map.copyOf(documents);
  }

  /// One value in a document; `path` leads to it. No value takes it out, so that the default holds
  /// again.
  public record Edit(String document, List<String> path, @Nullable Object value) {

    public Edit {
      path = List.copyOf(path);
    }

    String field() {
      return document + "." + String.join(".", path);
    }
  }

  /// A value that was changed: what held before and what holds since; null is nothing.
  public record Change(String field, @Nullable Object before, @Nullable Object after) {

    /// The document that it is in.
    public String document() {
      return field.substring(0, field.indexOf('.'));
    }
  }

  /// What was set there, if anything was.
  public Optional<Object> value(String document, String... path) {
    return value(document, List.of(path));
  }

  /// What holds there: what was set, else the usual.
  public Optional<Object> holds(String document, String... path) {
    return holds(document, List.of(path));
  }

  private Optional<Object> holds(String document, List<String> path) {
    return value(document, path).or(() -> Usual.of(document, path));
  }

  private Optional<Object> value(String document, List<String> path) {
    Object at = documents.get(document);
    for (String step : path) {
      if (!(at instanceof Map<?, ?> map)) {
        return Optional.empty();
      }
      at = map.get(step);
    }
    return Optional.ofNullable(at);
  }

  /// What of the edits would change something that holds.
  public List<Change> changes(List<Edit> edits) {
    List<Change> changes = new ArrayList<>();
    for (Edit edit : edits) {
      Object before = holds(edit.document(), edit.path()).orElse(null);
      Object after =
          edit.value() == null ? Usual.of(edit.document(), edit.path()).orElse(null) : edit.value();
      if (!same(before, after)) {
        changes.add(new Change(edit.field(), before, after));
      }
    }
    return List.copyOf(changes);
  }

  /// The settings with those of the edits made that change something, a version later. What no edit
  /// names stays as it is.
  public PlatformSettings with(List<Edit> edits, Instant now) {
    Map<String, Map<String, Object>> next = new HashMap<>(documents);
    for (Edit edit : edits) {
      if (!changes(List.of(edit)).isEmpty()) {
        next.put(
            edit.document(),
            with(next.getOrDefault(edit.document(), Map.of()), edit.path(), edit.value()));
      }
    }
    return new PlatformSettings(version + 1, createdAt, now, next);
  }

  private static Map<String, Object> with(
      Map<?, ?> map, List<String> path, @Nullable Object value) {
    Map<String, Object> copy = new LinkedHashMap<>();
    map.forEach((key, it) -> copy.put(String.valueOf(key), it));
    String step = path.getFirst();
    if (path.size() > 1) {
      Map<?, ?> inner = copy.get(step) instanceof Map<?, ?> it ? it : Map.of();
      copy.put(step, with(inner, path.subList(1, path.size()), value));
    } else if (value == null) {
      copy.remove(step);
    } else {
      copy.put(step, value);
    }
    return copy;
  }

  /// 10 and 10.0 are the same number, whichever way JSON spelled it.
  private static boolean same(@Nullable Object one, @Nullable Object other) {
    return (one instanceof Number a && other instanceof Number b)
        ? Double.compare(a.doubleValue(), b.doubleValue()) == 0
        : Objects.equals(one, other);
  }
}
