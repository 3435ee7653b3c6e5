package ca.jechemine.identity.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// When an account was last used: `pk = ACCOUNT#<id>`, `sk = USED`; `gsi1pk = USED`, `gsi1sk =
/// <usedUntil in milliseconds>#<id>`, those unused longest first. `usedUntil` is the end of the day
/// (UTC), so that writing it again the same day changes no index.
final class LastUseItem {

  static final String SK = "USED";
  static final String INDEX_KEY = "USED";

  private LastUseItem() {}

  static Map<String, AttributeValue> write(UserId account, Instant at) {
    Instant end = endOfDay(at);
    return new ItemWriter()
        .text("pk", AccountItem.pk(account))
        .text("sk", SK)
        .text("gsi1pk", INDEX_KEY)
        .text("gsi1sk", position(end) + "#" + account)
        .instant("usedUntil", end)
        .toItem();
  }

  /// The last instant of the day on which the account was used.
  static Instant lastInstant(Map<String, AttributeValue> row) {
    return new ItemReader(row).instant("usedUntil").minusMillis(1);
  }

  /// Where those that were used then or later begin.
  static String position(Instant end) {
    return "%013d".formatted(end.toEpochMilli());
  }

  private static Instant endOfDay(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC)
        .plusDays(1)
        .atStartOfDay()
        .toInstant(ZoneOffset.UTC);
  }
}
