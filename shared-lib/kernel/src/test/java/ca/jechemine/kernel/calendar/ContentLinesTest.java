package ca.jechemine.kernel.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

  @Test
  void a_text_is_escaped() {
    assertThat(new ContentLines().text("SUMMARY", "a\\b;c,d\ne\r\nf\rg\u0007h").toString())
        .isEqualTo("SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ngh\r\n");
  }

  @Test
  void a_name_cannot_leave_its_quotes_or_its_line() {
    assertThat(
            new ContentLines()
                .party("ORGANIZER", "a\"b^c\nd\r\nX:y;,\u0000", ";X=Y", "mailto:z@example.com")
                .toString())
        .isEqualTo("ORGANIZER;CN=\"a^'b^^c^nd^nX:y;,\";X=Y:mailto:z@example.com\r\n");
  }

  @Test
  void a_line_of_75_octets_is_not_folded_and_one_of_76_is() {
    assertThat(new ContentLines().line("X", "y".repeat(73)).toString())
        .isEqualTo("X:" + "y".repeat(73) + "\r\n");
    assertThat(new ContentLines().line("X", "y".repeat(74)).toString())
        .isEqualTo("X:" + "y".repeat(73) + "\r\n y\r\n");
    assertThat(new ContentLines().line("X", "y".repeat(73 + 74 + 1)).toString())
        .isEqualTo("X:" + "y".repeat(73) + "\r\n " + "y".repeat(74) + "\r\n y\r\n");
  }

  /// Characters of one to four octets, of which the last takes two places in a Java string.
  @Test
  void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
    long seed = Long.getLong("seed", new SecureRandom().nextLong());
    Random random = new Random(seed);
    List<String> characters = List.of("x", "é", "’", "😀");
    for (int round = 0; round < 2_000; round++) {
      StringBuilder value = new StringBuilder();
      int length = random.nextInt(300);
      for (int it = 0; it < length; it++) {
        value.append(characters.get(random.nextInt(characters.size())));
      }

      String lines = new ContentLines().line("NAME", value.toString()).toString();

      // A character that was cut would come back from its octets as something else.
      assertThat(lines.split("\r\n"))
          .as("-Dseed=%d", seed)
          .allSatisfy(it -> {
            byte[] octets = it.getBytes(StandardCharsets.UTF_8);
            assertThat(octets.length).isLessThanOrEqualTo(75);
            assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(it);
          });
      assertThat(lines.replace("\r\n ", ""))
          .as("-Dseed=%d", seed)
          .isEqualTo("NAME:" + value + "\r\n");
    }
  }
}
