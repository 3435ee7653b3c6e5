package ca.jechemine.reporting.persistence;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.reporting.domain.Granularity;
import ca.jechemine.reporting.domain.Rebuilding;
import ca.jechemine.reporting.domain.Subject;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Makes totals anew, list of facts by list of facts. How far it is stands in `pk = TOTALS`, `sk =
/// REBUILD`, so that it goes on where it stopped; of two at once each does some of it twice, which
/// changes nothing.
public final class DynamoRebuilding implements Rebuilding {

  private static final String SK = "REBUILD";
  private static final int PAGE = 100;

  private final Tables tables;
  private final DynamoFacts facts;

  public DynamoRebuilding(Tables tables, DynamoFacts facts) {
    this.tables = tables;
    this.facts = facts;
  }

  @Override
  public void begin() {
    Generations generations = generations();
    if (generations.underway().isPresent()) {
      return;
    }
    clear(generations.retired());
    keep(generations.begun(), 0, "");
    try {
      tables
          .transactions()
          .commit(List.of(generations.becoming(generations.begun(), tables.table())));
    } catch (StaleVersion begun) {
      // Somebody else began it, and both go on with it.
      return;
    }
  }

  @Override
  public int takeMore() {
    Generations generations = generations();
    if (generations.underway().isEmpty()) {
      return 0;
    }
    Place place = place(generations);
    for (int list = place.list(); list < FactItem.LISTS; list++) {
      String pk = FactItem.list(list);
      String after = list == place.list() ? place.after() : "";
      QueryResponse page =
          tables
              .client()
              .query(query ->
                  query
                      .tableName(tables.table())
                      .consistentRead(true)
                      .limit(PAGE)
                      .keyConditionExpression("pk = :pk AND sk > :after")
                      .projectionExpression("pk, sk")
                      .expressionAttributeValues(
                          Map.of(
                              ":pk",
                              AttributeValue.fromS(pk),
                              ":after",
                              AttributeValue.fromS(after.isEmpty() ? " " : after))));
      if (!page.items().isEmpty()) {
        page.items().forEach(it -> facts.include(FactItem.id(it)));
        keep(generations, list, page.items().getLast().get("sk").s());
        return page.items().size();
      }
    }
    return 0;
  }

  @Override
  public void finish() {
    Generations generations = generations();
    if (generations.underway().isPresent()) {
      try {
        tables
            .transactions()
            .commit(List.of(generations.becoming(generations.switched(), tables.table())));
      } catch (StaleVersion finished) {
        // Somebody else finished it.
        return;
      }
    }
  }

  /// Where the next facts are.
  private record Place(int list, String after) {}

  private Place place(Generations generations) {
    return tables
        .find("TOTALS", SK)
        .map(ItemReader::new)
        .filter(it -> it.number("generation") == generations.underway().orElse(0L))
        .map(it -> new Place((int) it.number("list"), it.text("after")))
        .orElse(new Place(0, ""));
  }

  private void keep(Generations generations, int list, String after) {
    Map<String, AttributeValue> item =
        new ItemWriter()
            .text("pk", "TOTALS")
            .text("sk", SK)
            .number("generation", generations.underway().orElse(0L))
            .number("list", list)
            .text("after", after)
            .toItem();
    tables.client().putItem(put -> put.tableName(tables.table()).item(item));
  }

  private Generations generations() {
    return Generations.of(tables.findAll(List.of(Generations.KEY)).getFirst());
  }

  /// Removes the totals of a generation.
  private void clear(long generation) {
    for (Granularity granularity : Granularity.values()) {
      for (Subject.Kind kind : Subject.Kind.values()) {
        clear(LineItem.pk(generation, granularity, kind));
      }
    }
  }

  private void clear(String pk) {
    tables
        .client()
        .queryPaginator(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .projectionExpression("pk, sk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .forEach(row -> tables.client().deleteItem(it -> it.tableName(tables.table()).key(row)));
  }
}
