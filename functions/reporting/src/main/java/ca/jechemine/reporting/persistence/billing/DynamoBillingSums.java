package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.reporting.domain.billing.AccountList;
import ca.jechemine.reporting.domain.billing.BillingState;
import ca.jechemine.reporting.domain.billing.BillingSums;
import ca.jechemine.reporting.domain.billing.Cell;
import ca.jechemine.reporting.domain.billing.Days;
import ca.jechemine.reporting.domain.billing.MethodGroup;
import ca.jechemine.reporting.domain.billing.RowFigures;
import ca.jechemine.reporting.domain.billing.RowSums;
import ca.jechemine.reporting.domain.billing.Tally;
import ca.jechemine.reporting.domain.billing.Toronto;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// RowFigures in the reporting table; see `SumsItem`.
public final class DynamoBillingSums implements BillingSums {

  private final Tables tables;

  public DynamoBillingSums(Tables tables) {
    this.tables = tables;
  }

  /// One query for all, or for days of one month; three at most.
  @Override
  public RowSums of(Days days) {
    return days.parts().stream()
        .map(it ->
            switch (it) {
              case Days.Part.Months months ->
                  sums(SumsItem.MONTHS, months.from().toString(), months.to().toString());
              case Days.Part.Single single ->
                  sums(SumsItem.DAYS, single.from().toString(), single.to().toString());
            })
        .reduce(RowSums.NONE, RowSums::plus);
  }

  private RowSums sums(String pk, String from, String to) {
    return RowSums.of(rows(pk, from, to).map(SumsItem::read).toList());
  }

  private Stream<Map<String, AttributeValue>> rows(String pk, String from, String to) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(pk),
                    ":from", AttributeValue.fromS(from),
                    ":to", AttributeValue.fromS(to)))
            .build();
    return tables.client().queryPaginator(query).items().stream();
  }

  @Override
  public Kept kept(LocalDate day) {
    return kept(SumsItem.DAYS, day.toString());
  }

  @Override
  public Kept kept(YearMonth month) {
    return kept(SumsItem.MONTHS, month.toString());
  }

  private Kept kept(String pk, String sk) {
    return tables
        .find(pk, sk)
        .map(it -> new Kept(SumsItem.read(it), new ItemReader(it).number(SumsItem.CHANGES)))
        .orElse(new Kept(RowSums.NONE, 0));
  }

  @Override
  public RowSums workedOut(LocalDate day) {
    return RowSums.of(
        rows(Companions.day(day), Places.FIRST, Places.LAST)
            .map(ItemReader::new)
            .map(it -> RowSums.of(tally(day, it)))
            .toList());
  }

  private static Tally tally(LocalDate day, ItemReader item) {
    Cell cell =
        item.optionalText("rowState")
            .map(it ->
                new Cell(BillingState.valueOf(it), MethodGroup.valueOf(item.text("rowMethod"))))
            .orElse(null);
    return new Tally(
        day,
        cell,
        item.optionalText("list").map(AccountList::valueOf).orElse(null),
        cell == null
            ? RowFigures.NONE
            : new RowFigures(1, item.number("feeCents"), item.number("payoutCents")));
  }

  @Override
  public RowSums workedOut(YearMonth month) {
    return sums(SumsItem.DAYS, month.atDay(1).toString(), month.atEndOfMonth().toString());
  }

  @Override
  public void replace(LocalDate day, Kept kept, RowSums sums) {
    replace(SumsItem.DAYS, day.toString(), kept, sums);
  }

  @Override
  public void replace(YearMonth month, Kept kept, RowSums sums) {
    replace(SumsItem.MONTHS, month.toString(), kept, sums);
  }

  private void replace(String pk, String sk, Kept kept, RowSums sums) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(SumsItem.write(pk, sk, sums, kept.changes() + 1))
                  .conditionExpression("attribute_not_exists(pk) OR changes = :read")
                  .expressionAttributeValues(
                      Map.of(":read", AttributeValue.fromN(Long.toString(kept.changes())))));
    } catch (ConditionalCheckFailedException changed) {
      throw new StaleVersion("figures of billing");
    }
  }

  @Override
  public List<LocalDate> ends() {
    List<LocalDate> days =
        Stream.of(end(true), end(false), listed(true), listed(false))
            .flatMap(Optional::stream)
            .filter(it -> it.isAfter(Tally.UNDATED))
            .sorted()
            .toList();
    return days.isEmpty() ? List.of() : List.of(days.getFirst(), days.getLast());
  }

  private Optional<LocalDate> end(boolean isFirst) {
    return one(
            QueryRequest.builder()
                .keyConditionExpression("pk = :pk AND sk > :undated")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(SumsItem.DAYS),
                        ":undated", AttributeValue.fromS(Tally.UNDATED.toString()))),
            isFirst)
        .map(it -> LocalDate.parse(it.text("sk")));
  }

  private Optional<LocalDate> listed(boolean isFirst) {
    return one(
            QueryRequest.builder()
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :pk AND gsi1sk > :undated")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(BilledItem.ALL),
                        ":undated", AttributeValue.fromS(Places.after(Instant.EPOCH)))),
            isFirst)
        .map(it -> Toronto.day(it.instant("startsAt")));
  }

  private Optional<ItemReader> one(QueryRequest.Builder query, boolean isFirst) {
    return tables
        .client()
        .query(query.tableName(tables.table()).scanIndexForward(isFirst).limit(1).build())
        .items()
        .stream()
        .findFirst()
        .map(ItemReader::new);
  }
}
