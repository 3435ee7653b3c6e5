package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Whose a phone is: `pk = PHONE#<keyed hash of its last ten digits>`, `sk = <createdAt in
/// milliseconds>#<account>`; several accounts may have one.
final class PhoneItem {

  private static final int DIGITS = 10;

  private PhoneItem() {}

  /// Where all who have the account's phone are; nowhere when it has none of ten digits.
  static Optional<String> pk(Account account, KeyedHash lookups) {
    return Optional.ofNullable(account.person().phone()).flatMap(it -> pk(it, lookups));
  }

  /// Where all who have that phone are; nowhere when it has not ten digits.
  static Optional<String> pk(String phone, KeyedHash lookups) {
    return Optional.of(phone.replaceAll("\\D", ""))
        .filter(it -> it.length() >= DIGITS)
        .map(it -> "PHONE#" + lookups.of("phone:" + it.substring(it.length() - DIGITS)));
  }

  static Map<String, AttributeValue> write(String pk, Account account) {
    return new ItemWriter()
        .text("pk", pk)
        .text("sk", NameItem.sk(account))
        .text("accountId", account.id().value())
        .toItem();
  }

  static UserId account(Map<String, AttributeValue> row) {
    return new UserId(new ItemReader(row).text("accountId"));
  }
}
