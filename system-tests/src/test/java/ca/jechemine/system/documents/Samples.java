package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that people send, and what attackers send in their place, made where they are needed.
public final class Samples {

  private static final int BOMB_BYTES = 20 << 20;

  private Samples() {}

  /// A PDF of one empty page.
  public static byte[] pdf() {
    return pdf("");
  }

  /// The same with exactly that many bytes.
  public static byte[] pdf(int size) {
    return pdf("%" + " ".repeat(size - pdf("%\n").length) + "\n");
  }

  /// The same with these objects in it besides.
  static byte[] pdf(String more) {
    return latin(
        "%PDF-1.4\n"
            + "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
            + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
            + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>\nendobj\n"
            + more
            + "trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n");
  }

  /// A PDF with a script that runs when it is opened.
  static byte[] javaScriptPdf() {
    return pdf("4 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n");
  }

  /// A PDF of some kilobytes with a stream of 20 MiB in it.
  static byte[] pdfBomb() {
    return deflatedPdf(new byte[BOMB_BYTES]);
  }

  /// A PDF with the test signature of scanners in a deflated attachment.
  static byte[] eicarPdf() {
    return deflatedPdf(eicar());
  }

  private static byte[] deflatedPdf(byte[] content) {
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
      deflater.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    String data = deflated.toString(ISO_8859_1);
    return pdf(
        "4 0 obj\n<< /Type /EmbeddedFile /Filter /FlateDecode /Length "
            + data.length()
            + " >>\nstream\n"
            + data
            + "\nendstream\nendobj\n");
  }

  /// A picture of one point.
  public static byte[] png() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5E"
                + "rkJggg==");
  }

  /// A drawing with that in it.
  static byte[] svg(String content) {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">" + content + "</svg>")
        .getBytes(UTF_8);
  }

  /// A document of Word.
  static byte[] docx() {
    return zip(docxParts());
  }

  /// A document of Word with macros.
  static byte[] macroDocx() {
    Map<String, byte[]> parts = docxParts();
    parts.put("word/vbaProject.bin", latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"));
    return zip(parts);
  }

  /// A document of Word of some kilobytes that unpacks to 20 MiB.
  static byte[] docxBomb() {
    Map<String, byte[]> parts = docxParts();
    parts.put("word/media/blank.xml", new byte[BOMB_BYTES]);
    return zip(parts);
  }

  /// A document of Word with the test signature of scanners among its pictures.
  static byte[] eicarDocx() {
    Map<String, byte[]> parts = docxParts();
    parts.put("word/media/image1.bin", eicar());
    return zip(parts);
  }

  /// The harmless signature by which scanners are tested (eicar.org). It stands in no file of this
  /// project, lest scanners find it there.
  static byte[] eicar() {
    return latin(
        "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-".concat("ANTIVIRUS-TEST-FILE!$H+H*"));
  }

  private static Map<String, byte[]> docxParts() {
    String types =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
        </Types>\
        """;
    String document =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document"
            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:body><w:p/></w:body></w:document>";
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", types.getBytes(UTF_8));
    parts.put("word/document.xml", document.getBytes(UTF_8));
    return parts;
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
