package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.SessionDates;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Days out of the payments of sessions (`PaymentItem`), of which nothing else is read.
final class DynamoSessionDates implements SessionDates {

  private final Tables tables;
  private final PaymentItem items;

  DynamoSessionDates(Tables tables, PaymentItem items) {
    this.tables = tables;
    this.items = items;
  }

  @Override
  public Map<AppointmentId, String> of(List<AppointmentId> sessions) {
    if (sessions.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("too many sessions at once");
    }
    Map<AppointmentId, String> dates = new HashMap<>();
    if (!sessions.isEmpty()) {
      List<Map<String, AttributeValue>> rows =
          tables.findAll(
              sessions.stream().map(it -> Tables.key(PaymentItem.pk(it), PaymentItem.SK)).toList(),
              PaymentItem.ABOUT);
      for (int at = 0; at < rows.size(); at++) {
        AppointmentId session = sessions.get(at);
        items.about(session, rows.get(at)).map(About::date).ifPresent(it -> dates.put(session, it));
      }
    }
    return dates;
  }
}
