package ca.jechemine.notifications.persistence;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.Preferences;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/// Preferences: `pk = PREFERENCES#<userId>`, `sk = PREFERENCES`, with an attribute for each choice
/// that was made, named as its code. Each change is one update of the attributes that it names, so
/// that two at once both last.
public final class DynamoReaderPreferences implements ReaderPreferences {

  static final String SK = "PREFERENCES";
  private static final String UPDATED_AT = "updatedAt";

  private final Tables tables;

  public DynamoReaderPreferences(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Preferences of(UserId reader) {
    return tables
        .find(pk(reader), SK)
        .map(DynamoReaderPreferences::read)
        .orElseGet(Preferences::unset);
  }

  /// No call for nobody, one read for one reader, else one batch.
  @Override
  public Map<UserId, Preferences> ofAll(Set<UserId> readers) {
    if (readers.isEmpty()) {
      return Map.of();
    }
    if (readers.size() == 1) {
      UserId reader = readers.iterator().next();
      return Map.of(reader, of(reader));
    }
    List<UserId> order = List.copyOf(readers);
    List<Map<String, AttributeValue>> rows =
        tables.findAll(order.stream().map(it -> Tables.key(pk(it), SK)).toList());
    Map<UserId, Preferences> found = new HashMap<>();
    for (int at = 0; at < order.size(); at++) {
      found.put(order.get(at), read(rows.get(at)));
    }
    return Map.copyOf(found);
  }

  @Override
  public Preferences change(UserId reader, PreferencesChange change, Instant now) {
    Map<String, String> names = new HashMap<>(Map.of("#now", UPDATED_AT));
    Map<String, AttributeValue> values =
        new HashMap<>(Map.of(":now", AttributeValue.fromS(now.toString())));
    List<String> sets = new ArrayList<>(List.of("#now = :now"));
    change
        .chosen()
        .forEach((choice, on) -> {
          String name = "c" + names.size();
          names.put("#" + name, choice.code());
          values.put(":" + name, AttributeValue.fromBool(on));
          sets.add("#" + name + " = :" + name);
        });
    List<String> removes = new ArrayList<>();
    change
        .cleared()
        .forEach(choice -> {
          String name = "#c" + names.size();
          names.put(name, choice.code());
          removes.add(name);
        });
    String expression =
        "SET "
            + String.join(", ", sets)
            + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
    return read(
        tables
            .client()
            .updateItem(update ->
                update
                    .tableName(tables.table())
                    .key(Tables.key(pk(reader), SK))
                    .updateExpression(expression)
                    .expressionAttributeNames(names)
                    .expressionAttributeValues(values)
                    .returnValues(ReturnValue.ALL_NEW))
            .attributes());
  }

  @Override
  public void forget(UserId reader) {
    tables
        .client()
        .deleteItem(delete -> delete.tableName(tables.table()).key(Tables.key(pk(reader), SK)));
  }

  static String pk(UserId reader) {
    return "PREFERENCES#" + reader;
  }

  private static Preferences read(Map<String, AttributeValue> item) {
    ItemReader row = new ItemReader(item);
    return new Preferences(
        Choice.all().stream()
            .filter(it -> item.containsKey(it.code()))
            .collect(toUnmodifiableMap(it -> it, it -> row.flag(it.code()))),
        row.optionalInstant(UPDATED_AT).orElse(null));
  }
}
