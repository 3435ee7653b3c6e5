package ca.jechemine.runtime.objects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.TestPlatform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// An object that is written while it is put.
class MultipartUploadTest {

  private static final String PATH = "/uploads/exports/a.csv";
  private static final String TYPE = "text/csv; charset=utf-8";
  private static final String BROKEN = "<Error><Code>InternalError</Code></Error>";

  private final KnownS3 s3 = new KnownS3();

  private Bucket bucket(int partLength) {
    Platform known = new TestPlatform().platform();
    return Bucket.named(
            "exports",
            new Platform(
                known.environment(),
                known.clock(),
                known.random(),
                known.log(),
                List.of(),
                Optional.of(s3)))
        .inPartsOf(partLength);
  }

  private void write(Bucket.Writing writing) {
    bucket(10).write("uploads/exports/a.csv", TYPE, writing);
  }

  private void write(String text) {
    write(content -> content.write(text.getBytes(UTF_8)));
  }

  @ParameterizedTest
  @CsvSource({"''", "a", "123456789", "1234567890"})
  void what_fits_into_one_part_is_put_by_one_call(String text) {
    write(text);

    assertThat(s3.asked).containsExactly("put");
    assertThat(s3.objects).containsEntry(PATH, text).hasSize(1);
    assertThat(s3.types).containsEntry(PATH, TYPE);
  }

  @ParameterizedTest
  @CsvSource({
    "12345678901, 10 1",
    "123456789012345678, 10 8",
    "12345678901234567890, 10 10",
    "123456789012345678901, 10 10 1"
  })
  void what_is_longer_goes_off_part_by_part(String text, String lengths) {
    write(text);

    assertThat(s3.objects).containsEntry(PATH, text).hasSize(1);
    assertThat(s3.types).containsEntry(PATH, TYPE);
    assertThat(s3.parts()).isEmpty();
    assertThat(s3.lengths.stream().skip(1).map(String::valueOf))
        .containsExactly(lengths.split(" "));
    assertThat(s3.asked).startsWith("create", "part 1", "part 2").endsWith("complete");
    assertThat(s3.asked).hasSize(s3.lengths.size() + 1);
  }

  @Test
  void a_part_goes_off_before_the_next_is_written() {
    write(content -> {
      for (char it = 'a'; it <= 'z'; it++) {
        content.write(it);
        if (it == 'k') {
          assertThat(s3.asked).containsExactly("create", "part 1");
        }
      }
      content.close();
    });

    assertThat(s3.objects).containsEntry(PATH, "abcdefghijklmnopqrstuvwxyz");
  }

  @Test
  void parts_are_the_smallest_that_s3_takes() {
    byte[] line = "0123456789abcdef".repeat(4096).getBytes(UTF_8);

    bucket(MultipartUpload.SMALLEST_PART)
        .write(
            "uploads/exports/a.csv",
            TYPE,
            content -> {
              for (int n = 0; n < 200; n++) {
                content.write(line);
              }
            });

    assertThat(s3.lengths).containsExactly(0, 5_242_880, 5_242_880, 2_621_440);
  }

  @Test
  void what_fails_while_it_is_written_leaves_nothing() {
    IllegalStateException cause = new IllegalStateException("the next page cannot be read");

    assertThatThrownBy(() ->
            write(content -> {
              content.write("12345678901".getBytes(UTF_8));
              throw cause;
            }))
        .isSameAs(cause);

    assertThat(s3.asked).containsExactly("create", "part 1", "abort");
    assertThat(s3.objects).isEmpty();
    assertThat(s3.parts()).isEmpty();
  }

  @Test
  void what_fails_before_a_part_was_full_asks_s3_nothing() {
    assertThatThrownBy(() ->
            write(content -> {
              content.write('a');
              throw new IOException("broken");
            }))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(s3.asked).isEmpty();
  }

  @Test
  void why_it_failed_is_told_also_when_it_cannot_be_aborted() {
    IllegalStateException cause = new IllegalStateException("the next page cannot be read");
    s3.answer("abort", 403, "");

    Throwable told =
        catchThrowable(() ->
            write(content -> {
              content.write("12345678901".getBytes(UTF_8));
              throw cause;
            }));

    assertThat(told).isSameAs(cause);
    assertThat(told.getSuppressed()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "create, 403, ''",
    "create, 200, <InitiateMultipartUploadResult/>",
    "part 1, 403, ''",
    "part 2, 400, <Error><Code>EntityTooSmall</Code></Error>",
    "complete, 400, <Error><Code>InvalidPart</Code></Error>",
    "complete, 200, ''"
  })
  void what_s3_does_not_take_is_aborted(String what, int status, String body) {
    s3.answer(what, status, body);

    assertThatThrownBy(() -> write("12345678901")).isInstanceOf(IllegalStateException.class);

    assertThat(s3.asked).containsOnlyOnce(what);
    assertThat(s3.asked.getLast()).isEqualTo(what.equals("create") ? "create" : "abort");
    assertThat(s3.objects).isEmpty();
    assertThat(s3.parts()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"create, 503", "part 1, 500", "part 2, 503", "complete, 500", "complete, 200"})
  void a_call_that_s3_was_too_busy_for_is_made_again(String what, int status) {
    s3.answer(what, status, BROKEN);
    s3.answer(what, status, BROKEN);

    write("12345678901");

    assertThat(s3.asked.stream().filter(what::equals)).hasSize(3);
    assertThat(s3.objects).containsEntry(PATH, "12345678901");
  }

  @Test
  void an_error_after_200_is_no_object() {
    for (int tries = 0; tries < 3; tries++) {
      s3.answer("complete", 200, "\n  \n" + BROKEN);
    }

    assertThatThrownBy(() -> write("12345678901")).isInstanceOf(IllegalStateException.class);

    assertThat(s3.asked).endsWith("complete", "complete", "complete", "abort");
    assertThat(s3.objects).isEmpty();
    assertThat(s3.parts()).isEmpty();
  }

  @Test
  void what_s3_has_forgotten_need_not_be_aborted() {
    s3.answer("complete", 404, "<Error><Code>NoSuchUpload</Code></Error>");
    s3.answer("abort", 404, "<Error><Code>NoSuchUpload</Code></Error>");

    Throwable told = catchThrowable(() -> write("12345678901"));

    assertThat(told).isInstanceOf(IllegalStateException.class);
    assertThat(told.getSuppressed()).isEmpty();
  }
}
