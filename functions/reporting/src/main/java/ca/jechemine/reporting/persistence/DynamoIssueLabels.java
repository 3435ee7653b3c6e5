package ca.jechemine.reporting.persistence;

import ca.jechemine.reporting.domain.IssueLabels;
import ca.jechemine.reporting.domain.Subject;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Labels of motifs in the domain's table: `pk = ISSUE_LABEL#<French label>`, `sk = ISSUE_LABEL`,
/// with `en_<motif>` and `version_<motif>` of each motif that has the label.
public final class DynamoIssueLabels implements IssueLabels {

  private static final String KIND = "ISSUE_LABEL";
  private static final String ENGLISH = "en_";

  private final Tables tables;

  public DynamoIssueLabels(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void keep(String motif, long version, String labelFr, String labelEn) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(key(labelFr))
                  .updateExpression("SET #version = :version, #english = :english")
                  .conditionExpression("attribute_not_exists(#version) OR #version < :version")
                  .expressionAttributeNames(
                      Map.of("#version", "version_" + motif, "#english", ENGLISH + motif))
                  .expressionAttributeValues(
                      Map.of(
                          ":version",
                          AttributeValue.fromN(Long.toString(version)),
                          ":english",
                          AttributeValue.fromS(labelEn))));
    } catch (ConditionalCheckFailedException known) {
      // This version, or a later one, is kept.
      return;
    }
  }

  @Override
  public Map<String, String> english(Collection<String> labelsFr) {
    List<String> asked =
        labelsFr.stream().filter(it -> !it.equals(Subject.NOBODY)).distinct().toList();
    Map<String, String> english = new HashMap<>();
    if (asked.isEmpty()) {
      return english;
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(asked.stream().map(DynamoIssueLabels::key).toList());
    for (int i = 0; i < asked.size(); i++) {
      String label = asked.get(i);
      english(rows.get(i)).ifPresent(it -> english.put(label, it));
    }
    return english;
  }

  private static Optional<String> english(Map<String, AttributeValue> row) {
    return row.entrySet().stream()
        .filter(it -> it.getKey().startsWith(ENGLISH) && !it.getValue().s().isEmpty())
        .map(it -> it.getValue().s())
        .sorted()
        .findFirst();
  }

  private static Map<String, AttributeValue> key(String labelFr) {
    return Tables.key(KIND + "#" + labelFr, KIND);
  }
}
