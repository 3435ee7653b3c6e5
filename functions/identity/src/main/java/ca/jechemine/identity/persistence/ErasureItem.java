package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Erasures.Erasure;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is to be erased and what was.
///
/// | pk | sk | what |
/// |---|---|---|
/// | `DUE#DELETION` | `<effectiveAt in milliseconds>#<account>` | a request for deletion, due then |
/// | `DUE#ERASURE` | `<time in milliseconds>#<account>` | the account is anonymised; from then on somebody goes on with the rest, or looks again |
/// | `ACCOUNT#<id>` | `ERASURE` | the report: `reason`, `at`, `finishedAt`, `kept` |
final class ErasureItem {

  static final String DELETIONS = "DUE#DELETION";
  static final String BEGUN = "DUE#ERASURE";
  static final String REPORT = "ERASURE";

  private ErasureItem() {}

  static Map<String, AttributeValue> deletionKey(UserId account, Instant effectiveAt) {
    return Tables.key(DELETIONS, position(effectiveAt) + "#" + account);
  }

  /// Where what is due then or later begins.
  static String position(Instant effectiveAt) {
    return "%013d".formatted(effectiveAt.toEpochMilli());
  }

  static UserId account(Map<String, AttributeValue> row) {
    String sk = new ItemReader(row).text("sk");
    return new UserId(sk.substring(sk.indexOf('#') + 1));
  }

  static Map<String, AttributeValue> begunKey(UserId account, Instant from) {
    return Tables.key(BEGUN, position(from) + "#" + account);
  }

  static Map<String, AttributeValue> report(Erasure erasure) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(erasure.account()))
        .text("sk", REPORT)
        .text("reason", erasure.reason().name())
        .instant("at", erasure.at())
        .toItem();
  }
}
