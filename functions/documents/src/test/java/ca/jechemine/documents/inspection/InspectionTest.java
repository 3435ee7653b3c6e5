package ca.jechemine.documents.inspection;

import static ca.jechemine.documents.inspection.Inspected.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.documents.SampleFiles;
import ca.jechemine.documents.SamplePdf;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.inspection.Finding.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InspectionTest {

  static byte[] sample(FileType type) {
    return switch (type) {
      case PDF -> SampleFiles.pdf();
      case JPEG -> SampleFiles.jpeg();
      case PNG -> SampleFiles.png();
      case GIF -> SampleFiles.gif();
      case WEBP -> SampleFiles.webp();
      case SVG -> SampleFiles.svg();
      case DOC -> SampleFiles.doc();
      case DOCX -> SampleFiles.docx();
      case MP3 -> SampleFiles.mp3();
      case M4A -> SampleFiles.boxed("M4A ");
      case MP4 -> SampleFiles.boxed("isom");
    };
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void a_file_is_of_the_declared_type_and_of_no_other(FileType type) {
    for (FileType declared : FileType.values()) {
      assertThat(finding(sample(type), declared))
          .as("%s declared as %s", type, declared)
          .isEqualTo(declared == type ? "SOUND" : "WRONG_TYPE");
    }
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void the_test_file_is_found_at_the_end_of_every_type(FileType type) {
    byte[] file = join(sample(type), SampleFiles.eicar());

    // Behind a drawing's end nothing may stand at all.
    assertThat(finding(file, type)).isIn("INFECTED", type == FileType.SVG ? "WRONG_TYPE" : "");
  }

  @Test
  void it_can_be_primed() {
    assertThatNoException().isThrownBy(Inspection::prime);
  }

  @Test
  void the_test_file_is_found_within_a_drawing() {
    byte[] file =
        SampleFiles.svg(
            "<desc>" + new String(SampleFiles.eicar(), StandardCharsets.US_ASCII) + "</desc>");

    assertThat(finding(file, FileType.SVG)).isEqualTo("INFECTED");
  }

  @Test
  void digest_and_size_are_those_of_all_bytes() throws Exception {
    byte[] file = SampleFiles.pdf(1 << 20);

    Finding finding = Inspected.of(new ByteArrayInputStream(file), FileType.PDF);

    String digest =
        Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
    assertThat(finding).isEqualTo(new Finding.Sound(digest, 1 << 20));
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 4096, 5000, 100_000})
  void one_byte_over_the_limit_is_too_large_and_nothing_is_read_behind_it(int limit)
      throws IOException {
    ByteArrayInputStream over = new ByteArrayInputStream(SampleFiles.pdf(limit + 1));
    ByteArrayInputStream within = new ByteArrayInputStream(SampleFiles.pdf(limit));
    ByteArrayInputStream endless = new ByteArrayInputStream(SampleFiles.pdf(1 << 20));

    assertThat(Inspection.of(over, FileType.PDF, limit))
        .isEqualTo(new Finding.Unsound(Reason.TOO_LARGE));
    assertThat(Inspection.of(within, FileType.PDF, limit)).isInstanceOf(Finding.Sound.class);
    assertThat(Inspection.of(endless, FileType.PDF, limit))
        .isEqualTo(new Finding.Unsound(Reason.TOO_LARGE));
    assertThat(endless.available()).isGreaterThan((1 << 20) - limit - (1 << 15));
  }

  @ParameterizedTest
  @EnumSource(FileType.class)
  void nothing_at_all_is_empty(FileType type) {
    assertThat(finding("", type)).isEqualTo("EMPTY");
  }

  static Stream<Arguments> misdeclared() {
    return Stream.of(
        Arguments.of(FileType.PDF, "\n%PDF-1.7\n"),
        Arguments.of(FileType.PDF, "%PDX-1.7\n"),
        Arguments.of(FileType.PDF, "%PDFun and games"),
        Arguments.of(FileType.PDF, "<html><script>alert(1)</script></html>"),
        Arguments.of(FileType.PDF, "MZ\u0090\0\u0003"),
        Arguments.of(FileType.PNG, "\u0089PNG\n\u001A\n"),
        Arguments.of(FileType.PNG, "\u0089PN"),
        Arguments.of(FileType.GIF, "GIF88a"),
        Arguments.of(FileType.WEBP, "RIFF\0\0\0\0WAVE"),
        Arguments.of(FileType.JPEG, "\u00FF\u00D8"),
        Arguments.of(FileType.MP3, "\u00FF\u00E8\u0090d"),
        Arguments.of(FileType.MP3, "\u00FF\u00FD\u0090d"),
        Arguments.of(FileType.MP3, "\u00FF"),
        Arguments.of(FileType.MP3, "ID2\3\0"),
        Arguments.of(FileType.MP3, "MZ\u0090\0\u0003"),
        Arguments.of(FileType.M4A, "\0\0\0\u0018ftypqt  \0\0\2\0"),
        Arguments.of(FileType.M4A, "\0\0\0\u0018moovM4A "),
        Arguments.of(FileType.MP4, "\0\0\0\u0018ftypheic\0\0\2\0"),
        Arguments.of(FileType.MP4, "\0\0\0\u0018ftypis"),
        Arguments.of(FileType.MP4, "<html><script>alert(1)</script></html>"),
        Arguments.of(FileType.SVG, "svg <svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        Arguments.of(FileType.SVG, "<html xmlns=\"http://www.w3.org/1999/xhtml\"><svg/></html>"),
        Arguments.of(FileType.SVG, "<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
        Arguments.of(FileType.SVG, "<svg/>"),
        Arguments.of(
            FileType.SVG,
            "<!--" + " ".repeat(2048) + "--><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
        Arguments.of(FileType.SVG, "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"),
        Arguments.of(FileType.SVG, "<svg xmlns=\"http://www.w3.org/2000/svg\"><g>\u00E9</g></svg>"),
        Arguments.of(FileType.DOCX, "PK\u0005\u0006" + "\0".repeat(18)),
        Arguments.of(FileType.DOC, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1 and no more"));
  }

  @ParameterizedTest
  @MethodSource("misdeclared")
  void what_begins_otherwise_is_of_the_wrong_type(FileType declared, String file) {
    assertThat(finding(file, declared)).isEqualTo("WRONG_TYPE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso2", "iso5", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"})
  void films_of_every_usual_brand_are_taken(String brand) {
    assertThat(finding(SampleFiles.boxed(brand), FileType.MP4)).isEqualTo("SOUND");
  }

  @Test
  void sounds_with_a_label_and_of_every_version_are_taken() {
    byte[] labelled = "ID3\3\0\0\0\0\0\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(finding(join(labelled, SampleFiles.mp3()), FileType.MP3)).isEqualTo("SOUND");
    for (int second : new int[] {0xFA, 0xF3, 0xF2, 0xE3}) {
      byte[] sound = SampleFiles.mp3();
      sound[1] = (byte) second;
      assertThat(finding(sound, FileType.MP3)).as("%x", second).isEqualTo("SOUND");
    }
  }

  @Test
  void spreadsheets_are_no_documents() {
    byte[] xls = SampleFiles.ole("Workbook", "Summary");
    byte[] xlsx =
        SampleFiles.zip(
            new TreeMap<>(
                Map.of("[Content_Types].xml", new byte[10], "xl/workbook.xml", new byte[10])));

    assertThat(finding(xls, FileType.DOC)).isEqualTo("WRONG_TYPE");
    assertThat(finding(xlsx, FileType.DOCX)).isEqualTo("WRONG_TYPE");
  }

  @Test
  void a_file_that_is_cut_off_is_sound_while_its_type_is_sure() {
    assertThat(finding(Arrays.copyOf(SampleFiles.pdf(20_000), 19_000), FileType.PDF))
        .isEqualTo("SOUND");
    assertThat(finding(Arrays.copyOf(SampleFiles.png(), 12), FileType.PNG)).isEqualTo("SOUND");
    assertThat(finding(Arrays.copyOf(SampleFiles.jpeg(), 100), FileType.JPEG)).isEqualTo("SOUND");
    byte[] docx = SampleFiles.docx();
    assertThat(finding(Arrays.copyOf(docx, docx.length / 2 + 200), FileType.DOCX))
        .isEqualTo("SOUND");
  }

  /// The same bytes on every run: what is sound today is so tomorrow.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void random_bytes_are_nothing_by_chance(long seed) {
    byte[] noise = new byte[1 << 20];
    new Random(seed).nextBytes(noise);
    byte[] scan = join(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xDA}, noise);
    byte[] pdf = new SamplePdf().stream("/Subtype /Image /Filter /DCTDecode", noise).bytes();
    byte[] encrypted = new SamplePdf().stream("/Filter /FlateDecode", noise).bytes();
    byte[] unfiltered = new SamplePdf().stream("/Type /ObjStm", noise).bytes();
    byte[] docx = SampleFiles.docx("word/media/image1.jpeg", scan);

    assertThat(finding(scan, FileType.JPEG)).isEqualTo("SOUND");
    assertThat(finding(pdf, FileType.PDF)).isEqualTo("SOUND");
    assertThat(finding(encrypted, FileType.PDF)).isEqualTo("SOUND");
    assertThat(finding(unfiltered, FileType.PDF)).isEqualTo("SOUND");
    assertThat(finding(docx, FileType.DOCX)).isEqualTo("SOUND");
  }

  static Stream<Arguments> harms() {
    HexFormat hex = HexFormat.of();
    return Stream.of(
            SampleFiles.eicar(),
            "MZ..This program cannot be run in DOS mode.".getBytes(StandardCharsets.US_ASCII),
            hex.parseHex("7f454c4602010100000000000000000002003e00"),
            hex.parseHex("cffaedfe0c0000010000000002000000"),
            hex.parseHex("aced00057372001e6f72672e"),
            "rO0ABXNyABFqYXZhLnV0aWw=".getBytes(StandardCharsets.US_ASCII),
            hex.parseHex("0001000000ffffffff01000000000000000c0200000000"),
            "<?php __HALT_COMPILER(); ?>".getBytes(StandardCharsets.US_ASCII))
        .map(Arguments::of);
  }

  @ParameterizedTest
  @MethodSource("harms")
  void harm_is_found_as_it_is_and_packed(byte[] harm) {
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    byte[] hidden = join(noise, harm);

    assertThat(finding(join(SampleFiles.jpeg(), hidden), FileType.JPEG)).isEqualTo("INFECTED");
    assertThat(finding(join(SampleFiles.doc(), hidden), FileType.DOC)).isEqualTo("INFECTED");
    assertThat(finding(SampleFiles.docx("word/embeddings/a.bin", hidden), FileType.DOCX))
        .isEqualTo("INFECTED");
    assertThat(finding(new SamplePdf().deflated("/Length1 3", hidden).bytes(), FileType.PDF))
        .isEqualTo("INFECTED");
    assertThat(finding(new SamplePdf().stream("/Length1 3", hidden).bytes(), FileType.PDF))
        .isEqualTo("INFECTED");
  }

  @Test
  void pictures_that_would_be_huge_are_bombs() {
    byte[] png = SampleFiles.png();
    ByteBuffer.wrap(png).putInt(16, 20_000).putInt(20, 5_000);
    assertThat(finding(png, FileType.PNG)).isEqualTo("SOUND");
    ByteBuffer.wrap(png).putInt(20, 5_001);
    assertThat(finding(png, FileType.PNG)).isEqualTo("BOMB");
    ByteBuffer.wrap(png).putInt(16, 20_001).putInt(20, 1);
    assertThat(finding(png, FileType.PNG)).isEqualTo("BOMB");
    ByteBuffer.wrap(png).putInt(16, -1).putInt(20, -1);
    assertThat(finding(png, FileType.PNG)).isEqualTo("BOMB");

    byte[] gif = SampleFiles.gif();
    Arrays.fill(gif, 6, 10, (byte) 0xFF);
    assertThat(finding(gif, FileType.GIF)).isEqualTo("BOMB");

    byte[] webp =
        ("RIFF\u0016\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0" + "\u00FF".repeat(6))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(finding(webp, FileType.WEBP)).isEqualTo("BOMB");
  }

  @Test
  void a_photograph_may_be_larger_but_its_preview_does_not_count() {
    String start =
        "\u00FF\u00D8\u00FF\u00E1\0\u000B" + "\u00FF\u00C0\0\u0011\u0008\u00FF\u00FF\u00FF\u00FF";
    assertThat(finding(start + frame(16_320, 12_240), FileType.JPEG)).isEqualTo("SOUND");
    assertThat(finding(start + frame(16_320, 16_000), FileType.JPEG)).isEqualTo("BOMB");
    assertThat(finding(start + "\u00FF\u00DA" + frame(16_320, 16_000), FileType.JPEG))
        .isEqualTo("SOUND");
  }

  private static String frame(int width, int height) {
    return "\u00FF\u00C2\0\u0011\u0008" + word(height) + word(width) + "\3\1\u0011\0";
  }

  private static String word(int value) {
    return "" + (char) (value >> 8) + (char) (value & 0xFF);
  }

  @Test
  void bytes_that_cannot_be_read_say_nothing_of_the_file() {
    for (FileType type : FileType.values()) {
      byte[] file =
          type == FileType.SVG
              ? SampleFiles.svg("<desc>" + "très long, ".repeat(2000) + "</desc>")
              : sample(type);
      InputStream broken =
          new SequenceInputStream(
              new ByteArrayInputStream(Arrays.copyOf(file, 5000)), new Broken());

      assertThatThrownBy(() -> Inspection.of(broken, type, Inspected.LIMIT))
          .as(type.name())
          .isInstanceOf(IOException.class)
          .hasMessage("cut");
    }
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("cut");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
