package ca.jechemine.appointments.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How many requests are proposed to a professional now: a number in the row that matching reads
/// anyway. It changes in the transaction of the request, with each professional who comes to stand,
/// or stands no longer, among those to whom it is proposed.
final class OpenProposals {

  static final String ATTRIBUTE = "openProposals";

  private OpenProposals() {}

  /// Counts so many more, or fewer.
  static Write change(String table, UserId professional, int by) {
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(CandidateItem.key(professional))
            .updateExpression("ADD openProposals :by")
            .expressionAttributeValues(Map.of(":by", AttributeValue.fromN(Integer.toString(by)))),
        _ -> new IllegalStateException("proposals are counted without a condition"));
  }
}
