package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.EmployeeRecord;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What is known of an employee as such: `pk = ACCOUNT#<account>`, `sk = EMPLOYEE`. All of it is
/// sealed.
final class EmployeeItem {

  static final String SK = "EMPLOYEE";

  private EmployeeItem() {}

  static Map<String, AttributeValue> write(
      UserId account, EmployeeRecord record, FieldCipher cipher) {
    String pk = AccountItem.pk(account);
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", SK)
        .text("address", seal(record.address(), pk, "address", cipher))
        .text("diploma", seal(record.diploma(), pk, "diploma", cipher))
        .text("experience", seal(record.experience(), pk, "experience", cipher))
        .text("cvDocumentUrl", seal(record.cvDocumentUrl(), pk, "cvDocumentUrl", cipher))
        .text("cvDocumentName", seal(record.cvDocumentName(), pk, "cvDocumentName", cipher))
        .toItem();
  }

  static EmployeeRecord read(Map<String, AttributeValue> row, FieldCipher cipher) {
    ItemReader item = new ItemReader(row);
    return new EmployeeRecord(
        open(item, "address", cipher),
        open(item, "diploma", cipher),
        open(item, "experience", cipher),
        open(item, "cvDocumentUrl", cipher),
        open(item, "cvDocumentName", cipher));
  }

  static UserId account(Map<String, AttributeValue> row) {
    return AccountItem.id(new ItemReader(row));
  }

  private static @Nullable String seal(
      @Nullable String text, String pk, String attribute, FieldCipher cipher) {
    return text == null ? null : cipher.seal(text, pk + "/" + SK + "/" + attribute);
  }

  private static @Nullable String open(ItemReader item, String attribute, FieldCipher cipher) {
    return item.optionalText(attribute)
        .map(it -> cipher.open(it, item.text("pk") + "/" + SK + "/" + attribute))
        .orElse(null);
  }
}
