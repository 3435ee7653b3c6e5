package ca.jechemine.local.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// Puts objects in the place of their ids, as `expand[]` asks.
final class Expansion {

  private Expansion() {}

  /// A copy of the answer with what is asked for in it.
  static ObjectNode of(ObjectNode answer, Params params, Store store) {
    ObjectNode copy = answer.deepCopy();
    for (String path : params.list("expand")) {
      expand(copy, path, path, store);
    }
    return copy;
  }

  private static void expand(JsonNode at, String path, String whole, Store store) {
    if (at instanceof ArrayNode several) {
      several.forEach(it -> expand(it, path, whole, store));
      return;
    }
    int dot = path.indexOf('.');
    String name = dot < 0 ? path : path.substring(0, dot);
    if (!(at instanceof ObjectNode object) || !object.has(name)) {
      throw Refusal.invalid(
          "",
          "This property cannot be expanded ("
              + whole
              + "). You may want to try expanding 'data."
              + whole
              + "' instead.",
          "expand[]");
    }
    JsonNode member = object.path(name);
    if (member.isTextual()) {
      Optional<ObjectNode> whom = store.any(member.asText());
      whom.ifPresent(it -> object.set(name, it.deepCopy()));
    }
    if (dot >= 0 && !object.path(name).isNull()) {
      expand(object.path(name), path.substring(dot + 1), whole, store);
    }
  }
}
