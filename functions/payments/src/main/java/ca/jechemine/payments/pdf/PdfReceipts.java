package ca.jechemine.payments.pdf;

import ca.jechemine.kernel.Language;
import ca.jechemine.payments.domain.receipt.ReceiptContent;
import ca.jechemine.payments.domain.receipt.ReceiptPrinter;
import ca.jechemine.payments.domain.receipt.Sheet;
import ca.jechemine.payments.pdf.Part.Weight;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Receipts as PDF: one page of A4, tagged, with its language and its title, without scripts and
/// without anything from elsewhere.
public final class PdfReceipts implements ReceiptPrinter {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  @Override
  public byte[] print(ReceiptContent content, Language language) {
    try (PDDocument document = new PDDocument()) {
      Sheet sheet = Sheet.of(content, language);
      describe(document, content, sheet);
      Map<Weight, Face> faces = new EnumMap<>(Weight.class);
      for (Weight weight : Weight.values()) {
        faces.put(weight, Face.of(weight, document));
      }
      PDPage page = new PDPage(new PDRectangle(Layout.WIDTH, Layout.HEIGHT));
      document.addPage(page);
      new Painter(document, page, faces).paint(Layout.of(sheet, faces));
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A receipt about nobody: priming prints it before the snapshot, so that the first receipt of a
  /// function finds the library loaded (docs/adr/0012).
  public byte[] specimen(Language language) {
    return print(Specimen.content(), language);
  }

  /// The same content gives the same bytes: its date and its number stand in for the clock and for
  /// chance.
  private static void describe(PDDocument document, ReceiptContent content, Sheet sheet) {
    document.getDocument().setVersion(1.7f);
    document.setDocumentId(content.issuedOn().toEpochDay());
    PDDocumentInformation information = document.getDocumentInformation();
    information.setTitle(sheet.title() + " " + sheet.number() + " – " + sheet.brand());
    information.setAuthor(sheet.brand());
    information.setCreator(sheet.brand());
    Calendar issued = GregorianCalendar.from(content.issuedOn().atStartOfDay(TORONTO));
    information.setCreationDate(issued);
    information.setModificationDate(issued);
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setLanguage(
        (switch (sheet.language()) {
              case FR -> Locale.CANADA_FRENCH;
              case EN -> Locale.CANADA;
            })
            .toLanguageTag());
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    PDViewerPreferences preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }
}
