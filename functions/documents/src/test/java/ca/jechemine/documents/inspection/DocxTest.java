package ca.jechemine.documents.inspection;

import static ca.jechemine.documents.inspection.Inspected.finding;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.SampleFiles;
import ca.jechemine.documents.domain.FileType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocxTest {

  private static final String MAIN = "word/document.xml";

  private static String found(byte[] docx) {
    return finding(docx, FileType.DOCX);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Stream<Arguments> infected() {
    String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    String external = "<!DOCTYPE x SYSTEM \"http://a.example/b.dtd\">";
    return Stream.of(
        Arguments.of("macros", SampleFiles.macroDocx()),
        Arguments.of("capitals", SampleFiles.docx("word/VBAPROJECT.BIN", new byte[9])),
        Arguments.of("backslash", SampleFiles.docx("word\\vbaProject.bin", new byte[9])),
        Arguments.of(
            "another name",
            SampleFiles.docx("word/media/a.png", SampleFiles.ole("dir", "_VBA_PROJECT"))),
        Arguments.of(
            "told in relationships",
            SampleFiles.docx(
                "word/_rels/document.xml.rels",
                utf8(
                    "<Relationships><Relationship"
                        + " Type=\"http://schemas.microsoft.com/office/2006/relationships/vbaProject\""
                        + " Target=\"a.bin\"/></Relationships>"))),
        Arguments.of(
            "told in types",
            SampleFiles.docx(
                "[Content_Types].xml",
                utf8("<Types ContentType=\"application/vnd.ms-office.vbaProject\"/>"))),
        Arguments.of(
            "a workbook with macros",
            SampleFiles.docx(
                "word/embeddings/a.xlsx",
                SampleFiles.zip(Map.of("xl/vbaProject.bin", new byte[9])))),
        Arguments.of("entity", SampleFiles.xxeDocx()),
        Arguments.of(
            "external", SampleFiles.docx(MAIN, utf8(SampleFiles.wordDocument(external, "")))),
        Arguments.of(
            "relationships", SampleFiles.docx("word/_rels/document.xml.rels", utf8(entity))),
        Arguments.of("no ending", SampleFiles.docx("word/other", utf8("\uFEFF \n" + entity))),
        Arguments.of(
            "sixteen bits",
            SampleFiles.docx(
                MAIN, SampleFiles.wordDocument(entity, "").getBytes(StandardCharsets.UTF_16LE))),
        Arguments.of(
            "sixteen bits, mark",
            SampleFiles.docx(
                MAIN, SampleFiles.wordDocument(entity, "").getBytes(StandardCharsets.UTF_16))),
        Arguments.of("program", SampleFiles.docx("word/embeddings/a.EXE", new byte[9])),
        Arguments.of("script", SampleFiles.docx("word/embeddings/a.vbs", new byte[9])),
        Arguments.of("shell", SampleFiles.docx("word/embeddings/a", utf8("#!/bin/sh\n"))),
        Arguments.of("test file", SampleFiles.docx("word/media/a", SampleFiles.eicar())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("infected")
  void what_can_do_harm_is_found(String what, byte[] docx) {
    assertThat(found(docx)).as(what).isEqualTo("INFECTED");
  }

  static Stream<Arguments> sound() {
    String about =
        "&lt;!DOCTYPE html&gt; word/vbaProject.bin _VBA_PROJECT relationships/vbaProject";
    return Stream.of(
        Arguments.of("text", SampleFiles.docx(MAIN, utf8(SampleFiles.wordDocument("", about)))),
        Arguments.of("path", SampleFiles.docx("../../word/a.xml", utf8("<a/>"))),
        Arguments.of(
            "page",
            SampleFiles.docx("word/afchunk.html", utf8("<!DOCTYPE html><script>a()</script>"))),
        Arguments.of("workbook", SampleFiles.docx("word/embeddings/a.xlsx", SampleFiles.docx())),
        Arguments.of("nothing", SampleFiles.docx("word/media/a.png", new byte[0])),
        Arguments.of("white", SampleFiles.docx("word/media/a.bmp", new byte[17 << 20])),
        Arguments.of("long", SampleFiles.docx(MAIN, new byte[10 << 20])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void what_only_reads_so_is_sound(String what, byte[] docx) {
    assertThat(found(docx)).as(what).isEqualTo("SOUND");
  }

  @Test
  void what_unpacks_to_tens_of_megabytes_of_text_is_a_bomb() {
    assertThat(found(SampleFiles.zipBombDocx())).isEqualTo("BOMB");
  }

  @Test
  void more_parts_than_any_document_has_are_a_bomb() {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", new byte[1]);
    for (int i = 0; i < 10_000; i++) {
      parts.put("word/" + i, new byte[0]);
    }

    assertThat(found(SampleFiles.zip(parts))).isEqualTo("BOMB");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void parts_may_be_stored_as_they_are(boolean harmful) throws IOException {
    byte[] part = harmful ? SampleFiles.eicar() : utf8("PK\3\4 is how a part begins");

    assertThat(found(stored(part))).isEqualTo(harmful ? "INFECTED" : "SOUND");
  }

  @Test
  void lengths_that_are_wrong_hide_nothing() throws IOException {
    byte[] main = utf8(SampleFiles.wordDocument("<!DOCTYPE x>", "a"));
    byte[] storedAsNothing = stored(main);
    int at = indexOf(storedAsNothing, "word/a") - 30;
    ByteBuffer.wrap(storedAsNothing).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 18, 0);
    byte[] deflatedToNothing = SampleFiles.xxeDocx();
    int main2 = indexOf(deflatedToNothing, MAIN) - 30;
    ByteBuffer.wrap(deflatedToNothing).order(ByteOrder.LITTLE_ENDIAN).putInt(main2 + 18, 1);

    assertThat(found(storedAsNothing)).isEqualTo("INFECTED");
    assertThat(found(deflatedToNothing)).isEqualTo("INFECTED");
  }

  @Test
  void what_lies_between_the_parts_hides_nothing() {
    byte[] docx = SampleFiles.xxeDocx();
    int second = indexOf(docx, "_rels/.rels") - 30;
    byte[] gap = utf8("gap PK PPK\3 gap");
    byte[] torn =
        InspectionTest.join(
            InspectionTest.join(Arrays.copyOf(docx, second), gap),
            Arrays.copyOfRange(docx, second, docx.length));

    assertThat(found(torn)).isEqualTo("INFECTED");
  }

  @Test
  void damaged_parts_and_those_that_a_password_protects_are_sound() {
    byte[] docx = SampleFiles.docx();
    Arrays.fill(docx, indexOf(docx, MAIN) + MAIN.length(), indexOf(docx, MAIN) + 60, (byte) 0xFF);
    byte[] encrypted = SampleFiles.docx();
    encrypted[indexOf(encrypted, MAIN) - 30 + 6] |= 1;

    assertThat(found(docx)).isEqualTo("SOUND");
    assertThat(found(encrypted)).isEqualTo("SOUND");
  }

  @Test
  void macros_are_found_in_documents_of_before_2007() {
    assertThat(finding(SampleFiles.macroDoc(), FileType.DOC)).isEqualTo("INFECTED");
    byte[] about =
        InspectionTest.join(
            SampleFiles.doc(),
            "Le projet _VBA_PROJECT, dit-il".getBytes(StandardCharsets.UTF_16LE));
    assertThat(finding(about, FileType.DOC)).isEqualTo("SOUND");
  }

  private static byte[] stored(byte[] part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.closeEntry();
      ZipEntry entry = new ZipEntry("word/a");
      CRC32 sum = new CRC32();
      sum.update(part);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(part.length);
      entry.setCrc(sum.getValue());
      zip.putNextEntry(entry);
      zip.write(part);
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }
}
