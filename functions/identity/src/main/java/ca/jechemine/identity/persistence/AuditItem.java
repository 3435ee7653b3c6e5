package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AuditLog.Entry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One entry of the log of sign-in matters, kept for three years: `pk = AUDIT#<keyed hash of the
/// address>`, `sk = AUDIT#<id>`, the id sorting by time. Of a known account also `gsi1pk =
/// AUDIT#ACCOUNT#<id>`, `gsi1sk = <id of the entry>`. Network address and browser are sealed.
final class AuditItem {

  private static final Duration KEPT = Duration.ofDays(3 * 365 + 1);
  private static final int LONGEST_AGENT = 512;

  private AuditItem() {}

  static Map<String, AttributeValue> write(Entry entry, Place place, FieldCipher cipher) {
    String pk = "AUDIT#" + place.emailHash();
    Optional<String> account = entry.accountId().map(UserId::value);
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", "AUDIT#" + place.id())
        .text("gsi1pk", account.map(it -> "AUDIT#ACCOUNT#" + it))
        .text("gsi1sk", account.map(_ -> place.id()))
        .text("userId", account)
        .text("actorId", entry.actor() == null ? null : entry.actor().value())
        .text("action", entry.action().name())
        .text("ip", cipher.seal(entry.visitor().source(), pk + "/ip"))
        .text("userAgent", cipher.seal(shortened(entry.visitor().userAgent()), pk + "/userAgent"))
        .instant("createdAt", place.now())
        .expiresAt(place.now().plus(KEPT))
        .toItem();
  }

  private static String shortened(String agent) {
    return agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
  }

  /// Under which id, among those of which address, when.
  record Place(String id, String emailHash, Instant now) {}
}
