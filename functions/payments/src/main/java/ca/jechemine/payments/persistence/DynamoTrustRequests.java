package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.FileEvent.GuaranteeApproved;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Actor;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.TrustRequest;
import ca.jechemine.payments.domain.TrustRequests;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Who asks for being trusted with transfers, in the domain's table: for which appointment they
/// asked last (`pk = PERSON#<id>`, `sk = TRUST_REQUEST`), and which administrator vouched for them
/// (`pk = PERSON#<id>`, `sk = TRUST_APPROVAL#<when>`). That they ask, the wallet says, which `gsi1`
/// lists.
public final class DynamoTrustRequests implements TrustRequests {

  /// An approval is told of once, and nothing becomes of it.
  private static final long ONLY_VERSION = 1;

  private static final String REQUEST = "TRUST_REQUEST";
  private static final String APPROVAL = "TRUST_APPROVAL#";

  private final Tables tables;
  private final DynamoPayments payments;
  private final DynamoWallets wallets;
  private final DynamoPeople people;
  private final Outbox outbox;

  DynamoTrustRequests(
      Tables tables,
      DynamoPayments payments,
      DynamoWallets wallets,
      DynamoPeople people,
      Outbox outbox) {
    this.tables = tables;
    this.payments = payments;
    this.wallets = wallets;
    this.people = people;
    this.outbox = outbox;
  }

  @Override
  public void request(
      PaymentChange payment, Versioned<Wallet> before, Wallet next, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.of(
                    payments.writes(payment, receipt),
                    wallets.writes(before, next, false),
                    Stream.of(asked(payment.after().value())))
                .flatMap(it -> it)
                .toList());
  }

  private Write asked(AppointmentPayment payment) {
    return Write.put(
        tables.table(),
        new ItemWriter()
            .text("pk", DynamoPeople.pk(payment.client()))
            .text("sk", REQUEST)
            .text("appointmentId", payment.id().value())
            .text("interacReference", payment.invoice().interacReference())
            .toItem());
  }

  @Override
  public void approve(Versioned<Wallet> before, Wallet next, Actor by, String entryId, Instant at) {
    Write approved =
        Write.put(
            tables.table(),
            new ItemWriter()
                .text("pk", DynamoPeople.pk(next.owner()))
                .text("sk", APPROVAL + at)
                .text("approvedBy", by.id().value())
                .instant("approvedAt", at)
                .toItem());
    tables
        .transactions()
        .commit(
            Stream.of(
                    wallets.writes(before, next, true),
                    Stream.of(approved),
                    outbox.publish(List.of(told(next.owner(), by, entryId, at)), ONLY_VERSION))
                .flatMap(it -> it)
                .toList());
  }

  private static GuaranteeApproved told(UserId client, Actor by, String entryId, Instant at) {
    return new GuaranteeApproved(
        entryId,
        client.value(),
        by.id().value(),
        by.caller().role().code(),
        by.caller().name(),
        by.address(),
        by.userAgent(),
        at);
  }

  /// What the loser's transfers were to be matched by is the survivor's, unless the survivor asked
  /// themselves. One read of both.
  Stream<Write> moving(UserId loser, UserId survivor) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            Stream.of(loser, survivor)
                .map(it -> Tables.key(DynamoPeople.pk(it), REQUEST))
                .toList());
    if (rows.getFirst().isEmpty() || !rows.getLast().isEmpty()) {
      return Stream.empty();
    }
    ItemReader asked = new ItemReader(rows.getFirst());
    return Stream.of(
        Write.put(
            tables.table(),
            new ItemWriter()
                .text("pk", DynamoPeople.pk(survivor))
                .text("sk", REQUEST)
                .text("appointmentId", asked.text("appointmentId"))
                .text("interacReference", asked.optionalText("interacReference"))
                .toItem()));
  }

  /// One query, and what is known of those it finds, a hundred in one call.
  @Override
  public Page<TrustRequest> open(PageRequest page) {
    QueryResponse answer =
        tables
            .client()
            .query(query -> {
              query
                  .tableName(tables.table())
                  .indexName("gsi1")
                  .keyConditionExpression("gsi1pk = :list")
                  .expressionAttributeValues(
                      Map.of(":list", AttributeValue.fromS(DynamoWallets.ASKING)))
                  .scanIndexForward(false)
                  .limit(page.limit());
              page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
            });
    List<ItemReader> asking = answer.items().stream().map(ItemReader::new).toList();
    Map<UserId, Person> known = people.findAll(asking.stream().map(DynamoWallets::owner));
    Map<String, ItemReader> asked = asked(asking);
    return new Page<>(
        asking.stream().map(it -> request(it, known, asked)).toList(),
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Positions.of(answer.lastEvaluatedKey())
            : null);
  }

  private Map<String, ItemReader> asked(List<ItemReader> asking) {
    return asking.stream()
        .map(it -> Tables.key(it.text("pk"), REQUEST))
        .gather(Gatherers.windowFixed(DynamoPeople.PER_CALL))
        .flatMap(it -> tables.findAll(it).stream())
        .filter(it -> !it.isEmpty())
        .map(ItemReader::new)
        .collect(Collectors.toMap(it -> it.text("pk"), Function.identity()));
  }

  private static TrustRequest request(
      ItemReader wallet, Map<UserId, Person> known, Map<String, ItemReader> asked) {
    UserId client = DynamoWallets.owner(wallet);
    return new TrustRequest(
        client,
        known.get(client),
        wallet.instant("trustRequestedAt"),
        Optional.ofNullable(asked.get(wallet.text("pk")))
            .flatMap(it -> it.optionalText("interacReference"))
            .orElse(null));
  }
}
