package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BilledSessions;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.RowSums;
import ca.jechemine.reporting.domain.billing.Tally;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Billed sessions in the reporting table; see `BilledItem`, `Companions` and `SumsItem`.
public final class DynamoBilledSessions implements BilledSessions {

  private static final int AT_ONCE = 100;

  private final Tables tables;
  private final PartyItem parties;
  private final BilledItem items;
  private final Companions companions;

  public DynamoBilledSessions(Tables tables, FieldCipher cipher, KeyedHash lookups) {
    this.tables = tables;
    this.parties = new PartyItem(cipher);
    this.items = new BilledItem(parties);
    this.companions = new Companions(tables.table(), new SearchTerms(lookups));
  }

  @Override
  public Versioned<BilledSession> find(String id) {
    return tables
        .find(BilledItem.pk(id), BilledItem.SK)
        .map(it -> new Versioned<>(items.read(it), new ItemReader(it).number("revision")))
        .orElseGet(() -> Versioned.unsaved(BilledSession.none(id)));
  }

  @Override
  public Map<String, Party> parties(Set<String> ids) {
    List<Map<String, AttributeValue>> keys =
        ids.stream().map(it -> Tables.key(PartyItem.pk(it), PartyItem.SK)).toList();
    return keys.isEmpty()
        ? Map.of()
        : tables.findAll(keys).stream()
            .filter(it -> !it.isEmpty())
            .map(it -> parties.read(it).party())
            .collect(Collectors.toUnmodifiableMap(Party::id, Function.identity()));
  }

  /// One transaction: the row, on the condition that it is still the one that was read, and that
  /// its people still are what they were; what it is found by; and what it adds to the figures of
  /// its day and month.
  @Override
  public void save(Versioned<BilledSession> before, BilledSession after) {
    List<Write> writes = new ArrayList<>();
    writes.add(row(before, after));
    after.parties().stream().distinct().map(this::unchanged).forEach(writes::add);
    companions.change(before.value(), after).forEach(writes::add);
    figures(before.value().tally(), after.tally()).forEach(writes::add);
    tables.transactions().commit(writes);
  }

  private Write row(Versioned<BilledSession> before, BilledSession after) {
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(items.write(after, before.version() + 1));
    if (before.version() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("revision = :read")
          .expressionAttributeValues(Map.of(":read", number(before.version())));
    }
    return Write.put(put, _ -> new StaleVersion("a billed session"));
  }

  private Write unchanged(Party party) {
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .tableName(tables.table())
            .key(Tables.key(PartyItem.pk(party.id()), PartyItem.SK));
    if (party.version() == 0) {
      check.conditionExpression("attribute_not_exists(pk)");
    } else {
      check
          .conditionExpression("partyVersion = :read")
          .expressionAttributeValues(Map.of(":read", number(party.version())));
    }
    return Write.check(check, _ -> new StaleVersion("somebody of a session"));
  }

  /// One update of each day and month that is touched.
  private Stream<Write> figures(Optional<Tally> before, Optional<Tally> after) {
    return Stream.concat(
        change(SumsItem.DAYS, before, after, LocalDate::toString),
        change(SumsItem.MONTHS, before, after, it -> YearMonth.from(it).toString()));
  }

  private Stream<Write> change(
      String pk,
      Optional<Tally> before,
      Optional<Tally> after,
      Function<LocalDate, String> spelled) {
    Set<String> touched =
        Stream.concat(before.stream(), after.stream())
            .map(it -> spelled.apply(it.day()))
            .collect(Collectors.toUnmodifiableSet());
    return touched.stream()
        .sorted()
        .flatMap(sk -> {
          RowSums change =
              RowSums.change(
                  before.filter(it -> spelled.apply(it.day()).equals(sk)).map(RowSums::of),
                  after.filter(it -> spelled.apply(it.day()).equals(sk)).map(RowSums::of));
          return change.equals(RowSums.NONE)
              ? Stream.empty()
              : Stream.of(SumsItem.adding(tables.table(), pk, sk, change));
        });
  }

  /// A query of the rows of theirs, further pages included until enough are found.
  @Override
  public List<String> outdated(Party party) {
    return tables
        .client()
        .queryPaginator(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .filterExpression("partyVersion < :version")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(Companions.of(party)),
                        ":version", number(party.version()))))
        .items()
        .stream()
        .map(it -> new ItemReader(it).text("sk"))
        .limit(AT_ONCE)
        .toList();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
