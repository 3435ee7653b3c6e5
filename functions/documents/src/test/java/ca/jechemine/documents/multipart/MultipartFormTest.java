package ca.jechemine.documents.multipart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.documents.multipart.MultipartForm.Fault;
import ca.jechemine.documents.multipart.MultipartForm.Filled;
import ca.jechemine.documents.multipart.MultipartForm.Limits;
import ca.jechemine.documents.multipart.MultipartForm.Malformed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MultipartFormTest {

  private static final String TYPE = "multipart/form-data; boundary=----b0undary";
  private static final Limits LIMITS = new Limits(1000, 2, 20);

  private static String file(String content) {
    return part("name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf", content);
  }

  private static String field(String name, String content) {
    return part("name=\"" + name + "\"", content);
  }

  private static String part(String disposition, String content) {
    return "------b0undary\r\nContent-Disposition: form-data; "
        + disposition
        + "\r\n\r\n"
        + content
        + "\r\n";
  }

  private static String form(String... parts) {
    return String.join("", parts) + "------b0undary--\r\n";
  }

  private static MultipartForm parse(String body) throws IOException {
    return parse(TYPE, body);
  }

  private static MultipartForm parse(String contentType, String body) throws IOException {
    return MultipartForm.parse(
        contentType, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), LIMITS);
  }

  @Test
  void a_form_has_its_file_and_its_fields_in_whatever_order() throws IOException {
    Filled form = (Filled) parse(form(field("clientId", "507f"), file("%PDF"), field("é", "ü😀")));

    assertThat(form.fields()).isEqualTo(Map.of("clientId", "507f", "é", "ü😀"));
    assertThat(form.file().declaredName()).isEqualTo("a.pdf");
    assertThat(form.file().declaredType()).isEqualTo("application/pdf");
    assertThat(form.file().content()).isEqualTo("%PDF".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void bytes_come_through_as_they_are() throws IOException {
    byte[] bytes = new byte[1000];
    new Random(1).nextBytes(bytes);
    String text = form(file(new String(bytes, StandardCharsets.ISO_8859_1)));

    MultipartForm form =
        MultipartForm.parse(
            TYPE, new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), LIMITS);

    assertThat(((Filled) form).file().content()).isEqualTo(bytes);
  }

  @Test
  void names_of_files_are_utf_8_and_come_as_they_were_sent() throws IOException {
    String name = "C:\\fakepath\\Référence – été 😀.pdf";
    String part = part("name=\"file\"; filename=\"" + name + "\"", "a");

    Filled form = (Filled) parse(form(part));

    assertThat(form.file().declaredName()).contains("Référence – été 😀.pdf");
    assertThat(form.file().declaredType()).isEmpty();
  }

  @Test
  void what_is_quoted_may_hold_a_boundary_of_another_form() throws IOException {
    String type = "Multipart/Form-Data; charset=utf-8; boundary=\"----b0undary\"";

    assertThat(parse(type, form(file("------other--")))).isInstanceOf(Filled.class);
  }

  @Test
  void a_file_of_the_limit_is_taken_and_an_empty_one() throws IOException {
    assertThat(parse(form(file("a".repeat(1000))))).isInstanceOf(Filled.class);
    assertThat(parse(form(file("")))).isInstanceOf(Filled.class);
    assertThat(parse(form(file("a"), field("b", "😀".repeat(10))))).isInstanceOf(Filled.class);
  }

  static Stream<Arguments> malformed() {
    String noFileChosen = part("name=\"file\"; filename=\"\"", "");
    String other = part("name=\"other\"; filename=\"a\"", "a");
    return Stream.of(
        Arguments.of(Fault.NO_FORM, "application/json", "{}"),
        Arguments.of(Fault.NO_FORM, "", form(file("a"))),
        Arguments.of(Fault.NO_FORM, "multipart/form-data", form(file("a"))),
        Arguments.of(Fault.NO_FORM, "multipart/form-data; boundary=", form(file("a"))),
        Arguments.of(Fault.NO_FILE, TYPE, form()),
        Arguments.of(Fault.NO_FILE, TYPE, ""),
        Arguments.of(Fault.NO_FILE, TYPE + "x", form(file("a"))),
        Arguments.of(Fault.NO_FILE, TYPE, form(field("a", "b"))),
        Arguments.of(Fault.NO_FILE, TYPE, form(field("file", "b"))),
        Arguments.of(Fault.NO_FILE, TYPE, form(noFileChosen)),
        Arguments.of(Fault.NO_FILE, TYPE, form(other)),
        Arguments.of(Fault.SEVERAL_FILES, TYPE, form(file("a"), file("b"))),
        Arguments.of(Fault.SEVERAL_FILES, TYPE, form(file("a"), other)),
        Arguments.of(Fault.FILE_TOO_LARGE, TYPE, form(file("a".repeat(1001)))),
        Arguments.of(Fault.TOO_MUCH_TEXT, TYPE, form(field("a", "b".repeat(21)), file("a"))),
        Arguments.of(Fault.TOO_MUCH_TEXT, TYPE, form(field("a", "é".repeat(21)), file("a"))),
        Arguments.of(
            Fault.TOO_MUCH_TEXT, TYPE, form(field("a", ""), field("b", ""), field("c", ""))),
        Arguments.of(Fault.BROKEN, TYPE, form(field("a", "b"), field("a", "c"), file("a"))),
        Arguments.of(Fault.BROKEN, TYPE, file("a")),
        Arguments.of(Fault.BROKEN, TYPE, "------b0undary\r\nContent-Disposition: form-"),
        Arguments.of(Fault.BROKEN, TYPE, form(part("name=\"a\"; x=\"" + "y".repeat(5000), "a"))));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatever_is_wrong_with_a_form_is_said(Fault fault, String contentType, String body)
      throws IOException {
    assertThat(parse(contentType, body)).isEqualTo(new Malformed(fault));
  }

  @Test
  void nothing_of_a_file_is_read_behind_the_limit() throws IOException {
    String body = form(file("a".repeat(1 << 20)));
    ByteArrayInputStream bytes = new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII));

    assertThat(MultipartForm.parse(TYPE, bytes, LIMITS))
        .isEqualTo(new Malformed(Fault.FILE_TOO_LARGE));
    assertThat(bytes.available()).isGreaterThan(1_000_000);
  }

  @Test
  void a_body_that_cannot_be_read_is_nobodys_fault() {
    InputStream start = new ByteArrayInputStream(file("abc").getBytes(StandardCharsets.US_ASCII));
    InputStream broken = new SequenceInputStream(start, new Broken());

    assertThatThrownBy(() -> MultipartForm.parse(TYPE, broken, LIMITS)).hasMessage("cut");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void every_fault_is_told_in_both_languages(Fault fault) {
    assertThat(fault.reason().fr()).isNotBlank().isNotEqualTo(fault.reason().en());
    assertThat(fault.reason().en()).isNotBlank();
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
}
