package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.refund.Stuck;
import ca.jechemine.runtime.dynamo.ItemReader;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What somebody must look at, of refunds and of what Stripe told, in one list of `gsi2`: `STUCK`,
/// `<from when on>#<id>`. What goes its way leaves it.
final class StuckRows {

  static final String LIST = "STUCK";

  private StuckRows() {}

  /// What a row of the list is.
  static Stuck read(Map<String, AttributeValue> row, RefundItem refunds) {
    ItemReader item = new ItemReader(row);
    String key = item.text("gsi2sk");
    Instant since = Instant.parse(key.substring(0, key.indexOf('#')));
    return item.text("sk").equals(RefundItem.SK)
        ? new Stuck.OfRefund(refunds.read(row).value(), since)
        : new Stuck.OfEvent(
            key.substring(key.indexOf('#') + 1), item.text("type"), item.text("outcome"), since);
  }
}
