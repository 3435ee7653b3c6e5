package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ManualInvoice;
import ca.jechemine.payments.domain.ManualInvoices;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Who billed what by hand, in the domain's table, for ever: `pk = PAYMENT#<appointment>`, `sk =
/// MANUAL_INVOICE#<when>`.
final class DynamoManualInvoices implements ManualInvoices {

  private static final String SK = "MANUAL_INVOICE#";

  private final Tables tables;
  private final DynamoPayments payments;
  private final InvoiceCounter numbers;

  DynamoManualInvoices(Tables tables, DynamoPayments payments, InvoiceCounter numbers) {
    this.tables = tables;
    this.payments = payments;
    this.numbers = numbers;
  }

  @Override
  public void save(PaymentChange change, ManualInvoice invoice, Optional<Receipt> receipt) {
    commit(change, invoice, receipt, Stream.empty());
  }

  @Override
  public void saveNumbered(
      Year year,
      Function<InvoiceNumber, PaymentChange> change,
      ManualInvoice invoice,
      Optional<Receipt> receipt) {
    numbers.give(
        year,
        number -> {
          PaymentChange numbered = change.apply(number);
          commit(numbered, invoice, receipt, numbers.take(number, numbered.after().value().id()));
        });
  }

  private void commit(
      PaymentChange change, ManualInvoice invoice, Optional<Receipt> receipt, Stream<Write> more) {
    tables
        .transactions()
        .commit(
            Stream.of(
                    payments.writes(change, receipt),
                    Stream.of(billed(change.after().value().id(), invoice)),
                    more)
                .flatMap(it -> it)
                .toList());
  }

  private Write billed(AppointmentId id, ManualInvoice invoice) {
    return Write.put(
        tables.table(),
        new ItemWriter()
            .text("pk", PaymentItem.pk(id))
            .text("sk", SK + invoice.at())
            .text("action", invoice.action().code())
            .number("amountCents", invoice.amount().cents())
            .text("invoicedBy", invoice.by().value())
            .instant("invoicedAt", invoice.at())
            .toItem());
  }
}
