package ca.jechemine.system.appointments.routing;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What administrators did to requests by hand, as it is kept.
public final class Interventions {

  private final Tables tables;

  public Interventions(RunningCloud cloud) {
    this.tables = Tables.of(cloud.cloud().functions().platform("AcceptProposal"));
  }

  /// Of that request, in order: kind, and from which state to which.
  public List<String> of(AppointmentId id) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                .consistentRead(true)
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS("APPOINTMENT#" + id),
                        ":sk", AttributeValue.fromS("INTERVENTION#"))))
        .items()
        .stream()
        .map(ItemReader::new)
        .map(it -> String.join(" ", it.text("kind"), it.text("from"), it.text("to")))
        .toList();
  }
}
