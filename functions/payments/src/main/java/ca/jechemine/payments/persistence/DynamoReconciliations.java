package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.OpenInvoice;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.Reconciliation;
import ca.jechemine.payments.domain.Reconciliations;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// What administrators of billing did about money from outside Stripe, in the domain's table: how
/// it was matched is `pk = PAYMENT#<appointment>`, `sk = RECONCILIATION`, with whose transfer it
/// was and what they noted sealed. Whose money is expected, `TransferRows` says.
public final class DynamoReconciliations implements Reconciliations {

  private static final String SK = "RECONCILIATION";
  private static final RateLimit RESENDING =
      new RateLimit("resend-payment", 1, Duration.ofHours(1));

  private final Tables tables;
  private final DynamoPayments payments;
  private final DynamoPeople people;
  private final RateLimits limits;
  private final FieldCipher cipher;

  DynamoReconciliations(
      Tables tables,
      DynamoPayments payments,
      DynamoPeople people,
      RateLimits limits,
      FieldCipher cipher) {
    this.tables = tables;
    this.payments = payments;
    this.people = people;
    this.limits = limits;
    this.cipher = cipher;
  }

  /// One query, and what it finds and who they are, a hundred in one call.
  @Override
  public Page<OpenInvoice> open(PageRequest page) {
    QueryResponse answer =
        tables
            .client()
            .query(query -> {
              query
                  .tableName(tables.table())
                  .indexName("gsi1")
                  .keyConditionExpression("gsi1pk = :list")
                  .expressionAttributeValues(
                      Map.of(":list", AttributeValue.fromS(TransferRows.OPEN)))
                  .scanIndexForward(false)
                  .limit(page.limit());
              page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
            });
    List<AppointmentPayment> found =
        payments
            .findAll(
                answer.items().stream()
                    .map(it -> new AppointmentId(new ItemReader(it).text("appointmentId"))))
            .stream()
            .filter(it -> OpenInvoice.since(it).isPresent())
            .toList();
    Map<UserId, Person> known =
        people.findAll(
            found.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.client()), it.professional().stream())));
    return new Page<>(
        found.stream().map(it -> invoice(it, known)).toList(),
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Positions.of(answer.lastEvaluatedKey())
            : null);
  }

  private static OpenInvoice invoice(AppointmentPayment payment, Map<UserId, Person> known) {
    return new OpenInvoice(
        payment, known.get(payment.client()), payment.professional().map(known::get).orElse(null));
  }

  @Override
  public void settle(PaymentChange change, Reconciliation how, Optional<Receipt> receipt) {
    AppointmentId id = change.after().value().id();
    Write matched =
        Write.put(
            tables.table(),
            new ItemWriter()
                .text("pk", PaymentItem.pk(id))
                .text("sk", SK)
                .text("settledBy", how.by().value())
                .instant("settledAt", how.at())
                .text("payerName", sealed(id, "payerName", how.payerName()))
                .text("note", sealed(id, "note", how.note()))
                .toItem());
    tables
        .transactions()
        .commit(Stream.concat(payments.writes(change, receipt), Stream.of(matched)).toList());
  }

  @Override
  public void resend(PaymentChange change) {
    limits.commitWith(
        RESENDING, change.after().value().id().value(), payments.writes(change).toList());
  }

  private @Nullable String sealed(AppointmentId id, String name, @Nullable String value) {
    return value == null ? null : cipher.seal(value, PaymentItem.pk(id) + "#" + name);
  }
}
