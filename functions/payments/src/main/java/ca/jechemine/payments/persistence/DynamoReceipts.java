package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.receipt.IssuedReceipt;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptStage;
import ca.jechemine.payments.domain.receipt.ReceiptStage.Incomplete;
import ca.jechemine.payments.domain.receipt.ReceiptStage.Needless;
import ca.jechemine.payments.domain.receipt.Receipts;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.json.Json;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Receipts in the domain's table: `pk = PAYMENT#<appointment>`, `sk = RECEIPT`. What was issued is
/// sealed.
///
/// `gsi1` lists those that something is missing for, the longest waiting first, and `gsi2` those of
/// a professional; `gsi3` a client's good ones by when they were issued.
public final class DynamoReceipts implements Receipts {

  private static final String SK = "RECEIPT";
  private static final String INCOMPLETE = "RECEIPT_INCOMPLETE";

  private final Tables tables;
  private final FieldCipher cipher;
  private final DynamoPayments payments;

  DynamoReceipts(Tables tables, FieldCipher cipher, DynamoPayments payments) {
    this.tables = tables;
    this.cipher = cipher;
    this.payments = payments;
  }

  @Override
  public Optional<Versioned<KeptReceipt>> find(AppointmentId id) {
    return tables
        .find(PaymentItem.pk(id), SK)
        .map(it -> new Versioned<>(read(it), new ItemReader(it).number("version")));
  }

  @Override
  public Page<KeptReceipt> good(UserId client, PageRequest page) {
    return list("gsi3", good(client), false, page);
  }

  @Override
  public Page<KeptReceipt> incomplete(PageRequest page) {
    return list("gsi1", INCOMPLETE, true, page);
  }

  @Override
  public Page<KeptReceipt> incompleteOf(UserId professional, PageRequest page) {
    return list("gsi2", incomplete(professional), true, page);
  }

  @Override
  public void save(Versioned<KeptReceipt> next) {
    tables.transactions().commit(Stream.of(row(next)).toList());
  }

  @Override
  public void save(Versioned<KeptReceipt> next, PaymentChange payment) {
    tables
        .transactions()
        .commit(Stream.concat(Stream.of(row(next)), payments.writes(payment)).toList());
  }

  private Page<KeptReceipt> list(
      String index, String partition, boolean isForward, PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName(index)
            .keyConditionExpression(index + "pk = :list")
            .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(partition)))
            .scanIndexForward(isForward)
            .limit(page.limit());
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    QueryResponse answer = tables.client().query(query.build());
    return new Page<>(
        answer.items().stream().map(this::read).toList(),
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Positions.of(answer.lastEvaluatedKey())
            : null);
  }

  /// What keeps a receipt, to be put into the transaction of what else changes with it.
  Write row(Versioned<KeptReceipt> next) {
    KeptReceipt receipt = next.value();
    AppointmentId id = receipt.appointment();
    ItemWriter item =
        new ItemWriter()
            .text("pk", PaymentItem.pk(id))
            .text("sk", SK)
            .number("version", next.version() + 1)
            .text("appointmentId", id.value())
            .text("clientId", receipt.client().value())
            .text("professionalId", receipt.professional().value());
    switch (receipt.stage()) {
      case Incomplete it -> {
        String when = it.since() + "#" + id;
        item.text("state", "incomplete")
            .instant("since", it.since())
            .texts("missing", it.missing())
            .text("gsi1pk", INCOMPLETE)
            .text("gsi1sk", when)
            .text("gsi2pk", incomplete(receipt.professional()))
            .text("gsi2sk", when);
      }
      case Needless _ -> item.text("state", "needless");
      case IssuedReceipt it -> {
        item.text("state", it.isVoided() ? "voided" : "issued")
            .text("content", cipher.seal(Json.write(IssuedBody.of(it)), context(id)));
        if (it.isGood()) {
          item.text("gsi3pk", good(receipt.client())).text("gsi3sk", it.at() + "#" + id);
        }
      }
    }
    Put.Builder put = Put.builder().tableName(tables.table()).item(item.toItem());
    if (next.version() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(next.version()))));
    }
    return Write.put(put, _ -> new StaleVersion("the receipt"));
  }

  private KeptReceipt read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    AppointmentId id = new AppointmentId(item.text("appointmentId"));
    ReceiptStage stage =
        switch (item.text("state")) {
          case "incomplete" -> new Incomplete(item.texts("missing"), item.instant("since"));
          case "needless" -> new Needless();
          case "issued", "voided" ->
              Json.read(IssuedBody.class, cipher.open(item.text("content"), context(id))).receipt();
          default -> throw new IllegalStateException("a receipt in no known state");
        };
    return new KeptReceipt(
        id, new UserId(item.text("clientId")), new UserId(item.text("professionalId")), stage);
  }

  private static String good(UserId client) {
    return "RECEIPTS#" + client;
  }

  private static String incomplete(UserId professional) {
    return INCOMPLETE + "#" + professional;
  }

  private static String context(AppointmentId id) {
    return PaymentItem.pk(id) + "#" + SK;
  }
}
