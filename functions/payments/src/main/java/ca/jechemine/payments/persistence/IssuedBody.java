package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.receipt.IssuedReceipt;
import ca.jechemine.payments.domain.receipt.KeptNote;
import ca.jechemine.payments.domain.receipt.Printed;
import ca.jechemine.payments.domain.receipt.ReceiptFile;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;

/// An issued receipt, as its row keeps it.
@Json
record IssuedBody(
    DraftBody draft,
    long amountCents,
    Instant at,
    Files client,
    Files professional,
    List<Note> notes,
    boolean isWithheld) {

  /// A document in both languages.
  @Json
  record Files(String frKey, String frSha256, String enKey, String enSha256) {

    static Files of(Printed printed) {
      return new Files(
          printed.french().key(),
          printed.french().sha256(),
          printed.english().key(),
          printed.english().sha256());
    }

    Printed printed() {
      return new Printed(new ReceiptFile(frKey, frSha256), new ReceiptFile(enKey, enSha256));
    }
  }

  /// A credit note.
  @Json
  record Note(int ordinal, long amountCents, Instant at, Files files, boolean isWithdrawn) {}

  static IssuedBody of(IssuedReceipt receipt) {
    return new IssuedBody(
        DraftBody.of(receipt.draft()),
        receipt.amount().cents(),
        receipt.at(),
        Files.of(receipt.receipt()),
        Files.of(receipt.statement()),
        receipt.notes().stream()
            .map(it ->
                new Note(
                    it.ordinal(),
                    it.amount().cents(),
                    it.at(),
                    Files.of(it.printed()),
                    it.isWithdrawn()))
            .toList(),
        receipt.isWithheld());
  }

  IssuedReceipt receipt() {
    return new IssuedReceipt(
        draft.draft(),
        new Money(amountCents),
        at,
        client.printed(),
        professional.printed(),
        notes.stream()
            .map(it ->
                new KeptNote(
                    it.ordinal(),
                    new Money(it.amountCents()),
                    it.at(),
                    it.files().printed(),
                    it.isWithdrawn()))
            .toList(),
        isWithheld);
  }
}
