package ca.jechemine.notifications.persistence;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.digest.Offers;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What is known of a request's offers: `pk = OFFER#<appointmentId>`, `sk = OFFER`, with
/// `overSince`, the version of the appointment before which every offer is over, and
/// `overSince#<userId>`, the same for one professional. Versions, because events come in any order:
/// what is over is known before it is heard that it was offered.
///
/// An offer says itself until when it may be answered: what is kept of it two days is kept long
/// enough.
public final class DynamoOffers implements Offers {

  private static final String SK = "OFFER";
  private static final String OVER = "overSince";
  private static final Duration KEPT = Duration.ofDays(2);

  private final Tables tables;

  public DynamoOffers(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void over(String appointmentId, long version, Instant now) {
    keep(appointmentId, OVER, version, now);
  }

  @Override
  public void overFor(UserId professional, String appointmentId, long version, Instant now) {
    keep(appointmentId, overFor(professional), version, now);
  }

  private static String overFor(UserId professional) {
    return OVER + "#" + professional.value();
  }

  private void keep(String appointmentId, String name, long version, Instant now) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(key(appointmentId))
                  .updateExpression("SET #over = :version, expiresAt = :expiresAt")
                  .conditionExpression("attribute_not_exists(#over) OR #over < :version")
                  .expressionAttributeNames(Map.of("#over", name))
                  .expressionAttributeValues(
                      Map.of(
                          ":version", number(version),
                          ":expiresAt", number(now.plus(KEPT).getEpochSecond()))));
    } catch (ConditionalCheckFailedException later) {
      // Something that happened later is known already.
      return;
    }
  }

  @Override
  public List<HeldOffer> stillOpen(UserId professional, List<HeldOffer> offers, Instant now) {
    List<HeldOffer> timely = offers.stream().filter(it -> it.until().isAfter(now)).toList();
    if (timely.isEmpty()) {
      return timely;
    }
    List<Map<String, AttributeValue>> keys =
        timely.stream().map(it -> key(it.appointmentId())).distinct().toList();
    List<Map<String, AttributeValue>> rows = tables.findAll(keys);
    List<HeldOffer> open = new ArrayList<>();
    for (HeldOffer offer : timely) {
      ItemReader row = new ItemReader(rows.get(keys.indexOf(key(offer.appointmentId()))));
      if (row.optionalNumber(OVER).orElse(0L) <= offer.version()
          && row.optionalNumber(overFor(professional)).orElse(0L) <= offer.version()) {
        open.add(offer);
      }
    }
    return List.copyOf(open);
  }

  private static Map<String, AttributeValue> key(String appointmentId) {
    return Tables.key("OFFER#" + appointmentId, SK);
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
