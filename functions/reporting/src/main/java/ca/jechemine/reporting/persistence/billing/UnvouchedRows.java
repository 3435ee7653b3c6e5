package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Sessions to come for whose payment nothing vouches, out of the rows of `Companions`.
public final class UnvouchedRows {

  /// Whoever has several of them within two days is looked at once; among so many rows there are
  /// clients enough.
  private static final int LOOKED_AT = 100;

  private final Tables tables;
  private final BilledItem items;

  public UnvouchedRows(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.items = new BilledItem(new PartyItem(cipher));
  }

  /// Those between these moments, soonest first, one a client, of the hundred that come first. One
  /// query and one read.
  public List<BilledSession> between(Instant from, Instant to, int clients) {
    List<Map<String, AttributeValue>> keys = keys(from, to);
    if (keys.isEmpty()) {
      return List.of();
    }
    return tables.findAll(keys).stream()
        .filter(it -> !it.isEmpty())
        .map(items::read)
        .filter(BilledSession::lacksGuarantee)
        .collect(
            Collectors.toMap(
                it -> Optional.ofNullable(it.client()).map(client -> client.id()).orElse(it.id()),
                Function.identity(),
                (first, _) -> first,
                LinkedHashMap::new))
        .values()
        .stream()
        .limit(clients)
        .toList();
  }

  private List<Map<String, AttributeValue>> keys(Instant from, Instant to) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(Companions.UNVOUCHED),
                        ":from", AttributeValue.fromS(Places.at(from)),
                        ":to", AttributeValue.fromS(Places.after(to))))
                .limit(LOOKED_AT))
        .items()
        .stream()
        .map(it -> new ItemReader(it).text("id"))
        .map(it -> Tables.key(BilledItem.pk(it), BilledItem.SK))
        .toList();
  }
}
