package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.GuardianRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Who guards whom, besides `guardianId` of the minor's account:
///
/// | row | pk | sk |
/// |---|---|---|
/// | a minor, put down at the guardian | `ACCOUNT#<guardian>` | `MANAGED#<minor>` |
/// | one of the two asked the other | `ACCOUNT#<minor>` | `GUARDIAN_REQUEST#<guardian>` |
///
/// A request counts until `endsAt` and is forgotten then.
final class GuardianshipItems {

  static final String MANAGED = "MANAGED#";
  static final String REQUEST = "GUARDIAN_REQUEST#";

  private GuardianshipItems() {}

  static Map<String, AttributeValue> managed(UserId guardian, UserId minor, Instant now) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(guardian))
        .text("sk", MANAGED + minor)
        .instant("since", now)
        .toItem();
  }

  static UserId managed(Map<String, AttributeValue> row) {
    return new UserId(new ItemReader(row).text("sk").substring(MANAGED.length()));
  }

  static Map<String, AttributeValue> write(GuardianRequest request) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(request.minor()))
        .text("sk", REQUEST + request.guardian())
        .text("askedBy", request.askedBy().value())
        .instant("endsAt", request.endsAt())
        .expiresAt(request.endsAt())
        .toItem();
  }

  static GuardianRequest read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new GuardianRequest(
        AccountItem.id(item),
        new UserId(item.text("sk").substring(REQUEST.length())),
        new UserId(item.text("askedBy")),
        item.instant("endsAt"));
  }
}
