package ca.jechemine.reporting.persistence;

import ca.jechemine.reporting.domain.Figures;
import ca.jechemine.reporting.domain.Granularity;
import ca.jechemine.reporting.domain.Line;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.reporting.domain.Subject;
import ca.jechemine.reporting.domain.Subject.Kind;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.reporting.domain.Totals;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Totals in the domain's table.
public final class DynamoTotals implements Totals {

  private final Tables tables;

  public DynamoTotals(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Figures figures() {
    return new Read(Generations.of(tables.findAll(List.of(Generations.KEY)).getFirst()).current());
  }

  /// Of one generation.
  private final class Read implements Figures {

    private final long generation;

    Read(long generation) {
      this.generation = generation;
    }

    @Override
    public List<Sums> of(List<Span> spans) {
      return tables
          .findAll(
              spans.stream()
                  .map(it -> LineItem.key(generation, new Line(it, Subject.PLATFORM)))
                  .toList())
          .stream()
          .map(LineItem::sums)
          .toList();
    }

    @Override
    public Sums since(Instant from) {
      return rows(from, Kind.PLATFORM).map(LineItem::sums).reduce(Sums.NONE, Sums::plus);
    }

    @Override
    public Map<String, Sums> since(Instant from, Kind kind) {
      Map<String, Sums> sums = new HashMap<>();
      rows(from, kind)
          .forEach(it -> sums.merge(LineItem.subject(it), LineItem.sums(it), Sums::plus));
      return sums;
    }

    /// The minutes to the end of the hour, the hours to the end of the day, and the days.
    private Stream<Map<String, AttributeValue>> rows(Instant from, Kind kind) {
      LocalDate tomorrow = Span.day(from).plusDays(1);
      Instant midnight = Span.start(tomorrow);
      Instant nextHour = Span.hour(from).plus(Duration.ofHours(1));
      return Stream.of(
              rows(kind, Span.of(Granularity.MINUTE, from), nextHour.toString()),
              rows(kind, Span.of(Granularity.HOUR, nextHour), midnight.toString()),
              rows(kind, new Span(Granularity.DAY, tomorrow.toString()), "9"))
          .flatMap(it -> it);
    }

    private Stream<Map<String, AttributeValue>> rows(Kind kind, Span first, String end) {
      if (first.key().compareTo(end) >= 0) {
        return Stream.empty();
      }
      return tables
          .client()
          .queryPaginator(query ->
              query
                  .tableName(tables.table())
                  .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :end")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk",
                          AttributeValue.fromS(LineItem.pk(generation, first.granularity(), kind)),
                          ":first",
                          AttributeValue.fromS(first.key()),
                          ":end",
                          AttributeValue.fromS(end))))
          .items()
          .stream();
    }

    @Override
    public List<Ranked> top(Span span, Kind kind, int most) {
      return tables
          .client()
          .query(query ->
              query
                  .tableName(tables.table())
                  .indexName(LineItem.RANKING)
                  .scanIndexForward(false)
                  .limit(most)
                  .keyConditionExpression("gsi1pk = :pk")
                  .expressionAttributeValues(
                      Map.of(
                          ":pk", AttributeValue.fromS(LineItem.rankingPk(generation, span, kind)))))
          .items()
          .stream()
          .map(it -> new Ranked(LineItem.subject(it), LineItem.sums(it)))
          .toList();
    }

    @Override
    public Map<String, Sums> ratings(List<String> professionals) {
      if (professionals.isEmpty()) {
        return Map.of();
      }
      List<Map<String, AttributeValue>> rows =
          tables.findAll(
              professionals.stream()
                  .map(it -> LineItem.key(generation, new Line(Span.ALL, Subject.professional(it))))
                  .toList());
      return IntStream.range(0, rows.size())
          .boxed()
          .collect(Collectors.toMap(professionals::get, it -> LineItem.sums(rows.get(it))));
    }
  }
}
