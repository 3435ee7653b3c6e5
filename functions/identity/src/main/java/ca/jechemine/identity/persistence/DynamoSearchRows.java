package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.SearchRows;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The rows by which people are found, made anew role by role, the oldest account first. Where a
/// run is: `pk = sk = SEARCH_ROWS`, `place` = role and position in `AccountItem`'s index; no row
/// when none is under way. An account that is made, or gets another role or name meanwhile, has its
/// rows from that.
public final class DynamoSearchRows implements SearchRows {

  private static final String PLACE = "SEARCH_ROWS";
  private static final String OLDEST = "0";
  private static final List<Role> ROLES = List.of(Role.values());

  private final Tables tables;
  private final AccountRows rows;
  private final AccountCompanions companions;
  private final FieldCipher cipher;

  public DynamoSearchRows(Tables tables, FieldCipher cipher, KeyedHash lookups) {
    this.tables = tables;
    this.rows = new AccountRows(tables);
    this.companions = new AccountCompanions(tables.table(), lookups);
    this.cipher = cipher;
  }

  @Override
  public Stretch next(int most) {
    Place from =
        tables
            .find(PLACE, PLACE)
            .map(it -> Place.of(new ItemReader(it).text("place")))
            .orElseGet(() -> new Place(ROLES.getFirst(), OLDEST));
    QueryResponse answer =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .indexName("gsi2")
                    .keyConditionExpression("gsi2pk = :role AND gsi2sk > :after")
                    .expressionAttributeValues(
                        Map.of(
                            ":role", AttributeValue.fromS("ACCOUNT#" + from.role()),
                            ":after", AttributeValue.fromS(from.after())))
                    .limit(most));
    List<ItemReader> found = answer.items().stream().map(ItemReader::new).toList();
    // Long accounts make a page shorter than was asked for.
    boolean isLast = !answer.hasLastEvaluatedKey() || answer.lastEvaluatedKey().isEmpty();
    return new Stretch(
        found.stream().map(AccountItem::id).toList(),
        isLast
            ? from.nextRole()
            : new Place(from.role(), found.getLast().text("gsi2sk")).toString());
  }

  @Override
  public void make(UserId account) {
    rows.find(account).map(it -> it.read(cipher)).ifPresent(this::make);
  }

  private void make(Versioned<Account> read) {
    Write unchanged =
        Write.check(
            ConditionCheck.builder()
                .tableName(tables.table())
                .key(Tables.key(AccountItem.pk(read.value().id()), AccountItem.SK))
                .conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(read.version())))),
            _ -> new StaleVersion("the account"));
    tables
        .transactions()
        .commit(Stream.concat(Stream.of(unchanged), companions.found(read.value())).toList());
  }

  @Override
  public void made(Stretch stretch) {
    tables
        .transactions()
        .commit(
            List.of(
                stretch.isEnd()
                    ? Write.delete(
                        Delete.builder().tableName(tables.table()).key(Tables.key(PLACE, PLACE)),
                        _ -> new IllegalStateException("an unconditional delete has no condition"))
                    : Write.put(
                        tables.table(),
                        new ItemWriter()
                            .text("pk", PLACE)
                            .text("sk", PLACE)
                            .text("place", stretch.last())
                            .toItem())));
  }

  /// After which account of which role.
  private record Place(Role role, String after) {

    static Place of(String text) {
      int end = text.indexOf(' ');
      return new Place(Role.valueOf(text.substring(0, end)), text.substring(end + 1));
    }

    /// Before the first account of the next role; empty when there is none.
    String nextRole() {
      int next = ROLES.indexOf(role) + 1;
      return next == ROLES.size() ? "" : new Place(ROLES.get(next), OLDEST).toString();
    }

    @Override
    public String toString() {
      return role + " " + after;
    }
  }
}
