package ca.jechemine.payments.pdf;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.receipt.Platform;
import ca.jechemine.payments.domain.receipt.ReceiptContent;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Person;
import ca.jechemine.payments.domain.receipt.ReceiptDraft;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Sitting;
import java.time.Instant;
import java.util.List;

/// A receipt about nobody, with letters of every kind.
final class Specimen {

  private Specimen() {}

  static ReceiptContent content() {
    return new ReceiptDraft(
            "SPECIMEN",
            null,
            Instant.EPOCH,
            new Platform("Je chemine", null, List.of(), null, "support@jechemine.ca"),
            new Person("Άννα Ñandú-Đặng 佚名", null),
            new Person("Шевченко Łódź", null),
            new Credentials("Specimen", "psychologist", null, "00000-00"),
            new Sitting(Instant.EPOCH, 50, "video", "solo", "completed", "consultation", null),
            "card",
            null)
        .receipt(new Money(1))
        .orRefuse();
  }
}
