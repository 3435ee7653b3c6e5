package ca.jechemine.reporting.persistence.dashboard;

import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.dashboard.Activity;
import ca.jechemine.reporting.domain.dashboard.Happenings;
import ca.jechemine.reporting.domain.dashboard.Headcount;
import ca.jechemine.reporting.persistence.billing.UnvouchedRows;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What the dashboard asks of the reporting table; see `HeadcountItem` and `ActivityItem`.
public final class DynamoHappenings implements Happenings {

  private final Tables tables;
  private final UnvouchedRows unvouched;

  public DynamoHappenings(Tables tables, UnvouchedRows unvouched) {
    this.tables = tables;
    this.unvouched = unvouched;
  }

  /// One query: two rows a month.
  @Override
  public List<Headcount> joined() {
    return tables
        .client()
        .queryPaginator(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :joined)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(HeadcountItem.PK),
                        ":joined", AttributeValue.fromS(HeadcountItem.JOINED))))
        .items()
        .stream()
        .map(HeadcountItem::read)
        .toList();
  }

  @Override
  public long pendingApprovals() {
    return tables
        .find(HeadcountItem.PK, HeadcountItem.AWAITING_APPROVAL)
        .flatMap(it -> new ItemReader(it).optionalNumber(HeadcountItem.COUNT))
        .orElse(0L);
  }

  /// One query of so many rows.
  @Override
  public List<Activity> lately(Instant since, int limit) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk >= :since")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(ActivityItem.PK),
                        ":since", AttributeValue.fromS(ActivityItem.at(since))))
                .scanIndexForward(false)
                .limit(limit))
        .items()
        .stream()
        .map(ActivityItem::read)
        .toList();
  }

  @Override
  public List<BilledSession> unvouched(Instant from, Instant to, int clients) {
    return unvouched.between(from, to, clients);
  }
}
