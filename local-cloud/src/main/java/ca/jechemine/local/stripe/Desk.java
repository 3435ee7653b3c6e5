package ca.jechemine.local.stripe;

import ca.jechemine.local.aws.Json;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What all resources work with: the objects, the clock, new ids, and events of what changed. Used
/// by one thread at a time.
final class Desk {

  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  private final Store store;
  private final InstantSource clock;
  private final RandomGenerator random;
  private final String apiVersion;
  private final List<ObjectNode> news = new ArrayList<>();
  private @Nullable Call current;

  Desk(Store store, InstantSource clock, RandomGenerator random, String apiVersion) {
    this.store = store;
    this.clock = clock;
    this.random = random;
    this.apiVersion = apiVersion;
  }

  Store store() {
    return store;
  }

  /// Seconds since 1970.
  long now() {
    return clock.instant().getEpochSecond();
  }

  InstantSource clock() {
    return clock;
  }

  String newId(String prefix) {
    return prefix + "_" + letters(24);
  }

  String letters(int count) {
    var text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /// Events name this request from now on; null when nobody asked.
  void serve(@Nullable Call call) {
    current = call;
  }

  /// An event of the platform's own account.
  void emit(String type, ObjectNode object) {
    emit(type, object, Optional.empty(), "");
  }

  /// An event.
  ///
  /// @param previous the members that changed, with what they were
  /// @param account the connected account that it is about, or empty
  void emit(String type, ObjectNode object, Optional<ObjectNode> previous, String account) {
    ObjectNode event = object("event", newId("evt"));
    if (!account.isEmpty()) {
      event.put("account", account);
    }
    event.put("api_version", apiVersion);
    event.put("created", now());
    ObjectNode data = event.putObject("data");
    data.set("object", object.deepCopy());
    previous.ifPresent(it -> data.set("previous_attributes", it));
    event.put("livemode", false);
    event.put("pending_webhooks", 1);
    ObjectNode request = event.putObject("request");
    Call call = current;
    if (call == null) {
      request.putNull("id");
      request.putNull("idempotency_key");
    } else {
      request.put("id", call.requestId());
      if (call.idempotencyKey().isEmpty()) {
        request.putNull("idempotency_key");
      } else {
        request.put("idempotency_key", call.idempotencyKey());
      }
    }
    event.put("type", type);
    store.put(event);
    news.add(event);
  }

  /// The events since the last time that this was asked.
  List<ObjectNode> takeNews() {
    List<ObjectNode> taken = List.copyOf(news);
    news.clear();
    return taken;
  }

  /// An object that begins as every one does.
  ObjectNode object(String kind, String id) {
    return JsonNodeFactory.instance.objectNode().put("id", id).put("object", kind);
  }

  static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /// Adds members that are written as JSON.
  static ObjectNode add(ObjectNode object, String members) {
    object.setAll((ObjectNode) Json.tree(members));
    return object;
  }

  /// A text, or null when there is none.
  static void put(ObjectNode object, String name, Optional<String> text) {
    object.put(name, text.orElse(null));
  }

  /// A page of a list, newest first, by `limit`, `starting_after` and `ending_before`.
  ///
  /// @param url the path of the list
  ObjectNode page(String url, List<ObjectNode> newestFirst, Params params) {
    long limit = params.has("limit") ? params.integer("limit") : 10;
    if (limit < 1 || limit > 100) {
      throw Refusal.invalid("", "Invalid limit: must be between 1 and 100", "limit");
    }
    List<ObjectNode> rest = newestFirst;
    Optional<String> after = params.text("starting_after");
    if (after.isPresent()) {
      int at = position(newestFirst, after.get(), "starting_after");
      rest = newestFirst.subList(at + 1, newestFirst.size());
    }
    Optional<String> before = params.text("ending_before");
    if (before.isPresent()) {
      int at = position(newestFirst, before.get(), "ending_before");
      rest = newestFirst.subList(Math.max(0, at - Math.toIntExact(limit)), at);
    }
    ObjectNode list = JsonNodeFactory.instance.objectNode().put("object", "list");
    rest.stream().limit(limit).forEach(list.withArray("/data")::add);
    list.withArray("/data");
    list.put("has_more", rest.size() > limit);
    return list.put("url", url);
  }

  private static int position(List<ObjectNode> objects, String id, String param) {
    for (int i = 0; i < objects.size(); i++) {
      if (objects.get(i).path("id").asText().equals(id)) {
        return i;
      }
    }
    throw Refusal.missing(400, "object", id, param);
  }

  /// Whether the object was made within `created[gte]`, `[gt]`, `[lte]` and `[lt]`.
  static boolean isWithin(ObjectNode object, Params params) {
    long created = object.path("created").asLong();
    return (!params.has("created[gte]") || created >= params.integer("created[gte]"))
        && (!params.has("created[gt]") || created > params.integer("created[gt]"))
        && (!params.has("created[lte]") || created <= params.integer("created[lte]"))
        && (!params.has("created[lt]") || created < params.integer("created[lt]"));
  }

  static boolean has(ObjectNode object, String name, Optional<String> value) {
    return value.isEmpty() || object.path(name).asText().equals(value.get());
  }
}
