package ca.jechemine.documents.inspection;

import static ca.jechemine.documents.inspection.Inspected.finding;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.SampleFiles;
import ca.jechemine.documents.SamplePdf;
import ca.jechemine.documents.domain.FileType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTest {

  private static final String ACTION = "<< /Type /Action /S /JavaScript /JS (app.alert\\(1\\)) >>";

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String found(SamplePdf pdf) {
    return finding(pdf.bytes(), FileType.PDF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ACTION,
        "<</S/JavaScript/JS(x)>>",
        "<< /S /Launch /F (cmd.exe) >>",
        "<< /Names << /JavaScript 9 0 R >> >>",
        "<< /S /#4a#61#76#61#53#63#72#69#70#74 >>",
        "<< /S /#4AavaScript >>",
        "<< /#53 /Java#53cript >>",
        "<< /S /L#61unch >>",
        "<< /S % comment (\n /JavaScript >>",
        "<< /S\0\f\r\n/JavaScript >>",
        "/JavaScript",
        "[ /JavaScript]",
        "<< /S /Rendition /JS (x) >>",
        "<< /A (unbalanced ( ) /S /JavaScript >>",
        "<< /A <48> /B (\\)) /S/JavaScript >>",
        "(text 5 0 obj <</S /JavaScript>> endobj)",
        "% 5 0 obj <</S /JavaScript>> endobj",
        "% 5 0 obj <</S\n/JavaScript>> endobj",
        "(7 0 obj /JavaScript endobj)",
      })
  void actions_that_run_something_are_found_however_they_are_written(String object) {
    assertThat(found(new SamplePdf().object(object))).isEqualTo("INFECTED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<< /S /URI /URI (https://developer.mozilla.org/docs/Web/JavaScript) >>",
        "<< /Title (HTML/JavaScript) /Author (A. Launch) >>",
        "<< /S /GoTo /D (Launch) >>",
        "<< /Title (\\(a/JavaScript\\)) >>",
        "<< /BaseFont /ABCDEF+JavaScript-Bold /S1 /JavaScripts >>",
        "<< /JS1 1 0 R /Rendition 2 0 R >>",
        "<< /Type /JS >>",
        "<4a617661536372697074>",
      })
  void what_only_reads_so_is_sound(String object) {
    assertThat(found(new SamplePdf().object(object))).isEqualTo("SOUND");
  }

  @Test
  void a_text_about_scripts_is_sound() {
    byte[] page = ascii("BT /F1 12 Tf (HTML/CSS/JavaScript, /Launch ) Tj ET");
    byte[] about = ascii("<x:xmpmeta><dc:title>HTML/JavaScript /Launch</dc:title></x:xmpmeta>");

    assertThat(found(new SamplePdf().stream("", page))).isEqualTo("SOUND");
    assertThat(found(new SamplePdf().deflated("", page))).isEqualTo("SOUND");
    assertThat(found(new SamplePdf().stream("/Type /Metadata /Subtype /XML", about)))
        .isEqualTo("SOUND");
  }

  static Stream<Arguments> filters() {
    byte[] objects = ascii("7 0 8 40 " + ACTION);
    byte[] late = InspectionTest.join(ascii("7 0 " + " ".repeat(70_000)), ascii(ACTION));
    byte[] names = ascii("7 0 << /Names << /JavaScript 9 0 R >> >>");
    byte[] flat = SamplePdf.deflate(objects);
    byte[] broken = flat.clone();
    Arrays.fill(broken, flat.length - 4, flat.length, (byte) 0);
    return Stream.of(
        Arguments.of("/Filter /FlateDecode", flat),
        Arguments.of("/Filter /FlateDecode", SamplePdf.deflate(names)),
        Arguments.of("/Filter /FlateDecode", SamplePdf.deflate(late)),
        Arguments.of("/Filter /FlateDecode /Subtype /Image", SamplePdf.deflate(late)),
        Arguments.of("/Filter /FlateDecode", broken),
        Arguments.of("/Filter/#46lateDecode", flat),
        Arguments.of("/Filter [/FlateDecode]", flat),
        Arguments.of("/Filter [ /Fl /FlateDecode ]", SamplePdf.deflate(flat)),
        Arguments.of("/Filter 12 0 R", flat),
        Arguments.of("/Filter [12 0 R]", flat),
        Arguments.of("/Filter /ASCIIHexDecode", hex(objects)),
        Arguments.of("/Filter [/AHx /Fl]", hex(flat)),
        Arguments.of("/Filter /ASCII85Decode", ascii85(objects)),
        Arguments.of("/Filter [/A85 /FlateDecode]", ascii85(flat)),
        Arguments.of("/Filter /RunLengthDecode", runLength(objects)),
        Arguments.of("/Filter /LZWDecode", lzw(objects, 1)),
        Arguments.of("/Filter /LZWDecode", lzw(late, 1)),
        Arguments.of("/Filter /LZWDecode /DecodeParms << /EarlyChange 0 >>", lzw(late, 0)),
        Arguments.of(
            "/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 5 >>",
            SamplePdf.deflate(up(objects, 5))),
        Arguments.of(
            "/DecodeParms [<< /Columns 7 /Predictor 15 >>] /Filter [/FlateDecode]",
            SamplePdf.deflate(up(objects, 7))),
        Arguments.of(
            "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 6 >>",
            SamplePdf.deflate(left(objects, 6))),
        Arguments.of("", objects),
        Arguments.of("", names));
  }

  @ParameterizedTest
  @MethodSource("filters")
  void objects_in_streams_are_found_behind_every_filter(String dictionary, byte[] data) {
    assertThat(found(new SamplePdf().stream("/Type /ObjStm /N 1 /First 4 " + dictionary, data)))
        .isEqualTo("INFECTED");
  }

  @Test
  void an_action_is_found_in_a_stream_that_does_not_say_what_it_is() {
    assertThat(found(new SamplePdf().deflated("", ascii("7 0 " + ACTION)))).isEqualTo("INFECTED");
    assertThat(found(new SamplePdf().stream("", ascii("x 5 0 obj " + ACTION))))
        .isEqualTo("INFECTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\nstream\r\n", " stream\n", "stream\r\n", "\nstream \r\n", "\nstream\r"})
  void a_stream_begins_however_its_line_ends(String begin) {
    String data =
        new String(SamplePdf.deflate(ascii("7 0 " + ACTION)), StandardCharsets.ISO_8859_1);
    String object = "4 0 obj <</Type/ObjStm/Filter/FlateDecode>>" + begin + data;

    assertThat(found(new SamplePdf().raw(object + "endstream endobj"))).isEqualTo("INFECTED");
    assertThat(found(new SamplePdf().raw(object))).isEqualTo("INFECTED");
  }

  @Test
  void what_pretends_to_end_a_stream_hides_nothing() {
    byte[] hidden = SamplePdf.deflate(ascii("7 0 " + ACTION));
    byte[] noise = new byte[3000];
    new Random(5).nextBytes(noise);
    // Incompressible, so that the words stand in the deflated data as they are.
    byte[] decoy =
        InspectionTest.join(ascii("endstream\nendobj\n5 0 obj\n<< /Length 3 >>\nstream\n"), noise);
    byte[] packed = SamplePdf.deflate(InspectionTest.join(decoy, ascii("7 0 " + ACTION)));

    assertThat(
            found(new SamplePdf().raw("junk ( junk\n").stream("/Type /ObjStm /Filter /Fl", hidden)))
        .isEqualTo("INFECTED");
    assertThat(
            found(new SamplePdf().raw("junk < junk\n").stream("/Type /ObjStm /Filter /Fl", hidden)))
        .isEqualTo("INFECTED");
    assertThat(found(new SamplePdf().stream("/Type /ObjStm /Filter /FlateDecode", packed)))
        .isEqualTo("INFECTED");
    assertThat(
            found(
                new SamplePdf()
                    .raw("4 0 obj <</Length 900000>>stream\nabc\nendobj\n").stream(
                        "/Type /ObjStm /Filter /Fl", hidden)))
        .isEqualTo("INFECTED");
    assertThat(
            found(
                new SamplePdf()
                    .raw("4 0 obj <</Length 4>>stream\nendstrendstream\nendobj\n").stream(
                        "/Type /ObjStm /Filter /Fl", hidden)))
        .isEqualTo("INFECTED");
  }

  @Test
  void documents_that_a_password_protects_are_sound() {
    byte[] noise = new byte[5000];
    new Random(9).nextBytes(noise);
    SamplePdf pdf =
        new SamplePdf()
            .object("<< /Filter /Standard /V 5 /O (\u00B1\u00A2\\() >>").stream(
                "/Type /ObjStm /Filter /FlateDecode", noise);

    assertThat(found(pdf)).isEqualTo("SOUND");
  }

  @Test
  void pages_of_html_within_are_sound() {
    assertThat(
            found(
                new SamplePdf().deflated("/Type /EmbeddedFile", ascii("<html><script>a</script>"))))
        .isEqualTo("SOUND");
  }

  @Test
  void what_unpacks_to_tens_of_megabytes_is_a_bomb() {
    byte[] once = SamplePdf.deflate(new byte[20 << 20]);

    assertThat(finding(SampleFiles.pdfBomb(), FileType.PDF)).isEqualTo("BOMB");
    assertThat(found(new SamplePdf().stream("/Filter[/Fl/Fl]", SamplePdf.deflate(once))))
        .isEqualTo("BOMB");
    assertThat(found(new SamplePdf().stream("/Filter[/Fl/Fl/Fl/Fl/Fl]", ascii("x"))))
        .isEqualTo("BOMB");
  }

  @Test
  void a_white_page_that_was_scanned_is_no_bomb() {
    byte[] white = SamplePdf.deflate(new byte[20 << 20]);

    assertThat(found(new SamplePdf().stream("/Subtype /Image /Filter /FlateDecode", white)))
        .isEqualTo("SOUND");
    assertThat(found(new SamplePdf().deflated("", new byte[10 << 20]))).isEqualTo("SOUND");
  }

  private static byte[] hex(byte[] data) {
    return ascii(
        HexFormat.of().formatHex(data).toUpperCase(Locale.ROOT).replaceAll("(.{60})", "$1\n")
            + ">");
  }

  private static byte[] ascii85(byte[] data) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < data.length; at += 4) {
      int count = Math.min(4, data.length - at);
      long group = 0;
      for (int i = 0; i < 4; i++) {
        group = group << 8 | (i < count ? data[at + i] & 0xFF : 0);
      }
      StringBuilder digits = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        digits.insert(0, (char) ('!' + group % 85));
        group /= 85;
      }
      text.append(
          count == 4 && digits.toString().equals("!!!!!") ? "z" : digits.substring(0, count + 1));
    }
    return ascii(text.append("~>").toString());
  }

  private static byte[] runLength(byte[] data) {
    StringBuilder runs = new StringBuilder("\u00FE \u00FF ");
    for (int at = 0; at < data.length; at += 100) {
      byte[] run = Arrays.copyOfRange(data, at, Math.min(data.length, at + 100));
      runs.append((char) (run.length - 1)).append(new String(run, StandardCharsets.ISO_8859_1));
    }
    return ascii(runs.append('\u0080').toString());
  }

  private static byte[] up(byte[] data, int columns) {
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at < data.length; at++) {
      if (at % columns == 0) {
        rows.append('\2');
      }
      rows.append((char) (data[at] - (at >= columns ? data[at - columns] : 0) & 0xFF));
    }
    return ascii(rows.toString());
  }

  private static byte[] left(byte[] data, int columns) {
    StringBuilder rows = new StringBuilder();
    for (int at = 0; at < data.length; at++) {
      rows.append((char) (data[at] - (at % columns > 0 ? data[at - 1] : 0) & 0xFF));
    }
    return ascii(rows.toString());
  }

  private static byte[] lzw(byte[] data, int early) {
    return new LzwEncoder(early).encode(data);
  }
}
