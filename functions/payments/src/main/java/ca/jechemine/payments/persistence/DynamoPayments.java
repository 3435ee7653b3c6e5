package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PayLink;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The payments in the domain's table: `PaymentItem`, and for each payment at Stripe a row that
/// says which appointment it is for (`pk = INTENT#<id>`, `sk = INTENT`); for each link by which
/// somebody pays without an account another one (`pk = TOKEN#<keyed hash>`, `sk = TOKEN`). What is
/// kept for transfers, `TransferRows` says.
public final class DynamoPayments implements Payments {

  private static final String INTENT = "INTENT";
  private static final String TOKEN = "TOKEN";

  private final Tables tables;
  private final ReceiptItems receipts;
  private final Outbox outbox;
  private final PaymentItem items;
  private final LedgerWrites ledger;
  private final InvoiceCounter invoices;
  private final InstantSource clock;

  DynamoPayments(
      Tables tables,
      ReceiptItems receipts,
      Outbox outbox,
      PaymentItem items,
      LedgerWrites ledger,
      InvoiceCounter invoices,
      InstantSource clock) {
    this.tables = tables;
    this.receipts = receipts;
    this.outbox = outbox;
    this.items = items;
    this.ledger = ledger;
    this.invoices = invoices;
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<AppointmentPayment>> find(AppointmentId id) {
    return tables.find(PaymentItem.pk(id), PaymentItem.SK).map(this::read);
  }

  /// Two reads.
  @Override
  public Optional<Versioned<AppointmentPayment>> findByIntent(PaymentIntentId intent) {
    return tables
        .find(intentPk(intent), INTENT)
        .flatMap(it -> find(new AppointmentId(new ItemReader(it).text("appointmentId"))));
  }

  /// Two reads. Whether the link is over, its own row says.
  @Override
  public Optional<Versioned<AppointmentPayment>> findByLink(String tokenHash, Instant now) {
    return tables
        .find(tokenPk(tokenHash), TOKEN)
        .map(ItemReader::new)
        .filter(it -> now.isBefore(it.instant("until")))
        .flatMap(it -> find(new AppointmentId(it.text("appointmentId"))));
  }

  @Override
  public Page<Versioned<AppointmentPayment>> due(Instant until, PageRequest page) {
    return page(
        QueryRequest.builder()
            .indexName("gsi1")
            // Everything of that very millisecond, too.
            .keyConditionExpression("gsi1pk = :list AND gsi1sk < :until")
            .expressionAttributeValues(
                Map.of(
                    ":list", AttributeValue.fromS(DunningItem.DUE),
                    ":until", AttributeValue.fromS(DunningItem.moment(until) + "~"))),
        page);
  }

  @Override
  public Page<Versioned<AppointmentPayment>> ofClient(
      UserId client, Instant from, PageRequest page) {
    return page(
        QueryRequest.builder()
            .indexName("gsi3")
            .keyConditionExpression("gsi3pk = :client AND gsi3sk >= :from")
            .expressionAttributeValues(
                Map.of(
                    ":client", AttributeValue.fromS(PaymentItem.client(client)),
                    ":from", AttributeValue.fromS(from.toString()))),
        page);
  }

  @Override
  public Page<Versioned<AppointmentPayment>> ofClient(UserId client, PageRequest page) {
    return page(
        QueryRequest.builder()
            .indexName("gsi3")
            .keyConditionExpression("gsi3pk = :client")
            .expressionAttributeValues(
                Map.of(":client", AttributeValue.fromS(PaymentItem.client(client)))),
        page);
  }

  private Page<Versioned<AppointmentPayment>> page(QueryRequest.Builder query, PageRequest page) {
    query.tableName(tables.table()).limit(page.limit());
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    QueryResponse answer = tables.client().query(query.build());
    return new Page<>(
        answer.items().stream().map(this::read).toList(),
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Positions.of(answer.lastEvaluatedKey())
            : null);
  }

  private Versioned<AppointmentPayment> read(Map<String, AttributeValue> row) {
    return new Versioned<>(items.read(row), new ItemReader(row).number("version"));
  }

  @Override
  public void saveNumbered(Year year, Function<InvoiceNumber, PaymentChange> change) {
    invoices.give(
        year,
        number -> {
          PaymentChange numbered = change.apply(number);
          commit(numbered, Optional.empty(), invoices.take(number, numbered.after().value().id()));
        });
  }

  @Override
  public void save(PaymentChange change, Optional<Receipt> receipt) {
    commit(change, receipt, Stream.empty());
  }

  private void commit(PaymentChange change, Optional<Receipt> receipt, Stream<Write> more) {
    tables
        .transactions()
        .commit(Stream.of(receipts.keep(receipt), writes(change), more).flatMap(it -> it).toList());
  }

  /// The writes of a change and of the receipt of who asked for it.
  Stream<Write> writes(PaymentChange change, Optional<Receipt> receipt) {
    return Stream.concat(receipts.keep(receipt), writes(change));
  }

  /// Those payments as they are now, a hundred in one call; what is not there is left out.
  List<AppointmentPayment> findAll(Stream<AppointmentId> ids) {
    return ids.map(it -> Tables.key(PaymentItem.pk(it), PaymentItem.SK))
        .gather(Gatherers.windowFixed(DynamoPeople.PER_CALL))
        .flatMap(it -> tables.findAll(it).stream())
        .filter(it -> !it.isEmpty())
        .map(items::read)
        .toList();
  }

  /// All that a change writes.
  Stream<Write> writes(PaymentChange change) {
    Versioned<AppointmentPayment> after = change.after();
    long version = after.version() + 1;
    return Stream.of(
            Stream.of(row(after, version)),
            intent(change),
            link(change),
            TransferRows.of(tables.table(), change),
            ledger.post(change.entries()),
            outbox.publish(PaymentEvents.of(change, version, clock.instant()), version))
        .flatMap(it -> it);
  }

  private Write row(Versioned<AppointmentPayment> after, long version) {
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(items.write(after.value(), version));
    if (after.version() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(after.version()))));
    }
    return Write.put(put, _ -> new StaleVersion("the payment"));
  }

  private Stream<Write> intent(PaymentChange change) {
    AppointmentPayment payment = change.after().value();
    Optional<PaymentIntentId> before =
        Optional.ofNullable(change.before()).flatMap(AppointmentPayment::intentId);
    return payment.intentId().filter(it -> !before.equals(Optional.of(it))).stream()
        .map(it ->
            Write.put(
                tables.table(),
                new ItemWriter()
                    .text("pk", intentPk(it))
                    .text("sk", INTENT)
                    .text("appointmentId", payment.id().value())
                    .toItem()));
  }

  /// Links that were issued before stay good: they are in mails.
  private Stream<Write> link(PaymentChange change) {
    AppointmentPayment payment = change.after().value();
    Optional<PayLink> before =
        Optional.ofNullable(change.before()).flatMap(AppointmentPayment::payLink);
    return payment.payLink().filter(it -> !before.equals(Optional.of(it))).stream()
        .map(it ->
            Write.put(
                tables.table(),
                new ItemWriter()
                    .text("pk", tokenPk(it.tokenHash()))
                    .text("sk", TOKEN)
                    .text("appointmentId", payment.id().value())
                    .instant("until", it.expiresAt())
                    .expiresAt(it.expiresAt())
                    .toItem()));
  }

  private static String tokenPk(String tokenHash) {
    return "TOKEN#" + tokenHash;
  }

  private static String intentPk(PaymentIntentId intent) {
    return "INTENT#" + intent;
  }
}
