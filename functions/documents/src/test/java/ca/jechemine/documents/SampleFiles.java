package ca.jechemine.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/// Files of every type, and of every kind of attack, made where they are needed.
public final class SampleFiles {

  private static final String CONTENT_TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>\
      """;

  private static final String RELATIONSHIPS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Target="word/document.xml" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>\
      </Relationships>\
      """;

  private SampleFiles() {}

  /// A document of one empty page.
  public static byte[] pdf() {
    return new SamplePdf().bytes();
  }

  /// The same with exactly that many bytes, 800 at least.
  public static byte[] pdf(int size) {
    int room = size - new SamplePdf().raw("%\n").bytes().length;
    for (int padding = room; padding > room - 8; padding--) {
      byte[] padded = new SamplePdf().raw("%" + " ".repeat(Math.max(0, padding)) + "\n").bytes();
      if (padded.length == size) {
        return padded;
      }
    }
    throw new IllegalArgumentException("no document has so few bytes");
  }

  /// A small picture.
  public static byte[] png() {
    return picture("png");
  }

  /// The same.
  public static byte[] jpeg() {
    return picture("jpg");
  }

  /// The same.
  public static byte[] gif() {
    return picture("gif");
  }

  /// A picture of one point.
  public static byte[] webp() {
    return Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
  }

  /// A drawing.
  public static byte[] svg() {
    return svg("<circle cx=\"5\" cy=\"5\" r=\"4\" fill=\"#0a0\"/>");
  }

  /// A drawing with that in it.
  public static byte[] svg(String content) {
    return utf8(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 10 10\">"
            + content
            + "</svg>");
  }

  /// A sound of no length: the header of one frame, and room for it.
  public static byte[] mp3() {
    return Arrays.copyOf(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x64}, 417);
  }

  /// The beginning of a sound, or of a film, of that brand.
  public static byte[] boxed(String brand) {
    return utf8("\0\0\0\u0018ftyp" + brand + "\0\0\2\0" + brand + "mp42\0\0\0\u0008mdat");
  }

  /// A document of Word.
  public static byte[] docx() {
    return zip(docxParts());
  }

  /// A document of Word with one more part, or another one in its place.
  public static byte[] docx(String name, byte[] content) {
    Map<String, byte[]> parts = docxParts();
    parts.put(name, content);
    return zip(parts);
  }

  private static Map<String, byte[]> docxParts() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", utf8(CONTENT_TYPES));
    parts.put("_rels/.rels", utf8(RELATIONSHIPS));
    parts.put("word/document.xml", utf8(wordDocument("", "Bonjour")));
    return parts;
  }

  /// The main part of a document of Word.
  ///
  /// @param prologue what stands before its first element
  public static String wordDocument(String prologue, String text) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
        + prologue
        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
        + "<w:body><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  /// A document of the Word of before 2007.
  public static byte[] doc() {
    return ole("WordDocument", "1Table");
  }

  /// The same with macros.
  public static byte[] macroDoc() {
    return ole("WordDocument", "_VBA_PROJECT");
  }

  /// A compound file with two streams of those names: header, allocation table, directory, and a
  /// sector for both.
  public static byte[] ole(String... names) {
    ByteBuffer file = ByteBuffer.allocate(4 * 512).order(ByteOrder.LITTLE_ENDIAN);
    file.putLong(0, 0xE11AB1A1E011CFD0L);
    file.putShort(24, (short) 0x3E).putShort(26, (short) 3).putShort(28, (short) 0xFFFE);
    file.putShort(30, (short) 9).putShort(32, (short) 6).putInt(44, 1).putInt(48, 1);
    file.putInt(56, 4096).putInt(60, -2).putInt(68, -2);
    for (int at = 76; at < 512; at += 4) {
      file.putInt(at, -1);
    }
    file.putInt(76, 0);
    for (int at = 512; at < 1024; at += 4) {
      file.putInt(at, -1);
    }
    file.putInt(512, -3).putInt(516, -2).putInt(520, -2);
    directoryEntry(file, 0, "Root Entry", 5);
    for (int i = 0; i < names.length; i++) {
      directoryEntry(file, i + 1, names[i], 2);
    }
    return file.array();
  }

  private static void directoryEntry(ByteBuffer file, int which, String name, int kind) {
    int at = 1024 + which * 128;
    file.put(at, name.getBytes(StandardCharsets.UTF_16LE));
    file.putShort(at + 64, (short) (2 * name.length() + 2)).put(at + 66, (byte) kind);
    file.put(at + 67, (byte) 1).putInt(at + 68, -1).putInt(at + 72, -1);
    file.putInt(at + 76, which == 0 ? 1 : -1).putInt(at + 116, -2);
  }

  /// The harmless file by which scanners are tested (eicar.org). It stands in no file of this
  /// project, lest scanners find it there.
  public static byte[] eicar() {
    return utf8("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-".concat("ANTIVIRUS-TEST-FILE!$H+H*"));
  }

  /// A document with the test file in a deflated attachment.
  public static byte[] eicarPdf() {
    return new SamplePdf().deflated("/Type /EmbeddedFile", eicar()).bytes();
  }

  /// A document with a script that runs when it is opened.
  public static byte[] javaScriptPdf() {
    return new SamplePdf().object("<< /S /JavaScript /JS (app.alert\\(1\\)) >>").bytes();
  }

  /// A document of some kilobytes with a stream of 20 MiB in it.
  public static byte[] pdfBomb() {
    return new SamplePdf().deflated("/Type /Metadata", new byte[20 << 20]).bytes();
  }

  /// A document of Word of some kilobytes that unpacks to 20 MiB.
  public static byte[] zipBombDocx() {
    byte[] blanks = new byte[20 << 20];
    Arrays.fill(blanks, (byte) ' ');
    return docx("word/document.xml", blanks);
  }

  /// A document of Word with macros.
  public static byte[] macroDocx() {
    return docx("word/vbaProject.bin", ole("dir", "_VBA_PROJECT"));
  }

  /// A document of Word that has a file of the reader's inserted.
  public static byte[] xxeDocx() {
    String prologue = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    return docx("word/document.xml", utf8(wordDocument(prologue, "&e;")));
  }

  /// A ZIP of these files.
  public static byte[] zip(Map<String, byte[]> files) {
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

  private static byte[] picture(String format) {
    BufferedImage image = new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.GREEN);
    pen.fillOval(2, 2, 12, 12);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new IllegalArgumentException(format);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
