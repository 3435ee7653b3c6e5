package ca.jechemine.runtime.dynamo;

import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.runtime.crypto.FieldCipher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Receipts in the domain's table: `pk = RECEIPT#<key>`, `sk = RECEIPT`, kept for 48 hours, or as
/// the receipt says; the answer sealed.
public final class ReceiptItems {

  private final Tables tables;
  private final FieldCipher cipher;
  private final InstantSource clock;

  public ReceiptItems(Tables tables, FieldCipher cipher, InstantSource clock) {
    this.tables = tables;
    this.cipher = cipher;
    this.clock = clock;
  }

  /// The receipt of an earlier request with that key.
  public Optional<Receipt> find(String key) {
    return tables
        .find(pk(key), "RECEIPT")
        .filter(it -> new ItemReader(it).expiresAt().isAfter(clock.instant()))
        .map(it -> read(key, it));
  }

  /// Keeps the receipt, if there is one, with the transaction; an earlier one with its key ends the
  /// transaction with `AlreadyAnswered`.
  public Stream<Write> keep(Optional<Receipt> receipt) {
    return receipt.stream().map(this::insert);
  }

  private Write insert(Receipt receipt) {
    Instant now = clock.instant();
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", pk(receipt.key()))
                    .text("sk", "RECEIPT")
                    .text("fingerprint", receipt.fingerprint())
                    .number("status", receipt.status())
                    .text("body", cipher.seal(receipt.body(), pk(receipt.key())))
                    .expiresAt(now.plus(receipt.kept()))
                    .toItem())
            .conditionExpression("attribute_not_exists(pk) OR expiresAt <= :now")
            .expressionAttributeValues(
                Map.of(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())))),
        row -> new AlreadyAnswered(read(receipt.key(), row)));
  }

  private Receipt read(String key, Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Receipt(
        key,
        item.text("fingerprint"),
        Math.toIntExact(item.number("status")),
        cipher.open(item.text("body"), pk(key)));
  }

  private static String pk(String key) {
    return "RECEIPT#" + key;
  }
}
