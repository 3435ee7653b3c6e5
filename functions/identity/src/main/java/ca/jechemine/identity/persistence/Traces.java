package ca.jechemine.identity.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What a person leaves in the identity table beside the account and the profiles, and how it is
/// erased: row by row, so that whoever is interrupted goes on where it was.
final class Traces {

  private static final List<String> ERASED =
      List.of("SECRET#", "SESSION#", "CLAIM", "LISTING", LastUseItem.SK, EmployeeItem.SK);

  private static final List<String> SIGN_INS = List.of("SECRET#", "SESSION#", "CLAIM");

  private final Tables tables;
  private final PartitionRows rows;
  private final FormerAccounts formerAccounts;

  Traces(Tables tables) {
    this.tables = tables;
    this.rows = new PartitionRows(tables);
    this.formerAccounts = new FormerAccounts(rows);
  }

  /// Those of the account, and of every account that became it.
  void erase(UserId account) {
    eraseOwn(account);
    for (UserId former : formerAccounts.of(account)) {
      eraseOwn(former);
      eraseMerged(former);
    }
  }

  private void eraseOwn(UserId account) {
    rows.each(AccountItem.pk(account), this::eraseNeighbour);
    rows.eachOfIndex("gsi1", signInsOf(account), without("ip", "userAgent"));
    rows.eachOfIndex("gsi2", ReviewItem.ofClient(account), without("comment"));
  }

  /// Forgets by what somebody could sign in, or go on being signed in, to an account that is given
  /// up.
  void eraseSignIns(UserId account) {
    rows.each(
        AccountItem.pk(account),
        row -> {
          String sk = new ItemReader(row).text("sk");
          if (SIGN_INS.stream().anyMatch(sk::startsWith)) {
            tables.client().deleteItem(it -> it.tableName(tables.table()).key(key(row)));
          }
        });
  }

  /// Where what was noted of signing in to the account is, in `gsi1`.
  static String signInsOf(UserId account) {
    return "AUDIT#ACCOUNT#" + account;
  }

  private void eraseNeighbour(Map<String, AttributeValue> row) {
    String sk = new ItemReader(row).text("sk");
    if (ERASED.stream().anyMatch(sk::startsWith)) {
      tables.client().deleteItem(it -> it.tableName(tables.table()).key(key(row)));
    } else if (sk.startsWith(ExportItem.PREFIX)) {
      without("ip", "userAgent").accept(row);
    }
  }

  /// What is left of an account that became this one: its address, and a medical profile that did
  /// not become this one's.
  private void eraseMerged(UserId loser) {
    String pk = AccountItem.pk(loser);
    tables
        .client()
        .deleteItem(it -> it.tableName(tables.table()).key(Tables.key(pk, MedicalProfileItem.SK)));
    without(MergeItem.EMAIL)
        .accept(
            Map.of(
                "pk",
                AttributeValue.fromS(pk),
                "sk",
                AttributeValue.fromS(MergeItem.SK),
                MergeItem.EMAIL,
                AttributeValue.fromS("")));
  }

  /// Takes the attributes away, from those rows that have any of them.
  private Consumer<Map<String, AttributeValue>> without(String... attributes) {
    Map<String, String> names = new TreeMap<>();
    for (String attribute : attributes) {
      names.put("#" + attribute, attribute);
    }
    return row -> {
      if (names.values().stream().anyMatch(row::containsKey)) {
        remove(names, row);
      }
    };
  }

  /// Whether the row was there still: of one whose time to live is over, nothing is left to erase.
  private boolean remove(Map<String, String> names, Map<String, AttributeValue> row) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(key(row))
                  .updateExpression("REMOVE " + String.join(", ", names.keySet()))
                  .conditionExpression("attribute_exists(pk)")
                  .expressionAttributeNames(names));
      return true;
    } catch (ConditionalCheckFailedException gone) {
      return false;
    }
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return Tables.key(item.text("pk"), item.text("sk"));
  }
}
