package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Motifs in the domain's table.
///
/// | row | pk | sk |
/// |---|---|---|
/// | a motif, see `MotifItem` | `MOTIFS` | `<id>` |
/// | the French label of each motif that has the label | `MOTIF_LABEL#<label>` | `MOTIF_LABEL` |
///
/// Several motifs may have one English label: each has an attribute of its own in the label's row,
/// so that neither takes it from the other. The row of a motif stays when it is deleted: what
/// arrives late does not bring it back.
public final class DynamoMotifs implements Motifs {

  private static final String LABEL = "MOTIF_LABEL";
  private static final String OF_MOTIF = "of_";

  /// A motif has at most five writes, its row and two labels of before and after, and a transaction
  /// a hundred.
  private static final int MOTIFS_AT_ONCE = 20;

  /// As many rows as one read takes.
  private static final int MOST_KEYS = 100;

  private final Tables tables;

  public DynamoMotifs(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<String, String> frenchLabels(Collection<String> labels) {
    List<String> keys = labels.stream().map(Motif::key).distinct().toList();
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(keys.stream().map(it -> Tables.key(labelPk(it), LABEL)).toList());
    Map<String, String> french = new HashMap<>();
    labels.forEach(label -> {
      String key = Motif.key(label);
      of(rows.get(keys.indexOf(key)), key).ifPresent(it -> french.put(label, it));
    });
    return french;
  }

  /// A French label before an English one: its motif was named so.
  private static Optional<String> of(Map<String, AttributeValue> row, String key) {
    List<String> french =
        row.entrySet().stream()
            .filter(it -> it.getKey().startsWith(OF_MOTIF))
            .map(it -> it.getValue().s())
            .sorted()
            .toList();
    return french.stream()
        .filter(it -> Motif.key(it).equals(key))
        .findFirst()
        .or(() -> french.stream().findFirst());
  }

  @Override
  public Map<String, Text> inBoth(Collection<String> frenchLabels) {
    List<String> keys = frenchLabels.stream().map(Motif::key).distinct().toList();
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<String> motifs =
        tables.findAll(keys.stream().map(it -> Tables.key(labelPk(it), LABEL)).toList()).stream()
            .flatMap(DynamoMotifs::motifs)
            .distinct()
            .limit(MOST_KEYS)
            .toList();
    if (motifs.isEmpty()) {
      return Map.of();
    }
    Map<String, Text> known =
        tables.findAll(motifs.stream().map(MotifItem::key).toList()).stream()
            .flatMap(it -> text(it).stream())
            .collect(
                Collectors.toMap(it -> Motif.key(it.fr()), Function.identity(), (one, _) -> one));
    return frenchLabels.stream()
        .distinct()
        .filter(it -> known.containsKey(Motif.key(it)))
        .collect(
            Collectors.toUnmodifiableMap(
                Function.identity(), it -> Objects.requireNonNull(known.get(Motif.key(it)))));
  }

  private static Stream<String> motifs(Map<String, AttributeValue> labelRow) {
    return labelRow.keySet().stream()
        .filter(it -> it.startsWith(OF_MOTIF))
        .map(it -> it.substring(OF_MOTIF.length()));
  }

  /// Both labels of a motif; the French one twice when there is no English one.
  private static Optional<Text> text(Map<String, AttributeValue> motifRow) {
    return Optional.of(motifRow)
        .filter(it -> it.containsKey("labelFr"))
        .map(ItemReader::new)
        .map(it -> {
          String fr = it.text("labelFr");
          return new Text(fr, it.optionalText("labelEn").orElse(fr));
        });
  }

  /// One read of each few; unless nothing is new, one transaction.
  @Override
  public void keep(Collection<Motif> motifs) {
    motifs.stream()
        .gather(Gatherers.windowFixed(MOTIFS_AT_ONCE))
        .forEach(few -> Retry.whenStale(() -> keepOnce(few)));
  }

  private boolean keepOnce(List<Motif> motifs) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(motifs.stream().map(it -> MotifItem.key(it.id())).toList());
    List<Write> writes = new ArrayList<>();
    Map<String, Label> labels = new LinkedHashMap<>();
    for (int n = 0; n < motifs.size(); n++) {
      Motif motif = motifs.get(n);
      Optional<ItemReader> known =
          Optional.of(rows.get(n)).filter(it -> !it.isEmpty()).map(ItemReader::new);
      if (known.filter(it -> it.number("version") >= motif.version()).isEmpty()) {
        writes.add(account(motif, known));
        known.stream()
            .flatMap(it -> it.texts("labels").stream())
            .forEach(it -> label(labels, it).without(motif));
        motif.keys().forEach(it -> label(labels, it).with(motif));
      }
    }
    labels.values().forEach(it -> writes.add(it.write(tables.table())));
    if (!writes.isEmpty()) {
      tables.transactions().commit(writes);
    }
    return !writes.isEmpty();
  }

  private static Label label(Map<String, Label> labels, String key) {
    return labels.computeIfAbsent(key, Label::new);
  }

  private Write account(Motif motif, Optional<ItemReader> known) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(MotifItem.write(motif));
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(it.number("version"))))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("a motif"));
  }

  /// What becomes of the row of one label: of each motif, its French label or that it has gone.
  private static final class Label {

    private final String key;
    private final Map<String, Optional<String>> motifs = new TreeMap<>();

    Label(String key) {
      this.key = key;
    }

    void with(Motif motif) {
      motifs.put(OF_MOTIF + motif.id(), Optional.of(motif.labelFr()));
    }

    void without(Motif motif) {
      motifs.put(OF_MOTIF + motif.id(), Optional.empty());
    }

    Write write(String table) {
      Map<String, String> names = new HashMap<>();
      Map<String, AttributeValue> values = new HashMap<>();
      List<String> set = new ArrayList<>();
      List<String> remove = new ArrayList<>();
      motifs.forEach((attribute, french) -> {
        String number = Integer.toString(names.size());
        names.put("#m" + number, attribute);
        french.ifPresentOrElse(
            it -> {
              values.put(":f" + number, AttributeValue.fromS(it));
              set.add("#m" + number + " = :f" + number);
            },
            () -> remove.add("#m" + number));
      });
      Update.Builder update =
          Update.builder()
              .tableName(table)
              .key(Tables.key(labelPk(key), LABEL))
              .updateExpression(clause("SET", set) + clause("REMOVE", remove))
              .expressionAttributeNames(names);
      if (!values.isEmpty()) {
        update.expressionAttributeValues(values);
      }
      return Write.update(
          update,
          _ -> new IllegalStateException("an unconditional update has no condition to fail"));
    }

    private static String clause(String word, List<String> parts) {
      return parts.isEmpty() ? "" : word + " " + String.join(", ", parts) + " ";
    }
  }

  private static String labelPk(String key) {
    return LABEL + "#" + key;
  }
}
