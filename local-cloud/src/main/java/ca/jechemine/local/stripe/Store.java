package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Every object by its kind and id, with what nobody is shown of it. Used by one thread at a time.
final class Store {

  private final Map<String, Map<String, ObjectNode>> kinds = new LinkedHashMap<>();
  private final Map<String, ObjectNode> hidden = new LinkedHashMap<>();

  /// Keeps an object under its kind (its member `object`) and id.
  ObjectNode put(ObjectNode object) {
    kinds
        .computeIfAbsent(object.path("object").asText(), _ -> new LinkedHashMap<>())
        .put(object.path("id").asText(), object);
    return object;
  }

  Optional<ObjectNode> find(String kind, String id) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(id));
  }

  /// The object that a path names.
  ObjectNode get(String kind, String id) {
    return find(kind, id).orElseThrow(() -> Refusal.missing(404, kind, id, "id"));
  }

  /// The object that a parameter names.
  ObjectNode named(String kind, String id, String param) {
    return find(kind, id).orElseThrow(() -> Refusal.missing(400, kind, id, param));
  }

  /// The object of that id, of whatever kind.
  Optional<ObjectNode> any(String id) {
    return kinds.values().stream()
        .filter(it -> it.containsKey(id))
        .map(it -> it.get(id))
        .findFirst();
  }

  List<ObjectNode> newestFirst(String kind) {
    return new ArrayList<>(kinds.getOrDefault(kind, Map.of()).values()).reversed();
  }

  List<ObjectNode> all(String kind, Predicate<ObjectNode> wanted) {
    return kinds.getOrDefault(kind, Map.of()).values().stream().filter(wanted).toList();
  }

  /// What is known of an object and not shown.
  ObjectNode hidden(String id) {
    return hidden.computeIfAbsent(id, _ -> JsonNodeFactory.instance.objectNode());
  }

  List<String> kinds() {
    return List.copyOf(kinds.keySet());
  }

  void clear() {
    kinds.clear();
    hidden.clear();
  }

  ObjectNode saved() {
    ObjectNode saved = JsonNodeFactory.instance.objectNode();
    kinds.values().forEach(it -> it.values().forEach(saved.withArray("/objects")::add));
    hidden.forEach(saved.withObject("/hidden")::set);
    return saved;
  }

  void restore(JsonNode saved) {
    clear();
    saved.path("objects").forEach(it -> put((ObjectNode) it));
    saved
        .path("hidden")
        .properties()
        .forEach(it -> hidden.put(it.getKey(), (ObjectNode) it.getValue()));
  }
}
