package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.matching.Glossaries;
import ca.jechemine.appointments.domain.matching.Glossary;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The glossary of the motifs in the domain's table; see `MotifItem` for the keys. What was read is
/// believed for five minutes, as long as pages believe the catalogue (contract 10 §8.3).
public final class DynamoGlossaries implements Glossaries {

  private static final Duration BELIEVED = Duration.ofMinutes(5);

  /// A read takes 1 MB, some three thousand motifs of the usual size: the catalogue takes one.
  private static final int MOST_READS = 4;

  private final Tables tables;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

  public DynamoGlossaries(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Glossary current() {
    Instant now = clock.instant();
    Read known = last.get();
    if (known == null || now.isAfter(known.at().plus(BELIEVED))) {
      known = new Read(now, Glossary.of(motifs()));
      last.set(known);
    }
    return known.glossary();
  }

  private List<Motif> motifs() {
    List<Motif> motifs = new ArrayList<>();
    Map<String, AttributeValue> from = null;
    for (int reads = 0; reads < MOST_READS; reads++) {
      Map<String, AttributeValue> start = from;
      QueryResponse page =
          tables
              .client()
              .query(it ->
                  it.tableName(tables.table())
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(MotifItem.PK)))
                      .exclusiveStartKey(start));
      page.items().forEach(it -> motifs.add(MotifItem.read(it)));
      if (!page.hasLastEvaluatedKey()) {
        return motifs;
      }
      from = page.lastEvaluatedKey();
    }
    throw new IllegalStateException("the catalogue of motifs has outgrown its budget of reads");
  }

  private record Read(Instant at, Glossary glossary) {}
}
