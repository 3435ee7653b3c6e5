package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.SignIn;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A sign-in: `pk = ACCOUNT#<id>`, `sk = SESSION#<id of the sign-in>`. Of its keys only SHA-256
/// hashes are kept.
///
/// The row stays until the last access token that it gave out is over, used or ended: one that is
/// not there counts as ended.
final class SignInItem {

  private static final Duration KEPT = SignIn.LIFE.plusHours(1);

  private SignInItem() {}

  static Map<String, AttributeValue> key(UserId holder, String id) {
    return Tables.key(AccountItem.pk(holder), "SESSION#" + id);
  }

  static Map<String, AttributeValue> write(SignIn signIn) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(signIn.holder()))
        .text("sk", "SESSION#" + signIn.id())
        .number("sessionVersion", signIn.sessionVersion())
        .text("proofHash", signIn.proofHash())
        .text("keyHash", signIn.keyHash())
        .text("formerKeyHash", signIn.formerKeyHash())
        .instant("openedAt", signIn.openedAt())
        .instant("usedAt", signIn.usedAt())
        .instant("endedAt", signIn.endedAt())
        .expiresAt(signIn.openedAt().plus(KEPT))
        .toItem();
  }

  static SignIn read(UserId holder, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new SignIn(
        item.text("sk").substring("SESSION#".length()),
        holder,
        item.number("sessionVersion"),
        item.text("proofHash"),
        item.text("keyHash"),
        item.optionalText("formerKeyHash").orElse(null),
        item.instant("openedAt"),
        item.instant("usedAt"),
        item.optionalInstant("endedAt").orElse(null));
  }

  /// Whether the row is that of one that was not ended.
  static boolean isOpen(Map<String, AttributeValue> row) {
    return !row.isEmpty() && !row.containsKey("endedAt");
  }
}
