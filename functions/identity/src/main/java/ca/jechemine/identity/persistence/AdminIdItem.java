package ca.jechemine.identity.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whose an Admin record is: `pk = ADMIN#<id of the record>`, `sk = ADMIN`.
final class AdminIdItem {

  static final String SK = "ADMIN";

  private AdminIdItem() {}

  static String pk(String adminId) {
    return "ADMIN#" + adminId;
  }

  static Map<String, AttributeValue> write(String adminId, UserId holder) {
    return new ItemWriter()
        .text("pk", pk(adminId))
        .text("sk", SK)
        .text("accountId", holder.value())
        .toItem();
  }

  static UserId holder(Map<String, AttributeValue> row) {
    return new UserId(new ItemReader(row).text("accountId"));
  }
}
