package ca.jechemine.library.stamp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// Writes one small grey line into the foot of each page of a PDF, and leaves everything else as it
/// is. In Helvetica, which every reader has, so that no font and no font code is carried.
public final class PdfStamp {

  private static final COSName FONT = COSName.getPDFName("JeCheminePied");
  private static final Charset WIN_ANSI = Charset.forName("windows-1252");
  private static final int FROM_LEFT = 18;
  private static final int FROM_FOOT = 10;

  private PdfStamp() {}

  /// The PDF with that line on each page; nothing when it is broken or takes a password to open.
  public static Optional<byte[]> write(byte[] pdf, String line) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      document.setAllSecurityToBeRemoved(true);
      String text = text(line);
      Iterator<PDPage> pages = document.getPages().iterator();
      while (pages.hasNext()) {
        stamp(document, pages.next(), text);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + 4_096);
      document.save(out);
      return Optional.of(out.toByteArray());
    } catch (IOException | RuntimeException unusable) {
      // PDFBox says by exceptions of many kinds that an object is not what it should be.
      return Optional.empty();
    }
  }

  private static void stamp(PDDocument document, PDPage page, String text) throws IOException {
    PDResources resources = page.getResources();
    if (resources == null) {
      resources = new PDResources();
      page.setResources(resources);
    }
    font(resources.getCOSObject());
    List<PDStream> contents = new ArrayList<>();
    contents.add(content(document, "q\n"));
    page.getContentStreams().forEachRemaining(contents::add);
    contents.add(content(document, "\nQ\n" + drawn(page, text)));
    page.setContents(contents);
  }

  private static void font(COSDictionary resources) {
    COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
    if (fonts == null) {
      fonts = new COSDictionary();
      resources.setItem(COSName.FONT, fonts);
    }
    COSDictionary helvetica = new COSDictionary();
    helvetica.setItem(COSName.TYPE, COSName.FONT);
    helvetica.setItem(COSName.SUBTYPE, COSName.TYPE1);
    helvetica.setItem(COSName.BASE_FONT, COSName.getPDFName("Helvetica"));
    helvetica.setItem(COSName.ENCODING, COSName.WIN_ANSI_ENCODING);
    fonts.setItem(FONT, helvetica);
  }

  private static PDStream content(PDDocument document, String operators) throws IOException {
    COSStream stream = document.getDocument().createCOSStream();
    try (var out = stream.createOutputStream()) {
      out.write(operators.getBytes(ISO_8859_1));
    }
    return new PDStream(stream);
  }

  /// In the foot as the page is shown, however it is turned.
  private static String drawn(PDPage page, String text) {
    PDRectangle box = page.getCropBox();
    float left = box.getLowerLeftX();
    float right = box.getUpperRightX();
    float foot = box.getLowerLeftY();
    float head = box.getUpperRightY();
    String place =
        switch (page.getRotation()) {
          case 90 -> matrix("0 1 -1 0", right - FROM_FOOT, foot + FROM_LEFT);
          case 180 -> matrix("-1 0 0 -1", right - FROM_LEFT, head - FROM_FOOT);
          case 270 -> matrix("0 -1 1 0", left + FROM_FOOT, head - FROM_LEFT);
          default -> matrix("1 0 0 1", left + FROM_LEFT, foot + FROM_FOOT);
        };
    return "q BT /%s 7 Tf 0.45 g %s Tm (%s) Tj ET Q\n".formatted(FONT.getName(), place, text);
  }

  private static String matrix(String turned, float x, float y) {
    return String.format(Locale.ROOT, "%s %.2f %.2f", turned, x, y);
  }

  /// The line as a PDF spells it; letters that the font does not have are question marks.
  private static String text(String line) {
    ByteBuffer bytes = WIN_ANSI.encode(Normalizer.normalize(line, Normalizer.Form.NFC));
    StringBuilder text = new StringBuilder();
    while (bytes.hasRemaining()) {
      int letter = bytes.get() & 0xff;
      if (letter < ' ' || letter > '~' || letter == '(' || letter == ')' || letter == '\\') {
        text.append(String.format(Locale.ROOT, "\\%03o", letter));
      } else {
        text.append((char) letter);
      }
    }
    return text.toString();
  }
}
