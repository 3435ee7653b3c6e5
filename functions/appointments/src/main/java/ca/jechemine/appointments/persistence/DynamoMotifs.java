package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Motifs in the domain's table.
///
/// | row | pk | sk |
/// |---|---|---|
/// | both labels of a motif, and which lead to it, at which version | `MOTIF#<id>` | `MOTIF` |
/// | the French label of each motif that has the label | `MOTIF_LABEL#<label>` | `MOTIF_LABEL` |
///
/// Several motifs may have one English label: each has an attribute of its own in the label's row,
/// so that neither takes it from the other. The row of a motif stays when it is deleted: what
/// arrives late does not bring it back.
public final class DynamoMotifs implements Motifs {

  private static final String MOTIF = "MOTIF";
  private static final String LABEL = "MOTIF_LABEL";
  private static final String OF_MOTIF = "of_";

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
        tables
            .findAll(motifs.stream().map(it -> Tables.key(MOTIF + "#" + it, MOTIF)).toList())
            .stream()
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

  /// One read; unless nothing is new, one transaction.
  @Override
  public void keep(Motif motif) {
    Retry.whenStale(() -> keepOnce(motif));
  }

  private boolean keepOnce(Motif motif) {
    Optional<ItemReader> known = tables.find(pk(motif), MOTIF).map(ItemReader::new);
    if (known.filter(it -> it.number("version") >= motif.version()).isPresent()) {
      return false;
    }
    List<String> keys = motif.keys();
    List<Write> writes = new ArrayList<>();
    writes.add(account(motif, keys, known));
    keys.forEach(it -> writes.add(labelled(motif, it)));
    known.stream()
        .flatMap(it -> it.texts("labels").stream())
        .filter(it -> !keys.contains(it))
        .forEach(it -> writes.add(unlabelled(motif, it)));
    tables.transactions().commit(writes);
    return true;
  }

  private Write account(Motif motif, List<String> keys, Optional<ItemReader> known) {
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", pk(motif))
                    .text("sk", MOTIF)
                    .number("version", motif.version())
                    .texts("labels", keys)
                    .text("labelFr", motif.labelFr())
                    .text("labelEn", Optional.of(motif.labelEn()).filter(it -> !it.isEmpty()))
                    .toItem());
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(it.number("version"))))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("a motif"));
  }

  private Write labelled(Motif motif, String key) {
    return update(
        label(motif, key)
            .updateExpression("SET #motif = :french")
            .expressionAttributeValues(Map.of(":french", AttributeValue.fromS(motif.labelFr()))));
  }

  private Write unlabelled(Motif motif, String key) {
    return update(label(motif, key).updateExpression("REMOVE #motif"));
  }

  private static Write update(Update.Builder update) {
    return Write.update(
        update, _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private Update.Builder label(Motif motif, String key) {
    return Update.builder()
        .tableName(tables.table())
        .key(Tables.key(labelPk(key), LABEL))
        .expressionAttributeNames(Map.of("#motif", OF_MOTIF + motif.id()));
  }

  private static String pk(Motif motif) {
    return MOTIF + "#" + motif.id();
  }

  private static String labelPk(String key) {
    return LABEL + "#" + key;
  }
}
