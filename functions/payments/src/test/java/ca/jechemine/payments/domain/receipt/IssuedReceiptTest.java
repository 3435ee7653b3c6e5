package ca.jechemine.payments.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.receipt.ReceiptContent.CreditNote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssuedReceiptTest {

  private static final Money PRICE = new Money(12_000);
  private static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final ReceiptFile FILE = new ReceiptFile("receipts/1/x.pdf", "00");
  private static final Printed PRINTED = new Printed(FILE, FILE);

  private final IssuedReceipt receipt =
      new IssuedReceipt(ReceiptSamples.draft(), PRICE, NOW, PRINTED, PRINTED, List.of(), false);

  private static IssuedReceipt credited(IssuedReceipt receipt, long refunded) {
    CreditNote note = receipt.wanting(new Money(refunded), TODAY).orElseThrow();
    return receipt.credited(note, NOW, PRINTED);
  }

  @Test
  void each_refund_is_credited_by_what_is_new_of_it() {
    IssuedReceipt twice = credited(credited(receipt, 4_550), 12_000);

    assertThat(twice.notes())
        .extracting(KeptNote::amount)
        .containsExactly(new Money(4_550), new Money(7_450));
    assertThat(twice.isVoided()).isTrue();
    assertThat(twice.isGood()).isFalse();
  }

  @Test
  void what_is_credited_already_is_not_again() {
    assertThat(credited(receipt, 4_550).wanting(new Money(4_550), TODAY)).isEmpty();
    assertThat(receipt.wanting(Money.ZERO, TODAY)).isEmpty();
  }

  @Test
  void a_refund_that_failed_withdraws_the_latest_notes_and_their_numbers_are_not_used_again() {
    IssuedReceipt twice = credited(credited(receipt, 4_550), 12_000);

    IssuedReceipt restored = twice.restored(new Money(4_550));
    assertThat(restored.credited()).isEqualTo(new Money(4_550));
    assertThat(restored.note(2)).isEmpty();
    assertThat(restored.isGood()).isTrue();

    IssuedReceipt again = credited(restored, 12_000);
    assertThat(again.notes()).extracting(KeptNote::ordinal).containsExactly(1, 2, 3);
    assertThat(again.isVoided()).isTrue();
  }

  @Test
  void a_part_of_a_note_that_failed_is_credited_anew() {
    IssuedReceipt once = credited(receipt, 12_000).restored(new Money(5_000));
    assertThat(once.credited()).isEqualTo(Money.ZERO);
    assertThat(credited(once, 5_000).credited()).isEqualTo(new Money(5_000));
  }

  @Test
  void what_is_disputed_is_not_good() {
    assertThat(receipt.withheld(true).isGood()).isFalse();
    assertThat(receipt.withheld(true).withheld(false).isGood()).isTrue();
  }

  @Test
  void the_number_of_an_invoice_is_read_as_it_is_written() {
    assertThat(InvoiceNumber.parse("JC-2026-000123").text()).isEqualTo("JC-2026-000123");
  }
}
