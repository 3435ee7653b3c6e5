package ca.jechemine.reporting.persistence;

import ca.jechemine.kernel.Retry;
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
/// changes nothing. Only what its facts are in already is ever passed by: whoever comes late sets
/// the place back at worst, or writes that of a generation that is over, and it begins from the
/// first list again.
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
  public long begin() {
    return Retry.whenStale(this::begun);
  }

  private long begun() {
    Generations generations = generations();
    if (generations.underway().isPresent()) {
      return generations.underway().get();
    }
    clear(generations.retired());
    Generations next = generations.begun();
    tables.transactions().commit(List.of(generations.becoming(next, tables.table())));
    return next.underway().orElseThrow();
  }

  @Override
  public int takeMore(long generation) {
    if (!generations().isMaking(generation)) {
      return 0;
    }
    Place place = place(generation);
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
        page.items().forEach(it -> facts.include(FactItem.id(it), generation));
        keep(generation, list, new ItemReader(page.items().getLast()).text("sk"));
        return page.items().size();
      }
    }
    return 0;
  }

  @Override
  public void finish(long generation) {
    Retry.whenStale(() -> finished(generation));
  }

  private boolean finished(long generation) {
    Generations generations = generations();
    if (!generations.isMaking(generation)) {
      return false;
    }
    tables
        .transactions()
        .commit(List.of(generations.becoming(generations.switched(), tables.table())));
    return true;
  }

  /// Where the next facts are.
  private record Place(int list, String after) {}

  private Place place(long generation) {
    return tables
        .find("TOTALS", SK)
        .map(ItemReader::new)
        .filter(it -> it.number("generation") == generation)
        .map(it -> new Place((int) it.number("list"), it.text("after")))
        .orElse(new Place(0, ""));
  }

  private void keep(long generation, int list, String after) {
    Map<String, AttributeValue> item =
        new ItemWriter()
            .text("pk", "TOTALS")
            .text("sk", SK)
            .number("generation", generation)
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
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .projectionExpression("pk, sk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .forEach(row -> tables.client().deleteItem(it -> it.tableName(tables.table()).key(row)));
  }
}
