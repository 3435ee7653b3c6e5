package ca.jechemine.seed;

import ca.jechemine.library.application.CreateResource.Draft;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jsoup.Jsoup;

/// The file of a demo resource: a PDF of what it says in French, one page or two.
final class DemoFile {

  private static final float MARGIN = 64;
  private static final float LINE = 16;
  private static final float SIZE = 11;
  private static final float TITLE_SIZE = 18;

  private final PDDocument document;
  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private PDPageContentStream page;
  private float y;

  private DemoFile(PDDocument document) throws IOException {
    this.document = document;
    this.page = turn();
  }

  static byte[] of(Draft draft) {
    try (PDDocument document = new PDDocument()) {
      document.setDocumentId(1L);
      DemoFile file = new DemoFile(document);
      file.write(draft);
      file.page.close();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void write(Draft draft) throws IOException {
    put(draft.shown().title().fr(), bold, TITLE_SIZE);
    put(draft.shown().author(), plain, SIZE);
    put(draft.shown().description().fr(), plain, SIZE);
    for (var part : Jsoup.parse(draft.text().html().fr()).select("h2, p, li")) {
      put(part.text(), part.normalName().equals("h2") ? bold : plain, SIZE);
    }
  }

  /// A paragraph, and half a line after it.
  private void put(String text, PDFont font, float size) throws IOException {
    for (String line : lines(text, font, size)) {
      if (y < MARGIN) {
        page.close();
        page = turn();
      }
      page.beginText();
      page.setFont(font, size);
      page.newLineAtOffset(MARGIN, y);
      page.showText(line);
      page.endText();
      y -= LINE * size / SIZE;
    }
    y -= LINE / 2;
  }

  private PDPageContentStream turn() throws IOException {
    PDPage next = new PDPage(PDRectangle.LETTER);
    document.addPage(next);
    y = PDRectangle.LETTER.getHeight() - MARGIN;
    return new PDPageContentStream(document, next);
  }

  private static List<String> lines(String text, PDFont font, float size) throws IOException {
    float width = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.replaceAll("[\\h\\s]+", " ").split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (font.getStringWidth(longer) * size / 1000 > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
