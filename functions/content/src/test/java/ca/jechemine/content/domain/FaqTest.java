package ca.jechemine.content.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaqTest {

  private static final UserId ADMIN = new UserId("00005eedac00000000000003");
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final FaqChange NOTHING =
      new FaqChange(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private static Faq faq(String id, int order, Instant made) {
    return new Faq(
        new FaqId(id.repeat(24)),
        new Text("Q", "Q"),
        new Text("R", "A"),
        FaqAudience.ALL,
        order,
        true,
        Trail.begun(ADMIN, made));
  }

  @ParameterizedTest
  @CsvSource({
    "ALL,CLIENT,true",
    "ALL,PROFESSIONAL,true",
    "CLIENT,CLIENT,true",
    "CLIENT,PROFESSIONAL,false",
    "PROFESSIONAL,CLIENT,false",
    "PROFESSIONAL,PROFESSIONAL,true"
  })
  void a_question_is_for_its_audience(FaqAudience audience, FaqAudience reader, boolean includes) {
    assertThat(audience.includes(reader)).isEqualTo(includes);
  }

  @Test
  void questions_stand_by_their_order_then_by_age() {
    Faq late = faq("a", 1, NOON.plus(Duration.ofMinutes(1)));
    Faq early = faq("b", 1, NOON);
    Faq first = faq("c", 0, NOON.plus(Duration.ofHours(1)));

    assertThat(Stream.of(late, early, first).sorted(Faq.IN_ORDER))
        .isEqualTo(List.of(first, early, late));
  }

  @Test
  void a_new_question_is_for_all_first_and_shown() {
    Faq faq = Faq.begun(new FaqId("a".repeat(24)), NOTHING, ADMIN, NOON);

    assertThat(faq.audience()).isEqualTo(FaqAudience.ALL);
    assertThat(faq.order()).isZero();
    assertThat(faq.enabled()).isTrue();
  }

  @Test
  void what_says_nothing_new_leaves_it_and_what_does_is_traced() {
    Faq faq = faq("a", 1, NOON);
    UserId other = new UserId("00005eedac00000000000001");
    FaqChange hidden =
        new FaqChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("B"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false));

    assertThat(faq.change(NOTHING, other, NOON.plus(Duration.ofDays(1)))).isSameAs(faq);
    Faq next = faq.change(hidden, other, NOON.plus(Duration.ofDays(1)));
    assertThat(next.answer()).isEqualTo(new Text("R", "B"));
    assertThat(next.enabled()).isFalse();
    assertThat(next.trail())
        .isEqualTo(new Trail(NOON, ADMIN, NOON.plus(Duration.ofDays(1)), other));
  }
}
