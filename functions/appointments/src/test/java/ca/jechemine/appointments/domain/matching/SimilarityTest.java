package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.Similarity.OF_CHARACTERS;
import static ca.jechemine.appointments.domain.matching.Similarity.OF_WORDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

  private static final Offset<Double> HAIR = within(1e-9);

  @ParameterizedTest
  @CsvSource({
    "Anxiété, anxiete, 1",
    "'  Estime  de   soi ', estime de soi, 1",
    "Anxiété, Anxiété de performance, 0.3181818181818182",
    "Anxiété de performance, Anxiété, 0.3181818181818182",
    "Estime de soi, Estime/affirmation de soi, 0.4666666666666667",
    "Gestion du stress, Gestion de la colère, 0.175",
    "Anxiety, Anxiété, 0.4285714285714286",
    "french, Français, 0.25",
    "Stress, Dépression, 0.25",
    "xyz, Deuil, 0"
  })
  void is_as_in_the_examples_of_the_contract(String text, String label, double expected) {
    assertThat(OF_CHARACTERS.of(text, label)).isCloseTo(expected, HAIR);
  }

  @Test
  void of_equal_lengths_the_clients_text_is_the_shorter_one() {
    assertThat(OF_CHARACTERS.of("aab", "acd")).isCloseTo(0.5 * 2 / 3, HAIR);
    assertThat(OF_CHARACTERS.of("acd", "aab")).isCloseTo(0.5 * 1 / 3, HAIR);
  }

  @Test
  void repeated_words_of_the_client_count_each_time() {
    assertThat(OF_CHARACTERS.of("deuil et deuil", "deuil soudain")).isCloseTo(0.7 * 2 / 3, HAIR);
  }

  @Test
  void the_typographical_apostrophe_is_an_apostrophe() {
    assertThat(OF_CHARACTERS.of("Peur de l’avion", "Peur de l'avion")).isEqualTo(1);
  }

  @Test
  void shared_characters_alone_make_no_likeness_of_words() {
    assertThat(OF_WORDS.of("Stress", "Dépression")).isZero();
    assertThat(OF_WORDS.of("Oncologie", "psychologist")).isZero();
    assertThat(OF_WORDS.of("Anxiété", "Anxiété de performance")).isCloseTo(7.0 / 22, HAIR);
  }

  @Test
  void words_without_a_meaning_make_no_likeness_unless_another_word_does() {
    assertThat(OF_CHARACTERS.of("Gestion de la colère", "Peur de la foule")).isPositive();
    assertThat(OF_WORDS.of("Gestion de la colère", "Peur de la foule")).isZero();
    assertThat(OF_WORDS.of("Estime de soi", "Estime/affirmation de soi"))
        .isCloseTo(0.7 * 2 / 3, HAIR);
  }

  @Test
  void the_best_is_the_equal_one_else_the_likeliest_of_those_like_enough() {
    Term anxiety = Term.of("Anxiété");

    assertThat(
            OF_CHARACTERS.best(
                anxiety, Term.all(List.of("Anxiété de performance", "ANXIETE")), 0.3))
        .hasValueSatisfying(it -> {
          assertThat(it.isExact()).isTrue();
          assertThat(it.label()).isEqualTo("ANXIETE");
        });
    assertThat(
            OF_CHARACTERS.best(anxiety, Term.all(List.of("Deuil", "Anxiété de performance")), 0.3))
        .hasValueSatisfying(it -> {
          assertThat(it.isExact()).isFalse();
          assertThat(it.label()).isEqualTo("Anxiété de performance");
        });
    assertThat(OF_CHARACTERS.best(anxiety, Term.all(List.of("Anxiété de performance")), 0.32))
        .isEmpty();
  }
}
