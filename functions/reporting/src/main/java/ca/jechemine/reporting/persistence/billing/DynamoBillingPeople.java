package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.reporting.domain.billing.BillingPeople;
import ca.jechemine.reporting.domain.billing.Person;
import ca.jechemine.reporting.persistence.dashboard.HeadcountItem;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// People in the reporting table; see `PartyItem`, and `HeadcountItem` for how they are counted.
public final class DynamoBillingPeople implements BillingPeople {

  private final Tables tables;
  private final PartyItem items;

  public DynamoBillingPeople(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.items = new PartyItem(cipher);
  }

  @Override
  public Versioned<Optional<Person>> find(String id) {
    return tables
        .find(PartyItem.pk(id), PartyItem.SK)
        .map(it ->
            new Versioned<>(Optional.of(items.read(it)), new ItemReader(it).number("revision")))
        .orElseGet(() -> Versioned.unsaved(Optional.empty()));
  }

  /// One transaction with the figures that change.
  @Override
  public void save(Versioned<Optional<Person>> before, Person after) {
    tables
        .transactions()
        .commit(
            Stream.concat(
                    Stream.of(row(before.version(), after)),
                    HeadcountItem.change(tables.table(), before.value(), after))
                .toList());
  }

  private Write row(long read, Person after) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(items.write(after, read + 1));
    if (read == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("revision = :read")
          .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(read))));
    }
    return Write.put(put, _ -> new StaleVersion("somebody of a session"));
  }
}
