package ca.jechemine.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExchangeTest {

  private static final String ROOT = "<contact-t1@jechemine.ca>";

  @Test
  void a_first_answer_hangs_on_the_root_of_its_thread() {
    Exchange first = exchange(null, null);

    assertThat(first.answered()).isEmpty();
    assertThat(first.ancestors("jechemine.ca")).isEqualTo(ROOT);
  }

  @Test
  void an_answer_names_what_it_answers_last() {
    Exchange answer = exchange("b@mail.example", "a@mail.example b@mail.example c@mail.example");

    assertThat(answer.answered()).contains("<b@mail.example>");
    assertThat(answer.ancestors("jechemine.ca"))
        .isEqualTo(ROOT + " <a@mail.example> <c@mail.example> <b@mail.example>");
  }

  @Test
  void what_is_no_message_id_is_left_out() {
    Exchange forged = exchange("x@y\r\nBcc: all@example.com", "<a@b> no-at-sign \"q\"@b ok@b");

    assertThat(forged.answered()).contains("<x@y>");
    assertThat(forged.ancestors("jechemine.ca"))
        .isEqualTo(ROOT + " <ok@b> <x@y> <all@example.com>")
        .doesNotContain("\n", "\r", "Bcc");
  }

  @Test
  void a_long_exchange_keeps_its_root_and_its_newest() {
    String many =
        IntStream.range(0, 60)
            .mapToObj(it -> "message-%03d@mail.example".formatted(it))
            .collect(Collectors.joining(" "));

    String ancestors = exchange("last@mail.example", many).ancestors("jechemine.ca");

    assertThat(ancestors)
        .hasSizeLessThanOrEqualTo(870)
        .hasSizeGreaterThan(800)
        .startsWith(ROOT + " <message-")
        .endsWith("<message-059@mail.example> <last@mail.example>");
  }

  private static Exchange exchange(@Nullable String inReplyTo, @Nullable String references) {
    return new Exchange("t1", "m1", "Camille", inReplyTo, references);
  }
}
