package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.receipt.ReceiptContent.ClientReceipt;
import ca.jechemine.payments.domain.receipt.ReceiptContent.CreditNote;
import ca.jechemine.payments.domain.receipt.ReceiptContent.IncomeStatement;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Particulars;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Person;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Practitioner;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Session;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Settlement;
import ca.jechemine.payments.domain.receipt.Sheet.Amounts;
import ca.jechemine.payments.domain.receipt.Sheet.Block;
import ca.jechemine.payments.domain.receipt.Sheet.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a content into words.
final class SheetWriter {

  private static final String NONE = "—";

  private final ReceiptContent content;
  private final Particulars particulars;
  private final Language language;

  SheetWriter(ReceiptContent content, Language language) {
    this.content = content;
    this.particulars = content.particulars();
    this.language = language;
  }

  Sheet sheet() {
    return new Sheet(
        language,
        title(),
        content.number().text(),
        particulars.platform().companyName(),
        particulars.platform().tagline() == null ? "" : say(particulars.platform().tagline()),
        sender(),
        numbers(),
        List.of(client(), professional()),
        session(),
        amounts(),
        notes(),
        payment(),
        footer());
  }

  private String title() {
    return switch (content) {
      case ClientReceipt _ -> say("Reçu", "Receipt");
      case IncomeStatement _ -> say("Relevé de revenu", "Income statement");
      case CreditNote _ -> say("Note de crédit", "Credit note");
    };
  }

  private List<String> sender() {
    Platform platform = particulars.platform();
    List<String> lines = new ArrayList<>(platform.address());
    if (lines.isEmpty()) {
      lines.add(NONE);
    }
    lines.add(
        say("Téléphone\u00a0: ", "Phone: ")
            + (platform.phone() == null || platform.phone().isBlank() ? NONE : platform.phone()));
    return lines;
  }

  private List<Fact> numbers() {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            switch (content) {
              case ClientReceipt _ -> say("Nº de reçu", "Receipt no.");
              case IncomeStatement _ -> say("Nº de relevé", "Statement no.");
              case CreditNote _ -> say("Nº de note de crédit", "Credit note no.");
            },
            content.number().text()));
    if (content instanceof CreditNote note) {
      facts.add(
          new Fact(say("Corrige le reçu", "Corrects receipt"), note.corrects().number().text()));
      facts.add(
          new Fact(
              say("Reçu émis le", "Receipt issued on"),
              Wording.date(note.corrects().issuedOn(), language)));
    }
    if (particulars.invoiceNumber() != null) {
      facts.add(new Fact(say("Nº de facture", "Invoice no."), particulars.invoiceNumber().text()));
    }
    facts.add(new Fact(say("Émis le", "Issued on"), Wording.date(content.issuedOn(), language)));
    facts.add(
        new Fact(
            say("Date de la séance", "Session date"),
            Wording.date(particulars.session().at().toLocalDate(), language)));
    return facts;
  }

  private Block client() {
    Person holder = particulars.accountHolder();
    Person beneficiary = particulars.beneficiary();
    List<Fact> facts = new ArrayList<>();
    if (beneficiary == null) {
      facts.add(line(holder.name()));
    } else {
      facts.add(new Fact(say("Service reçu par", "Service received by"), beneficiary.name()));
      facts.add(new Fact(say("Facturé à", "Billed to"), holder.name()));
    }
    if (holder.email() != null && !holder.email().isBlank()) {
      facts.add(line(holder.email()));
    }
    return new Block("Client", facts);
  }

  private Block professional() {
    Practitioner professional = particulars.professional();
    return new Block(
        say("Professionnel", "Professional"),
        List.of(
            line(professional.name()),
            line(say(professional.title())),
            line(professional.order()),
            new Fact(say("Nº de permis", "Permit no."), professional.permitNumber())));
  }

  private Block session() {
    Session session = particulars.session();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Service", say(session.service().words())));
    facts.add(
        new Fact(
            "Date",
            Wording.date(session.at().toLocalDate(), language)
                + say(" à ", " at ")
                + Wording.time(session.at().toLocalTime(), language)));
    facts.add(new Fact(say("Durée", "Duration"), session.minutes() + "\u00a0minutes"));
    String kind =
        Stream.of(session.type(), session.modality())
            .filter(Objects::nonNull)
            .map(this::say)
            .collect(Collectors.joining(" — "));
    if (!kind.isEmpty()) {
      facts.add(new Fact(say("Type — modalité", "Type — modality"), kind));
    }
    return new Block(say("Séance", "Session"), facts);
  }

  private Amounts amounts() {
    String service = say(particulars.session().service().words());
    return switch (content) {
      case ClientReceipt it -> amounts(service, it.amount(), say("Total payé", "Total paid"));
      case IncomeStatement it ->
          amounts(say("Votre revenu – ", "Your income – ") + service, it.payout(), "Total");
      case CreditNote it ->
          amounts(
              say("Remboursement – ", "Refund – ") + service,
              it.refunded(),
              say("Total remboursé", "Total refunded"));
    };
  }

  private Amounts amounts(String line, Money amount, String total) {
    return new Amounts(
        "Description",
        say("Montant", "Amount"),
        List.of(new Fact(line, Wording.amount(amount))),
        total,
        Wording.total(amount));
  }

  private List<String> notes() {
    return switch (content) {
      case ClientReceipt it -> List.of(say(it.taxClass().mention()));
      case IncomeStatement _ -> List.of();
      case CreditNote it ->
          List.of(corrected(it.corrects()), say(it.corrects().taxClass().mention()));
    };
  }

  private String corrected(ClientReceipt receipt) {
    String number = receipt.number().text();
    String date = Wording.date(receipt.issuedOn(), language);
    String amount = Wording.amount(receipt.amount());
    return switch (language) {
      case FR ->
          "Cette note corrige le reçu "
              + number
              + ", émis le "
              + date
              + " au montant de "
              + amount
              + ".";
      case EN ->
          "This note corrects receipt "
              + number
              + ", issued on "
              + date
              + " in the amount of "
              + amount
              + ".";
    };
  }

  private Block payment() {
    return switch (content) {
      case ClientReceipt it -> payment(say("Paiement", "Payment"), it.settlement());
      case IncomeStatement it ->
          payment(say("Paiement du client", "Client’s payment"), new Settlement(it.mode(), null));
      case CreditNote it ->
          payment(say("Paiement d’origine", "Original payment"), it.corrects().settlement());
    };
  }

  private Block payment(String heading, Settlement settlement) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact(
            say("Mode", "Method"),
            settlement.mode() == null ? NONE : say(settlement.mode().words())));
    if (settlement.reference() != null) {
      facts.add(new Fact(say("Référence", "Reference"), settlement.reference()));
    }
    return new Block(heading, facts);
  }

  private List<String> footer() {
    String support = particulars.platform().supportEmail();
    return List.of(
        switch (content) {
          case ClientReceipt _, CreditNote _ ->
              say("Merci de votre confiance.", "Thank you for your trust.");
          case IncomeStatement _ ->
              say("Merci de votre collaboration.", "Thank you for your collaboration.");
        },
        say("Des questions\u00a0? Écrivez à ", "Questions? Write to ") + support + ".",
        say(
            "Document produit automatiquement, valide sans signature.",
            "Generated automatically; valid without a signature."));
  }

  private static Fact line(String value) {
    return new Fact("", value);
  }

  private String say(Text text) {
    return text.in(language);
  }

  private String say(String fr, String en) {
    return language == Language.FR ? fr : en;
  }
}
