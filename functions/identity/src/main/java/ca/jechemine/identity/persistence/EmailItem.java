package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// Whose an e-mail address is: `pk = EMAIL#<keyed hash>`, `sk = EMAIL`. Written with the account,
/// under the condition that it is not there, it makes addresses unique.
final class EmailItem {

  private static final String SK = "EMAIL";
  private static final int ID_LENGTH = 24;

  private EmailItem() {}

  static String hash(EmailAddress email, KeyedHash lookups) {
    return lookups.of("email:" + email.value());
  }

  static Map<String, AttributeValue> key(String hash) {
    return Tables.key("EMAIL#" + hash, SK);
  }

  static Map<String, AttributeValue> write(String hash, UserId account) {
    return new ItemWriter()
        .text("pk", "EMAIL#" + hash)
        .text("sk", SK)
        .text("accountId", account.value())
        .toItem();
  }

  static Write deleting(String hash, String table) {
    return Write.delete(
        Delete.builder().tableName(table).key(key(hash)),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  /// Whose it is. For an address that nobody has, an id that nobody has either, so that looking for
  /// the account costs the same.
  static UserId owner(Map<String, AttributeValue> row, String hash) {
    return row.isEmpty()
        ? new UserId(hash.substring(0, ID_LENGTH))
        : new UserId(new ItemReader(row).text("accountId"));
  }
}
