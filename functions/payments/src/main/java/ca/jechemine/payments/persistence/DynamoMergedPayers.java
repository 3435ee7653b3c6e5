package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.MergedPayers;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.PlatformPostings;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What changes hands in the domain's table when accounts are merged: one transaction each, with
/// what counts it (`Merging`). How often a balance was moved stands in the same row, as `balances`:
/// of two at once one moves it.
final class DynamoMergedPayers implements MergedPayers {

  private static final String BALANCES = "balances";

  private final Tables tables;
  private final DynamoWallets wallets;
  private final DynamoTrustRequests requests;
  private final DynamoReceipts receipts;
  private final LedgerWrites postings;
  private final Ledger ledger;
  private final Merging merging;
  private final InstantSource clock;

  DynamoMergedPayers(
      Tables tables,
      DynamoWallets wallets,
      DynamoTrustRequests requests,
      DynamoReceipts receipts,
      LedgerWrites postings,
      Ledger ledger,
      Merging merging,
      InstantSource clock) {
    this.tables = tables;
    this.wallets = wallets;
    this.requests = requests;
    this.receipts = receipts;
    this.postings = postings;
    this.ledger = ledger;
    this.merging = merging;
    this.clock = clock;
  }

  @Override
  public void absorb(Versioned<Wallet> loser, Versioned<Wallet> survivor) {
    UserId from = loser.value().owner();
    Stream<Write> counted =
        survivor.value().takesCustomerOf(loser.value())
            ? Stream.of(merging.counting(from, "stripeCustomerId", 1))
            : Stream.empty();
    tables
        .transactions()
        .commit(
            Stream.of(
                    wallets.absorbing(loser, survivor),
                    requests.moving(from, survivor.value().owner()),
                    counted)
                .flatMap(it -> it)
                .toList());
  }

  @Override
  public void move(UserId loser, Versioned<KeptReceipt> moved) {
    tables
        .transactions()
        .commit(List.of(receipts.row(moved), merging.counting(loser, "receipts", 1)));
  }

  /// What is entered for the loser between the reading of the balance and this is moved by the next
  /// look, in an entry of its own.
  @Override
  public void moveReceivable(UserId loser, UserId survivor) {
    Map<String, AttributeValue> row = tables.findAll(List.of(Merging.key(loser))).getFirst();
    long moved = new ItemReader(row).optionalNumber(BALANCES).orElse(0L);
    Money owed = ledger.receivable(loser);
    if (owed.equals(Money.ZERO)) {
      return;
    }
    JournalEntry entry =
        PlatformPostings.merged(loser + "_" + (moved + 1), loser, survivor, owed, clock.instant());
    tables
        .transactions()
        .commit(
            Stream.concat(Stream.of(counted(loser, moved)), postings.post(List.of(entry)))
                .toList());
  }

  private Write counted(UserId loser, long read) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Merging.key(loser))
            .updateExpression("SET #balances = :next")
            .conditionExpression("attribute_not_exists(#balances) OR #balances = :read")
            .expressionAttributeNames(Map.of("#balances", BALANCES))
            .expressionAttributeValues(
                Map.of(
                    ":read", AttributeValue.fromN(Long.toString(read)),
                    ":next", AttributeValue.fromN(Long.toString(read + 1)))),
        _ -> new StaleVersion("how often a balance was moved"));
  }
}
