package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// Stretches of indexes, each sorted by place, read as one: one query a stretch and page. A
/// position is the place of the last row, which is good in all of them.
final class MergedQuery {

  private static final int KEYS_AT_ONCE = 1_000;

  private final Tables tables;
  private final List<Stretch> stretches;
  private final boolean isForward;

  MergedQuery(Tables tables, List<Stretch> stretches, boolean isForward) {
    this.tables = tables;
    this.stretches = stretches.stream().filter(it -> !it.isEmpty()).toList();
    this.isForward = isForward;
  }

  Page<Map<String, AttributeValue>> page(PageRequest page) {
    List<Row> rows =
        from(page.start()).stream()
            .flatMap(it -> rows(it, page.limit() + 1).stream())
            .sorted(order())
            .limit(page.limit() + 1L)
            .toList();
    List<Map<String, AttributeValue>> items =
        rows.stream().limit(page.limit()).map(Row::item).toList();
    return rows.size() > page.limit()
        ? new Page<>(items, new Position(rows.get(page.limit() - 1).place()))
        : new Page<>(items, null);
  }

  /// Where it goes on after so many rows, whose keys are read.
  Optional<Position> after(int rows) {
    PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::first, order()));
    stretches.forEach(it -> next(it, keys(it)).ifPresent(heads::add));
    Optional<Position> reached = Optional.empty();
    for (int i = 0; i < rows; i++) {
      Head head = heads.poll();
      if (head == null) {
        return Optional.empty();
      }
      reached = Optional.of(new Position(head.first().place()));
      next(head.stretch(), head.rest()).ifPresent(heads::add);
    }
    return heads.isEmpty() ? Optional.empty() : reached;
  }

  /// How many rows there are.
  long count() {
    return stretches.stream().mapToLong(this::count).sum();
  }

  private long count(Stretch stretch) {
    return tables.client().queryPaginator(query(stretch).select(Select.COUNT).build()).stream()
        .mapToLong(QueryResponse::count)
        .sum();
  }

  private record Row(String place, Map<String, AttributeValue> item) {}

  private record Head(Stretch stretch, Row first, Iterator<Map<String, AttributeValue>> rest) {}

  private Comparator<Row> order() {
    Comparator<Row> byPlace = Comparator.comparing(Row::place);
    return isForward ? byPlace : byPlace.reversed();
  }

  private List<Stretch> from(Optional<Position> start) {
    return start
        .map(Position::value)
        .map(place ->
            stretches.stream()
                .map(it ->
                    isForward
                        ? it.notBefore(Places.after(place))
                        : it.notAfter(Places.before(place)))
                .filter(it -> !it.isEmpty())
                .toList())
        .orElse(stretches);
  }

  /// In one call, unless they have more than 1 MB.
  private List<Row> rows(Stretch stretch, int most) {
    return tables.client().queryPaginator(query(stretch).limit(most).build()).items().stream()
        .limit(most)
        .map(it -> row(stretch, it))
        .toList();
  }

  private Iterator<Map<String, AttributeValue>> keys(Stretch stretch) {
    return tables
        .client()
        .queryPaginator(
            query(stretch).projectionExpression(sort(stretch)).limit(KEYS_AT_ONCE).build())
        .items()
        .iterator();
  }

  private static Optional<Head> next(Stretch stretch, Iterator<Map<String, AttributeValue>> rest) {
    return rest.hasNext()
        ? Optional.of(new Head(stretch, row(stretch, rest.next()), rest))
        : Optional.empty();
  }

  private static Row row(Stretch stretch, Map<String, AttributeValue> item) {
    AttributeValue place = item.get(sort(stretch));
    return new Row(place == null ? "" : place.s(), item);
  }

  private static String sort(Stretch stretch) {
    return stretch.index() + "sk";
  }

  private QueryRequest.Builder query(Stretch stretch) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(stretch.index())
        .keyConditionExpression(
            stretch.index() + "pk = :pk AND " + sort(stretch) + " BETWEEN :from AND :to")
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(stretch.pk()),
                ":from", AttributeValue.fromS(stretch.from()),
                ":to", AttributeValue.fromS(stretch.to())))
        .scanIndexForward(isForward);
  }
}
