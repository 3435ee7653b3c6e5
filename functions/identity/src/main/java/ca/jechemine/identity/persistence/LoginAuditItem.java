package ca.jechemine.identity.persistence;

import ca.jechemine.identity.application.LoginOutcome;
import ca.jechemine.identity.application.Visit;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One attempt to sign in, kept for three years: `pk = AUDIT#<keyed hash of the address>`, `sk =
/// AUDIT#<id>`, the id sorting by time. Of a known account also `gsi1pk = AUDIT#ACCOUNT#<id>`,
/// `gsi1sk = <id of the attempt>`. Network address and browser are sealed.
final class LoginAuditItem {

  private static final Duration KEPT = Duration.ofDays(3 * 365 + 1);
  private static final int LONGEST_AGENT = 512;

  private LoginAuditItem() {}

  static Map<String, AttributeValue> write(
      Entry entry, Visit visit, LoginOutcome outcome, FieldCipher cipher) {
    String pk = "AUDIT#" + entry.emailHash();
    Optional<String> account = account(outcome).map(UserId::value);
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", "AUDIT#" + entry.id())
        .text("gsi1pk", account.map(it -> "AUDIT#ACCOUNT#" + it))
        .text("gsi1sk", account.map(_ -> entry.id()))
        .text("userId", account)
        .text("action", action(outcome))
        .text("ip", cipher.seal(visit.source(), pk + "/ip"))
        .text("userAgent", cipher.seal(shortened(visit.userAgent()), pk + "/userAgent"))
        .instant("createdAt", entry.now())
        .expiresAt(entry.now().plus(KEPT))
        .toItem();
  }

  private static Optional<UserId> account(LoginOutcome outcome) {
    return switch (outcome) {
      case LoginOutcome.Unknown _ -> Optional.empty();
      case LoginOutcome.Failed it -> Optional.of(it.account());
      case LoginOutcome.Blocked it -> Optional.of(it.account());
      case LoginOutcome.Succeeded it -> Optional.of(it.account().id());
    };
  }

  private static String action(LoginOutcome outcome) {
    return switch (outcome) {
      case LoginOutcome.Unknown _, LoginOutcome.Failed _ -> "LOGIN_FAILED";
      case LoginOutcome.Blocked it -> action(it.block());
      case LoginOutcome.Succeeded _ -> "LOGIN_SUCCESS";
    };
  }

  private static String action(LoginBlock block) {
    return switch (block) {
      case AUTH_EMAIL_NOT_VERIFIED -> "LOGIN_BLOCKED_UNVERIFIED";
      case AUTH_LICENSE_REJECTED -> "LOGIN_BLOCKED_REJECTED";
      case AUTH_ACCOUNT_DEACTIVATED, AUTH_ACCOUNT_INACTIVE -> "LOGIN_BLOCKED_INACTIVE";
    };
  }

  private static String shortened(String agent) {
    return agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent;
  }

  /// Which attempt, for which address, when.
  record Entry(String id, String emailHash, Instant now) {}
}
