package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.receipt.ReceiptContent.ClientReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptContent.CreditNote;
import ca.jechemine.payments.domain.receipt.ReceiptContent.IncomeStatement;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Person;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Sitting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Receipts as they may come. The price is 120 $, the fee 12 $, the payout 108 $.
public final class ReceiptSamples {

  public static final Platform PLATFORM =
      new Platform(
          "Je chemine",
          new Text("Santé mentale, à votre rythme", "Mental health at your own pace"),
          List.of("1250, boulevard René-Lévesque Ouest, bureau 2200", "Montréal (Québec)  H3B 4W8"),
          "514 555-0142",
          "support@jechemine.ca");

  private ReceiptSamples() {}

  /// Camille Gagnon saw Dr. Nguyễn.
  public static ReceiptDraft draft() {
    return draft(
        null,
        new Person("Camille Gagnon", "camille.gagnon@example.com"),
        new Credentials("Thị Minh Khai Nguyễn", "psychologist", null, "12345-67"));
  }

  /// Her daughter did.
  public static ReceiptDraft lovedOne() {
    return draft(
        new Person("Šárka Łukaszewicz-Gagnon", null),
        new Person("Camille Gagnon", "camille.gagnon@example.com"),
        draft().professional());
  }

  /// Names and addresses as long as they get.
  public static ReceiptDraft longest() {
    String name = "Marie-Joséphine-Bernadette de Saint-Exupéry-Kowalczykiewicz-Papadopoulou ";
    ReceiptDraft draft =
        draft(
            new Person(name + "d’Ailleboust de Coulonge et d’Argentenay", null),
            new Person(
                name + "von Württemberg-Mömpelgard",
                "m".repeat(64) + "@" + "e".repeat(60) + ".example.com"),
            new Credentials(
                name + "Ιωάννα Παπαδοπούλου",
                "Psychologue clinicienne, spécialiste des troubles anxieux et de l’humeur chez"
                    + " l’adulte et la personne aînée",
                null,
                "OPQ 12345-67 / permis de psychothérapeute 98765-43"));
    return new ReceiptDraft(
        draft.appointmentId(),
        draft.invoiceNumber(),
        draft.issuedAt(),
        new Platform(
            "Je chemine – Réseau québécois de santé mentale et de mieux-être",
            null,
            List.of(
                "Place Ville-Marie, tour nord, 1250, boulevard René-Lévesque Ouest, bureau 2200-A",
                "Sainte-Marguerite-du-Lac-Masson (Québec)  J0T 1L0",
                "Canada"),
            "1 800 555-0142, poste 123456",
            "soutien.administratif.et.technique@jechemine.ca"),
        draft.beneficiary(),
        draft.accountHolder(),
        draft.professional(),
        sitting(
            "completed",
            "psychological_evaluation",
            "évaluation neuropsychologique approfondie avec rencontre de rétroaction et remise du"
                + " plan d’intervention à la famille"),
        draft.paymentMethod(),
        draft.paymentIntentId());
  }

  /// The client has a name that the font does not have.
  public static ReceiptDraft otherScript() {
    return draft(
        null,
        new Person("张伟 (Wei Zhang)", "wei@example.com"),
        new Credentials("Dmytro Шевченко", "psychologist", null, "12345-67"));
  }

  public static ClientReceipt receipt(ReceiptDraft draft) {
    return draft.receipt(new Money(12_000)).orRefuse();
  }

  public static IncomeStatement statement(ReceiptDraft draft) {
    return draft.statement(new Money(10_800)).orRefuse();
  }

  public static CreditNote creditNote(ReceiptDraft draft) {
    return receipt(draft).credited(1, LocalDate.of(2026, 11, 20), new Money(4_550));
  }

  static ReceiptDraft draft(
      @Nullable Person beneficiary, Person accountHolder, Credentials professional) {
    return new ReceiptDraft(
        "6571f0c2a9b3d4e5f1a2b3c4",
        new InvoiceNumber(Year.of(2026), 123),
        Instant.parse("2026-11-11T03:10:00Z"),
        PLATFORM,
        beneficiary,
        accountHolder,
        professional,
        sitting("completed", "individual_psychotherapy", null),
        "card",
        "pi_3QAbCdEfGhIjKlMn0oPqRsTu");
  }

  static Sitting sitting(
      @Nullable String outcome, @Nullable String act, @Nullable String otherAct) {
    return new Sitting(
        Instant.parse("2026-11-09T19:30:00Z"), 50, "video", "solo", outcome, act, otherAct);
  }
}
