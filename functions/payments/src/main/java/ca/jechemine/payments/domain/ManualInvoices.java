package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;

/// Sessions that administrators bill by hand: what becomes of the payment is kept together with who
/// said so.
public interface ManualInvoices {

  /// Keeps the change of a payment whose invoice has its number.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  /// @throws ca.jechemine.kernel.AlreadyAnswered when the receipt is of an earlier request
  void save(PaymentChange change, ManualInvoice invoice, Optional<Receipt> receipt);

  /// Keeps one that gives the invoice its number, as `Payments.saveNumbered` does.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  /// @throws ca.jechemine.kernel.AlreadyAnswered when the receipt is of an earlier request
  void saveNumbered(
      Year year,
      Function<InvoiceNumber, PaymentChange> change,
      ManualInvoice invoice,
      Optional<Receipt> receipt);
}
