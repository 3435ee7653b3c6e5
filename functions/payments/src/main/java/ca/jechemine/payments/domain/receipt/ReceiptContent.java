package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All that an issued document says; it changes no more, whatever becomes of the accounts. Each
/// reader has a type of their own, which has no place for what they may not see (contract 30 §1.2):
/// the client's neither fee nor payout, the professional's neither price, fee nor Stripe's ids.
public sealed interface ReceiptContent {

  /// What every document says.
  Particulars particulars();

  /// The document's own number.
  ReceiptNumber number();

  /// The day of issue, Toronto.
  LocalDate issuedOn();

  /// The amount at the bottom.
  Money total();

  /// What the client and their insurer get.
  record ClientReceipt(
      Particulars particulars,
      ReceiptNumber number,
      LocalDate issuedOn,
      Money amount,
      TaxClass taxClass,
      Settlement settlement)
      implements ReceiptContent {

    @Override
    public Money total() {
      return amount;
    }

    /// The credit note that takes back the receipt or a part of it.
    ///
    /// @param ordinal which of the receipt's credit notes it is, from 1
    /// @throws IllegalArgumentException when nothing or more than the receipt's amount is refunded
    public CreditNote credited(int ordinal, LocalDate issuedOn, Money refunded) {
      if (refunded.cents() <= 0 || refunded.compareTo(amount) > 0) {
        throw new IllegalArgumentException("a credit note refunds at most the receipt's amount");
      }
      return new CreditNote(this, number.ofCreditNote(ordinal), issuedOn, refunded);
    }
  }

  /// What the professional gets.
  record IncomeStatement(
      Particulars particulars,
      ReceiptNumber number,
      LocalDate issuedOn,
      Money payout,
      @Nullable PaymentMode mode)
      implements ReceiptContent {

    @Override
    public Money total() {
      return payout;
    }
  }

  /// What corrects a receipt, which itself stays as it is.
  record CreditNote(
      ClientReceipt corrects, ReceiptNumber number, LocalDate issuedOn, Money refunded)
      implements ReceiptContent {

    @Override
    public Particulars particulars() {
      return corrects.particulars();
    }

    @Override
    public Money total() {
      return refunded;
    }
  }

  /// Who, for whom, by whom and what. `beneficiary` is the loved one or the patient, when the
  /// account holder is not the one who came.
  record Particulars(
      @Nullable InvoiceNumber invoiceNumber,
      Platform platform,
      @Nullable Person beneficiary,
      Person accountHolder,
      Practitioner professional,
      Session session) {

    @Override
    public String toString() {
      return "the particulars of a receipt";
    }
  }

  /// Somebody by name and, where there is one, address.
  record Person(String name, @Nullable String email) {

    @Override
    public String toString() {
      return "a person";
    }
  }

  /// The professional as insurers want them named.
  record Practitioner(String name, Text title, String order, String permitNumber) {

    @Override
    public String toString() {
      return "a professional";
    }
  }

  /// What took place, or was to. `at` is Toronto wall clock; `type` and `modality` are words.
  record Session(
      Service service,
      LocalDateTime at,
      int minutes,
      @Nullable Text type,
      @Nullable Text modality) {}

  /// How it was paid. The reference is the end of Stripe's PaymentIntent id.
  record Settlement(@Nullable PaymentMode mode, @Nullable String reference) {

    private static final int SHOWN = 18;

    static Settlement of(@Nullable PaymentMode mode, @Nullable String paymentIntentId) {
      return new Settlement(
          mode,
          paymentIntentId == null
              ? null
              : paymentIntentId.substring(Math.max(0, paymentIntentId.length() - SHOWN)));
    }
  }

  /// The file's name for a download (contract 30 §8).
  default String fileName() {
    return number().text().toUpperCase(Locale.ROOT) + ".pdf";
  }
}
