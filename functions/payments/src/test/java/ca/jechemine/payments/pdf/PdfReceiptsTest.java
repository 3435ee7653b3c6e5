package ca.jechemine.payments.pdf;

import static ca.jechemine.payments.domain.receipt.ReceiptSamples.creditNote;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.draft;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.longest;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.lovedOne;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.otherScript;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.receipt;
import static ca.jechemine.payments.domain.receipt.ReceiptSamples.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.receipt.Platform;
import ca.jechemine.payments.domain.receipt.ReceiptContent;
import ca.jechemine.payments.domain.receipt.ReceiptContent.Person;
import ca.jechemine.payments.domain.receipt.ReceiptDraft;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PdfReceiptsTest {

  private final PdfReceipts receipts = new PdfReceipts();

  static Stream<Arguments> everything() {
    return Stream.of(
        argumentSet("receipt", receipt(draft())),
        argumentSet("receipt for a loved one", receipt(lovedOne())),
        argumentSet("statement", statement(draft())),
        argumentSet("credit note", creditNote(draft())),
        argumentSet("longest receipt", receipt(longest())),
        argumentSet("longest statement", statement(longest())),
        argumentSet("longest credit note", creditNote(longest())),
        argumentSet("another script", receipt(otherScript())));
  }

  @Test
  void the_client_s_receipt_says_this_in_French() throws IOException {
    assertThat(lines(receipt(lovedOne()), Language.FR))
        .containsExactly(
            "Je chemine",
            "Santé mentale, à votre rythme",
            "1250, boulevard René-Lévesque Ouest, bureau 2200",
            "Montréal (Québec) H3B 4W8",
            "Téléphone : 514 555-0142",
            "Reçu Nº de reçu REC-F1A2B3C4",
            "Nº de facture JC-2026-000123",
            "Émis le 10 novembre 2026",
            "Date de la séance 9 novembre 2026",
            "Client",
            "Service reçu par",
            "Šárka Łukaszewicz-Gagnon",
            "Facturé à",
            "Camille Gagnon",
            "camille.gagnon@example.com",
            "Professionnel",
            "Thị Minh Khai Nguyễn",
            "Psychologue",
            "Ordre des psychologues du Québec",
            "Nº de permis",
            "12345-67",
            "Séance",
            "Service Psychothérapie individuelle",
            "Date 9 novembre 2026 à 14 h 30",
            "Durée 50 minutes",
            "Type — modalité Vidéo — individuelle",
            "Description Montant",
            "Psychothérapie individuelle $120.00",
            "Total payé $120.00 CAD",
            "Service de santé exonéré de la TPS et de la TVQ.",
            "Paiement",
            "Mode Carte de paiement",
            "Référence EfGhIjKlMn0oPqRsTu",
            "Merci de votre confiance.",
            "Des questions ? Écrivez à support@jechemine.ca.",
            "Document produit automatiquement, valide sans signature.");
  }

  @Test
  void the_client_s_receipt_says_this_in_English() throws IOException {
    assertThat(lines(receipt(draft()), Language.EN))
        .containsExactly(
            "Je chemine",
            "Mental health at your own pace",
            "1250, boulevard René-Lévesque Ouest, bureau 2200",
            "Montréal (Québec) H3B 4W8",
            "Phone: 514 555-0142",
            "Receipt Receipt no. REC-F1A2B3C4",
            "Invoice no. JC-2026-000123",
            "Issued on November 10, 2026",
            "Session date November 9, 2026",
            "Client",
            "Camille Gagnon",
            "camille.gagnon@example.com",
            "Professional",
            "Thị Minh Khai Nguyễn",
            "Psychologist",
            "Ordre des psychologues du Québec",
            "Permit no.",
            "12345-67",
            "Session",
            "Service Individual psychotherapy",
            "Date November 9, 2026 at 2:30 p.m.",
            "Duration 50 minutes",
            "Type — modality Video — individual",
            "Description Amount",
            "Individual psychotherapy $120.00",
            "Total paid $120.00 CAD",
            "Health care service exempt from GST and QST.",
            "Payment",
            "Method Payment card",
            "Reference EfGhIjKlMn0oPqRsTu",
            "Thank you for your trust.",
            "Questions? Write to support@jechemine.ca.",
            "Generated automatically; valid without a signature.");
  }

  @Test
  void the_professional_s_statement_says_this() throws IOException {
    assertThat(lines(statement(draft()), Language.FR))
        .contains(
            "Relevé de revenu Nº de relevé REC-F1A2B3C4",
            "Nº de permis",
            "Votre revenu – Psychothérapie individuelle $108.00",
            "Total $108.00 CAD",
            "Paiement du client",
            "Mode Carte de paiement",
            "Merci de votre collaboration.");
    assertThat(lines(statement(draft()), Language.EN))
        .contains(
            "Income statement Statement no. REC-F1A2B3C4",
            "Your income – Individual psychotherapy $108.00",
            "Total $108.00 CAD",
            "Client’s payment",
            "Method Payment card",
            "Thank you for your collaboration.");
  }

  @Test
  void the_credit_note_says_this() throws IOException {
    assertThat(lines(creditNote(draft()), Language.FR))
        .contains(
            "Note de crédit Nº de note de crédit NC-F1A2B3C4-1",
            "Corrige le reçu REC-F1A2B3C4",
            "Reçu émis le 10 novembre 2026",
            "Nº de facture JC-2026-000123",
            "Émis le 20 novembre 2026",
            "Remboursement – Psychothérapie individuelle $45.50",
            "Total remboursé $45.50 CAD",
            "Cette note corrige le reçu REC-F1A2B3C4, émis le 10 novembre 2026 au montant de"
                + " $120.00.",
            "Paiement d’origine");
    assertThat(lines(creditNote(draft()), Language.EN))
        .contains(
            "Credit note Credit note no. NC-F1A2B3C4-1",
            "Corrects receipt REC-F1A2B3C4",
            "Receipt issued on November 10, 2026",
            "Refund – Individual psychotherapy $45.50",
            "Total refunded $45.50 CAD",
            "This note corrects receipt REC-F1A2B3C4, issued on November 10, 2026 in the amount"
                + " of $120.00.",
            "Original payment");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void each_reader_gets_their_own_amount_alone(Language language) throws IOException {
    String client = everythingIn(receipt(draft()), language);
    assertThat(client).contains("$120.00").doesNotContain("108", "$12.00");
    assertThat(everythingIn(creditNote(draft()), language)).doesNotContain("108", "$12.00");

    String professional = everythingIn(statement(draft()), language);
    assertThat(professional).contains("$108.00");
    assertThat(professional).doesNotContain("120", "$12", "EfGhIjKlMn0oPqRsTu", "pi_");
  }

  @Test
  void what_is_not_configured_is_a_dash() throws IOException {
    ReceiptDraft draft = draft();
    ReceiptDraft bare =
        new ReceiptDraft(
            draft.appointmentId(),
            null,
            draft.issuedAt(),
            new Platform("Je chemine", null, List.of(), " ", "support@jechemine.ca"),
            null,
            new Person("Camille Gagnon", null),
            draft.professional(),
            draft.session(),
            null,
            null);
    assertThat(lines(receipt(bare), Language.FR))
        .startsWith(
            "Je chemine —",
            "Téléphone : —",
            "Reçu Nº de reçu REC-F1A2B3C4",
            "Émis le 10 novembre 2026")
        .contains("Mode —")
        .noneMatch(it -> it.startsWith("Référence") || it.startsWith("Nº de facture"));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void all_is_on_one_page_within_its_margins(ReceiptContent content) throws IOException {
    for (Language language : Language.values()) {
      try (PDDocument document = Loader.loadPDF(receipts.print(content, language))) {
        assertThat(document.getNumberOfPages()).isEqualTo(1);
        PDRectangle page = document.getPage(0).getMediaBox();
        assertThat(page.getWidth()).isEqualTo(595.28f);
        assertThat(page.getHeight()).isEqualTo(841.89f);
        assertThat(PdfParts.positions(document))
            .isNotEmpty()
            .allSatisfy(it -> {
              assertThat(it.getXDirAdj()).isGreaterThanOrEqualTo(47.9f);
              assertThat(it.getXDirAdj() + it.getWidthDirAdj()).isLessThan(547.6f);
              assertThat(it.getYDirAdj()).isBetween(12f, 830f);
            });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void the_same_content_gives_the_same_bytes(ReceiptContent content) {
    for (Language language : Language.values()) {
      assertThat(receipts.print(content, language))
          .isEqualTo(new PdfReceipts().print(content, language));
    }
  }

  @Test
  void another_content_gives_another_document() {
    byte[] one = receipts.print(receipt(draft()), Language.FR);
    assertThat(one)
        .isNotEqualTo(receipts.print(receipt(draft()), Language.EN))
        .isNotEqualTo(receipts.print(receipt(lovedOne()), Language.FR))
        .isNotEqualTo(receipts.print(draft().receipt(new Money(12_001)).orRefuse(), Language.FR));
  }

  @Test
  void names_of_any_length_are_whole() throws IOException {
    String text = String.join(" ", lines(receipt(longest()), Language.FR));
    assertThat(text)
        .contains("d’Ailleboust de Coulonge et d’Argentenay")
        .contains("Saint-Exupéry-Kowalczykiewicz-Papadopoulou Ιωάννα Παπαδοπούλου")
        .contains("remise du plan d’intervention à la famille");
    assertThat(text.replace(" ", "")).contains("m".repeat(64) + "@" + "e".repeat(60) + ".example");
  }

  @Test
  void letters_of_other_scripts_are_marked_and_said() throws IOException {
    ReceiptContent content = receipt(otherScript());
    assertThat(lines(content, Language.FR))
        .contains("[…] (Wei Zhang)", "Dmytro Шевченко")
        .anyMatch(it -> it.startsWith("[…] : caractères que cette page ne peut montrer."));
    assertThat(lines(content, Language.EN))
        .anyMatch(it -> it.startsWith("[…]: characters that this page cannot show."));
    try (PDDocument document = Loader.loadPDF(receipts.print(content, Language.FR))) {
      assertThat(PdfParts.elements(document.getDocumentCatalog().getStructureTreeRoot()))
          .filteredOn(it -> it.getActualText() != null)
          .extracting(PDStructureElement::getActualText)
          .containsExactly("张伟 (Wei Zhang)");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Zoe\u0308 Nguye\u0302\u0303n, Zoë Nguyễn",
    "'Ma\trie\n \u0000 Roy', Ma rie Roy",
    "Mar\u200bie\u200f Roy, Marie Roy",
    "יעל כהן, […]",
    "علي Roy 𝒜 , […] Roy […]",
    "Œuvre Æsir ßtraße Ğül Ơn, Œuvre Æsir ßtraße Ğül Ơn",
    "Ćirić Ћирић Ґанок Ώτα, Ćirić Ћирић Ґанок Ώτα"
  })
  void any_name_can_be_printed(String name, String shown) throws IOException {
    ReceiptDraft draft = draft();
    ReceiptDraft named =
        new ReceiptDraft(
            draft.appointmentId(),
            null,
            draft.issuedAt(),
            draft.platform(),
            null,
            new Person(name, null),
            draft.professional(),
            draft.session(),
            null,
            null);
    assertThat(lines(receipt(named), Language.EN)).containsSequence("Client", shown);
  }

  @Test
  void it_is_tagged_and_says_what_it_is() throws IOException {
    try (PDDocument document = Loader.loadPDF(receipts.print(creditNote(draft()), Language.EN))) {
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Credit note NC-F1A2B3C4-1 – Je chemine");
      assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Je chemine");
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-CA");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(PdfParts.elements(document.getDocumentCatalog().getStructureTreeRoot()))
          .extracting(PDStructureElement::getStructureType)
          .contains("Document", "H1", "H2", "P", "Table", "TR", "TH", "TD");
    }
    try (PDDocument document = Loader.loadPDF(receipts.print(receipt(draft()), Language.FR))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr-CA");
    }
  }

  @Test
  void it_runs_nothing_and_leads_nowhere() throws IOException {
    try (PDDocument document = Loader.loadPDF(receipts.print(receipt(draft()), Language.FR))) {
      assertThat(PdfParts.keys(document))
          .contains("Catalog", "StructTreeRoot", "FontFile2")
          .doesNotContain(
              "JavaScript", "JS", "URI", "Launch", "EmbeddedFile", "AA", "OpenAction", "Annots");
      PDPage page = document.getPage(0);
      assertThat(page.getAnnotations()).isEmpty();
      assertThat(page.getResources().getFontNames())
          .hasSize(2)
          .allSatisfy(it -> assertThat(page.getResources().getFont(it).isEmbedded()).isTrue());
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_specimen_is_a_receipt(Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(receipts.specimen(language))) {
      assertThat(new PDFTextStripper().getText(document))
          .contains("Άννα Ñandú-Đặng […]", "Шевченко Łódź");
    }
  }

  private List<String> lines(ReceiptContent content, Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(receipts.print(content, language))) {
      return new PDFTextStripper()
          .getText(document)
          .lines()
          .map(it -> it.replace('\u00a0', ' ').strip())
          .filter(it -> !it.isEmpty())
          .toList();
    }
  }

  /// The page's text, and all that is in the file beside it.
  private String everythingIn(ReceiptContent content, Language language) throws IOException {
    try (PDDocument document = Loader.loadPDF(receipts.print(content, language))) {
      StringBuilder text = new StringBuilder(new PDFTextStripper().getText(document));
      text.append(document.getDocumentInformation().getTitle());
      for (PDStructureElement it :
          PdfParts.elements(document.getDocumentCatalog().getStructureTreeRoot())) {
        text.append(it.getActualText()).append(it.getAlternateDescription());
      }
      return text.toString();
    }
  }
}
