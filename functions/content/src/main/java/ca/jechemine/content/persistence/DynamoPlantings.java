package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.Plantings;
import ca.jechemine.contracts.MotifEvent.MotifsPlanted;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Marks of what was planted, each written in the transaction that planted it: `pk = SEEDED`, `sk =
/// <mark>`.
final class DynamoPlantings implements Plantings {

  private static final String SEEDED = "SEEDED";

  private final Tables tables;
  private final Events events;

  DynamoPlantings(Tables tables, Events events) {
    this.tables = tables;
    this.events = events;
  }

  @Override
  public Set<String> done() {
    return tables
        .client()
        .query(it ->
            it.tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(SEEDED)))
                .consistentRead(true))
        .items()
        .stream()
        .map(it -> new ItemReader(it).text("sk"))
        .collect(Collectors.toSet());
  }

  @Override
  public int plant(String mark, List<Motif> motifs, Instant now) {
    List<Motif> rest = new ArrayList<>(motifs);
    while (true) {
      try {
        tables
            .transactions()
            .commit(
                Stream.of(
                        Stream.of(marked(mark)),
                        rest.stream()
                            .flatMap(
                                motif -> DynamoMotifs.rows(tables, motif, _ -> new Taken(motif))),
                        events.publish(List.of(planted(mark, rest, now)), DynamoMotifs.FIRST))
                    .flatMap(it -> it)
                    .toList());
        return rest.size();
      } catch (Taken taken) {
        rest.remove(taken.motif);
      } catch (Planted before) {
        return 0;
      }
    }
  }

  @Override
  public int plant(String mark, LegalDocument document, Instant now) {
    try {
      tables
          .transactions()
          .commit(
              Stream.concat(
                      Stream.of(marked(mark)),
                      DynamoLegalDocuments.first(tables, document, events, document.published(now)))
                  .toList());
      return 1;
    } catch (Planted before) {
      return 0;
    }
  }

  private static MotifsPlanted planted(String mark, List<Motif> motifs, Instant now) {
    return new MotifsPlanted(
        mark, motifs.stream().map(it -> it.changed(DynamoMotifs.FIRST, now)).toList(), now);
  }

  private Write marked(String mark) {
    return Write.insert(
        tables.table(),
        new ItemWriter().text("pk", SEEDED).text("sk", mark).toItem(),
        _ -> new Planted());
  }

  /// Somebody else has the motif's label.
  private static final class Taken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Motif motif;

    private Taken(Motif motif) {
      super("the label is taken", null, false, false);
      this.motif = motif;
    }
  }

  /// The mark is there.
  private static final class Planted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Planted() {
      super("planted before", null, false, false);
    }
  }
}
