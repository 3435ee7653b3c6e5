package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.payout.ManualPayout;
import ca.jechemine.payments.domain.payout.ManualPayout.Status;
import ca.jechemine.payments.domain.payout.ManualPayouts;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutRefusals;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Expiry;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.PagedQuery;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Payouts made out of the platform, in the domain's table: `pk = MANUAL_PAYOUT#<id>`, `sk =
/// MANUAL_PAYOUT`; reference and notes are sealed. `gsi1` lists those that stand so
/// (`MANUAL_PAYOUT_<STATUS>`). That the same is recorded once says `MANUAL_PAYOUT_ONCE#<hash>`, for
/// ten minutes when there is no reference.
public final class DynamoManualPayouts implements ManualPayouts {

  private static final String SK = "MANUAL_PAYOUT";
  private static final String ONCE = "ONCE";
  private static final Duration TWICE_BY_MISTAKE = Duration.ofMinutes(10);

  private final Tables tables;
  private final ReceiptItems receipts;
  private final FieldCipher cipher;
  private final LedgerWrites ledger;
  private final KeyedHash lookups;
  private final InstantSource clock;

  DynamoManualPayouts(
      Tables tables,
      ReceiptItems receipts,
      FieldCipher cipher,
      LedgerWrites ledger,
      KeyedHash lookups,
      InstantSource clock) {
    this.tables = tables;
    this.receipts = receipts;
    this.cipher = cipher;
    this.ledger = ledger;
    this.lookups = lookups;
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<ManualPayout>> find(PayoutId id) {
    return tables
        .find(pk(id), SK)
        .map(it -> new Versioned<>(read(it), new ItemReader(it).number("version")));
  }

  /// One query.
  @Override
  public Page<ManualPayout> standing(Status status, PageRequest page) {
    return PagedQuery.ofIndex(tables, "gsi1", list(status)).page(page).map(this::read);
  }

  /// One transaction: a receipt, the payout, that it is there once, the entry with its balances.
  /// The receipt first, so that of the same request twice at once the later gets the earlier's
  /// answer.
  @Override
  public void begin(ManualPayout payout, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.keep(receipt),
                    Stream.of(
                        Write.insert(
                            tables.table(),
                            write(payout, 1),
                            _ -> new IllegalStateException("a new payout has an id of its own")),
                        once(payout)),
                    ledger.post(List.of(payout.begun())))
                .flatMap(it -> it)
                .toList());
  }

  /// One transaction. What is declined may be recorded again; without a reference, after the ten
  /// minutes, for the row may be another payout's by then.
  @Override
  public void decide(
      Versioned<ManualPayout> read, ManualPayout decided, Optional<Receipt> receipt) {
    Write row =
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(write(decided, read.version() + 1))
                .conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(read.version())))),
            _ -> new StaleVersion("the payout"));
    Stream<Write> again =
        decided.status() == Status.DECLINED && decided.reference() != null
            ? Stream.of(
                Write.delete(
                    Delete.builder()
                        .tableName(tables.table())
                        .key(Tables.key(oncePk(decided), ONCE)),
                    _ -> new IllegalStateException("an unconditional delete has no condition")))
            : Stream.empty();
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.keep(receipt),
                    Stream.of(row),
                    again,
                    ledger.post(List.of(decided.decision())))
                .flatMap(it -> it)
                .toList());
  }

  /// What has expired counts no more, whether or not it is gone yet.
  private Write once(ManualPayout payout) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", oncePk(payout))
            .text("sk", ONCE)
            .text("payoutId", payout.id().value());
    if (payout.reference() == null) {
      item.expiresAt(payout.requestedAt().plus(TWICE_BY_MISTAKE));
    }
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(item.toItem())
            .conditionExpression("attribute_not_exists(pk) OR #until <= :now")
            .expressionAttributeNames(Map.of("#until", Expiry.ATTRIBUTE))
            .expressionAttributeValues(
                Map.of(
                    ":now", AttributeValue.fromN(Long.toString(clock.instant().getEpochSecond())))),
        _ -> PayoutRefusals.duplicate());
  }

  private String oncePk(ManualPayout payout) {
    String reference = payout.reference();
    return "MANUAL_PAYOUT_ONCE#"
        + lookups.of(
            "manual payout:"
                + payout.professional()
                + ":"
                + payout.amount().cents()
                + ":"
                + (reference == null ? "" : reference.strip()));
  }

  private Map<String, AttributeValue> write(ManualPayout payout, long version) {
    UserId decidedBy = payout.decidedBy();
    return new ItemWriter()
        .text("pk", pk(payout.id()))
        .text("sk", SK)
        .text("gsi1pk", list(payout.status()))
        .text("gsi1sk", PayoutItem.moment(payout.at()) + "#" + payout.id())
        .number("version", version)
        .text("payoutId", payout.id().value())
        .text("professionalId", payout.professional().value())
        .number("amountCents", payout.amount().cents())
        .text("channel", payout.channel().code())
        .text("cycle", payout.cycle().key())
        .text("reference", seal(payout.id(), "reference", payout.reference()))
        .text("notes", seal(payout.id(), "notes", payout.notes()))
        .text("requestedBy", payout.requestedBy().value())
        .instant("requestedAt", payout.requestedAt())
        .text("decidedBy", decidedBy == null ? null : decidedBy.value())
        .text("status", payout.status().code())
        .instant("since", payout.at())
        .toItem();
  }

  private ManualPayout read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    PayoutId id = new PayoutId(item.text("payoutId"));
    return new ManualPayout(
        id,
        new UserId(item.text("professionalId")),
        new Money(item.number("amountCents")),
        PaymentChannel.of(item.text("channel")),
        LedgerCycle.parse(item.text("cycle")).orElseThrow(),
        open(id, "reference", item),
        open(id, "notes", item),
        new UserId(item.text("requestedBy")),
        item.instant("requestedAt"),
        item.optionalText("decidedBy").map(UserId::new).orElse(null),
        Status.of(item.text("status")).orElseThrow(),
        item.instant("since"));
  }

  private @Nullable String seal(PayoutId id, String name, @Nullable String value) {
    return value == null ? null : cipher.seal(value, pk(id) + "#" + name);
  }

  private @Nullable String open(PayoutId id, String name, ItemReader item) {
    return item.optionalText(name).map(it -> cipher.open(it, pk(id) + "#" + name)).orElse(null);
  }

  private static String list(Status status) {
    return "MANUAL_PAYOUT_" + status.name();
  }

  private static String pk(PayoutId id) {
    return "MANUAL_PAYOUT#" + id;
  }
}
