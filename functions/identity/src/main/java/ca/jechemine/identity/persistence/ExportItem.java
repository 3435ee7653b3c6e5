package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The exports of a person.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `ACCOUNT#<id>` | `EXPORT#<export>` | one: `startedAt`, `readyAt`, `sizeBytes`, `ip` and `userAgent` sealed where the person asked for it; 3 years |
/// | `ACCOUNT#<id>` | `EXPORTING` | one is under way: `export`, `until` (milliseconds) |
final class ExportItem {

  static final String PREFIX = "EXPORT#";
  static final String LOCK = "EXPORTING";

  private static final Duration KEPT = Duration.ofDays(3 * 365 + 1);

  private ExportItem() {}

  static Map<String, AttributeValue> key(UserId account, String id) {
    return Tables.key(AccountItem.pk(account), PREFIX + id);
  }

  static Map<String, AttributeValue> write(
      String id, UserId account, Origin origin, Instant now, FieldCipher cipher) {
    String row = AccountItem.pk(account) + "/" + PREFIX + id;
    return begun(id, account, now)
        .text("ip", cipher.seal(origin.address(), row + "/ip"))
        .text("userAgent", cipher.seal(origin.userAgent(), row + "/userAgent"))
        .toItem();
  }

  /// One that somebody else asked for.
  static Map<String, AttributeValue> write(String id, UserId account, Instant now) {
    return begun(id, account, now).toItem();
  }

  private static ItemWriter begun(String id, UserId account, Instant now) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(account))
        .text("sk", PREFIX + id)
        .instant("startedAt", now)
        .expiresAt(now.plus(KEPT));
  }

  static Map<String, AttributeValue> lock(String id, UserId account, Instant until) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(account))
        .text("sk", LOCK)
        .text("export", id)
        .number("until", until.toEpochMilli())
        .expiresAt(until.plusSeconds(1))
        .toItem();
  }
}
