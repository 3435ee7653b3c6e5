package ca.jechemine.reporting.persistence.dashboard;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.reporting.domain.dashboard.Headcounts;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Figures and those whom they count in the reporting table; see `HeadcountItem`. All reads are
/// consistent: whoever is counted is seen, and the other way round.
public final class DynamoHeadcounts implements Headcounts {

  /// After the id of everybody.
  private static final String LAST = "~";

  private final Tables tables;

  public DynamoHeadcounts(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<String> groups() {
    TreeSet<String> groups = new TreeSet<>(peopled());
    rows(HeadcountItem.PK, "").map(it -> it.text("sk")).forEach(groups::add);
    return List.copyOf(groups);
  }

  /// One row of each group: the next one is after the last of its people.
  private List<String> peopled() {
    List<String> groups = new ArrayList<>();
    Optional<String> next = groupAfter("!");
    while (next.isPresent()) {
      groups.add(next.get());
      next = groupAfter(HeadcountItem.person(next.get(), LAST));
    }
    return groups;
  }

  private Optional<String> groupAfter(String place) {
    return tables
        .client()
        .query(
            QueryRequest.builder()
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk > :place")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(HeadcountItem.PEOPLE),
                        ":place", AttributeValue.fromS(place)))
                .limit(1)
                .build())
        .items()
        .stream()
        .findFirst()
        .map(it -> HeadcountItem.group(new ItemReader(it).text("sk")));
  }

  @Override
  public Kept kept(String group) {
    return tables
        .find(HeadcountItem.PK, group)
        .map(it ->
            new Kept(
                HeadcountItem.figures(it),
                new ItemReader(it).optionalNumber(HeadcountItem.CHANGES).orElse(0L)))
        .orElse(new Kept(Map.of(), 0));
  }

  @Override
  public Map<String, Long> workedOut(String group) {
    return rows(HeadcountItem.PEOPLE, HeadcountItem.person(group, ""))
        .collect(Collectors.groupingBy(it -> it.text(HeadcountItem.FIGURE), Collectors.counting()));
  }

  private Stream<ItemReader> rows(String pk, String from) {
    QueryRequest.Builder query =
        QueryRequest.builder().tableName(tables.table()).consistentRead(true);
    if (from.isEmpty()) {
      query
          .keyConditionExpression("pk = :pk")
          .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)));
    } else {
      query
          .keyConditionExpression("pk = :pk AND begins_with(sk, :from)")
          .expressionAttributeValues(
              Map.of(":pk", AttributeValue.fromS(pk), ":from", AttributeValue.fromS(from)));
    }
    return tables.client().queryPaginator(query.build()).items().stream().map(ItemReader::new);
  }

  @Override
  public void replace(String group, Kept kept, Map<String, Long> figures) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(HeadcountItem.write(group, figures, kept.changes() + 1))
                  .conditionExpression("attribute_not_exists(pk) OR changes = :read")
                  .expressionAttributeValues(
                      Map.of(":read", AttributeValue.fromN(Long.toString(kept.changes())))));
    } catch (ConditionalCheckFailedException changed) {
      throw new StaleVersion("how many people there are");
    }
  }
}
