package ca.jechemine.reporting.persistence;

import ca.jechemine.reporting.domain.Contribution;
import ca.jechemine.reporting.domain.FactId;
import ca.jechemine.reporting.domain.Measure;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a fact is spelled: `pk = FACTS#<00 to 3f>` by the digest of its id, so that all of them are
/// listed, and none of these lists is long; `sk = <kind>#<id>`; `in_<generation>`, what the totals
/// of that generation have of it, which is empty when that is nothing.
///
/// @param version of what happened
/// @param revision rises with each write of the row; 0 when it is not there
/// @param in by generation
record FactItem(FactId id, long version, long revision, Map<Long, Optional<Contribution>> in) {

  static final int LISTS = 64;

  private static final String IN = "in_";

  FactItem {
    in = Map.copyOf(in);
  }

  static Map<String, AttributeValue> key(FactId id) {
    String sk = id.kind() + "#" + id.id();
    return Tables.key(list(Integer.parseInt(Digests.sha256(sk).substring(0, 2), 16) % LISTS), sk);
  }

  /// The key of one of the lists.
  static String list(int number) {
    return "FACTS#%02x".formatted(number);
  }

  static FactItem read(FactId id, Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return new FactItem(id, -1, 0, Map.of());
    }
    ItemReader item = new ItemReader(row);
    Map<Long, Optional<Contribution>> in = new HashMap<>();
    row.keySet().stream()
        .filter(it -> it.startsWith(IN))
        .forEach(it -> in.put(Long.valueOf(it.substring(IN.length())), contribution(item.map(it))));
    return new FactItem(id, item.number("version"), item.number("revision"), in);
  }

  static FactId id(Map<String, AttributeValue> row) {
    String sk = new ItemReader(row).text("sk");
    int end = sk.indexOf('#');
    return new FactId(FactId.Kind.valueOf(sk.substring(0, end)), sk.substring(end + 1));
  }

  Map<String, AttributeValue> write() {
    ItemWriter item = new ItemWriter().number("version", version).number("revision", revision);
    key(id).forEach((name, value) -> item.text(name, value.s()));
    in.forEach((generation, contribution) ->
        item.map(IN + generation, contribution.map(FactItem::texts).orElse(Map.of())));
    return item.toItem();
  }

  private static Map<String, String> texts(Contribution contribution) {
    Map<String, String> texts = new TreeMap<>();
    texts.put("at", contribution.at().toString());
    put(texts, "professional", contribution.professional());
    put(texts, "client", contribution.client());
    put(texts, "issue", contribution.issue());
    contribution
        .sums()
        .values()
        .forEach((measure, value) -> texts.put(measure.code(), Long.toString(value)));
    return texts;
  }

  private static void put(Map<String, String> texts, String name, @Nullable String value) {
    if (value != null) {
      texts.put(name, value);
    }
  }

  private static Optional<Contribution> contribution(Map<String, String> texts) {
    if (texts.isEmpty()) {
      return Optional.empty();
    }
    EnumMap<Measure, Long> sums = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      String value = texts.get(measure.code());
      if (value != null) {
        sums.put(measure, Long.valueOf(value));
      }
    }
    return Optional.of(
        new Contribution(
            Instant.parse(texts.getOrDefault("at", "")),
            texts.get("professional"),
            texts.get("client"),
            texts.get("issue"),
            new Sums(sums)));
  }
}
