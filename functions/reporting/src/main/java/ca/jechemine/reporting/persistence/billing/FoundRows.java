package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.reporting.domain.billing.Asked;
import ca.jechemine.reporting.domain.billing.BillingState;
import ca.jechemine.reporting.domain.billing.RowStatus;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// What is found by a text: the keys of all that are meant, newest first. DynamoDB compares, so
/// that only these are sent.
final class FoundRows {

  /// A call looks at 1 MB, which is some 1,500 rows.
  private static final int MOST_CALLS = 10;

  private final Tables tables;
  private final SearchTerms terms;

  FoundRows(Tables tables, SearchTerms terms) {
    this.tables = tables;
    this.terms = terms;
  }

  record Key(String place, String id) {}

  /// @param isCapped whether older ones were not looked at
  record Keys(List<Key> found, boolean isCapped) {}

  Keys of(Asked asked) {
    return terms.of(asked.text()).map(it -> of(asked, it)).orElse(new Keys(List.of(), false));
  }

  private Keys of(Asked asked, SearchTerms.Term term) {
    QueryRequest query = query(asked, term);
    List<Key> found = new ArrayList<>();
    for (int calls = 0; calls < MOST_CALLS; calls++) {
      QueryResponse answer = tables.client().query(query);
      answer.items().stream().map(ItemReader::new).map(FoundRows::key).forEach(found::add);
      if (!answer.hasLastEvaluatedKey()) {
        return new Keys(found, false);
      }
      query = query.toBuilder().exclusiveStartKey(answer.lastEvaluatedKey()).build();
    }
    return new Keys(found, true);
  }

  private static Key key(ItemReader item) {
    return new Key(item.text("sk"), item.text("id"));
  }

  private QueryRequest query(Asked asked, SearchTerms.Term term) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":pk", AttributeValue.fromS(term.pk()));
    values.put(
        ":from", AttributeValue.fromS(asked.days().start().map(Places::at).orElse(Places.FIRST)));
    values.put(":to", AttributeValue.fromS(asked.days().end().map(Places::at).orElse(Places.LAST)));
    List<String> conditions = new ArrayList<>();
    for (String word : term.words()) {
      String name = ":w" + values.size();
      values.put(name, AttributeValue.fromS(word));
      conditions.add("contains(words, " + name + ")");
    }
    Optional.ofNullable(asked.method())
        .ifPresent(it -> {
          values.put(":method", AttributeValue.fromS(it.name()));
          conditions.add("rowMethod = :method");
        });
    Optional.ofNullable(asked.status())
        .ifPresent(it -> conditions.add(condition(it, asked, values)));
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .consistentRead(true)
            .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
            .expressionAttributeValues(values)
            .projectionExpression("sk, id")
            .scanIndexForward(false);
    return conditions.isEmpty()
        ? query.build()
        : query.filterExpression(String.join(" AND ", conditions)).build();
  }

  private static String condition(
      RowStatus status, Asked asked, Map<String, AttributeValue> values) {
    return switch (status) {
      case PAID -> is(BillingState.PAID, values);
      case OVERDUE -> is(BillingState.OVERDUE, values);
      case PROCESSING -> is(BillingState.PROCESSING, values);
      case UPCOMING -> is(BillingState.SCHEDULED, values) + " AND place > " + now(asked, values);
      case PENDING ->
          "(%s OR (%s AND place <= %s))"
              .formatted(
                  is(BillingState.DUE, values),
                  is(BillingState.SCHEDULED, values),
                  now(asked, values));
    };
  }

  private static String is(BillingState state, Map<String, AttributeValue> values) {
    values.put(":" + state, AttributeValue.fromS(state.name()));
    return "rowState = :" + state;
  }

  private static String now(Asked asked, Map<String, AttributeValue> values) {
    values.put(":now", AttributeValue.fromS(Places.after(asked.now())));
    return ":now";
  }
}
