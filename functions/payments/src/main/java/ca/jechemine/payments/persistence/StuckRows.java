package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.refund.Stuck;
import ca.jechemine.runtime.dynamo.ItemReader;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What somebody must look at, of refunds, of payouts and of what Stripe told, in one list of
/// `gsi2`: `STUCK`, `<from when on>#<id>`. What goes its way leaves it.
final class StuckRows {

  static final String LIST = "STUCK";

  private StuckRows() {}

  /// What a row of the list is.
  static Stuck read(Map<String, AttributeValue> row, RefundItem refunds) {
    ItemReader item = new ItemReader(row);
    String key = item.text("gsi2sk");
    Instant since = Instant.parse(key.substring(0, key.indexOf('#')));
    return switch (item.text("sk")) {
      case RefundItem.SK -> new Stuck.OfRefund(refunds.read(row).value(), since);
      case PayoutItem.SK -> new Stuck.OfPayout(PayoutItem.read(row), since);
      default ->
          new Stuck.OfEvent(
              key.substring(key.indexOf('#') + 1), item.text("type"), item.text("outcome"), since);
    };
  }
}
