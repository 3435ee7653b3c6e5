package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.reporting.domain.billing.Person;
import ca.jechemine.reporting.domain.dashboard.Dashboard;
import ca.jechemine.reporting.domain.dashboard.Members;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Names out of the rows of `PartyItem`, in one read.
public final class DynamoMembers implements Members {

  private final Tables tables;
  private final PartyItem items;

  public DynamoMembers(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.items = new PartyItem(cipher);
  }

  @Override
  public Map<String, Dashboard.Who> named(Set<String> ids) {
    List<Map<String, AttributeValue>> keys =
        ids.stream().map(it -> Tables.key(PartyItem.pk(it), PartyItem.SK)).toList();
    return keys.isEmpty()
        ? Map.of()
        : tables.findAll(keys).stream()
            .filter(it -> !it.isEmpty())
            .map(items::read)
            .collect(Collectors.toUnmodifiableMap(it -> it.party().id(), DynamoMembers::who));
  }

  private static Dashboard.Who who(Person person) {
    return new Dashboard.Who(person.party().shown(), person.role());
  }
}
