package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

  @Test
  void folds_case_accents_and_ligatures() {
    assertThat(SearchText.folded("Élodie CŒUR-Çà Lætitia")).isEqualTo("elodie coeur-ca laetitia");
    assertThat(SearchText.folded("E\u0301lodie")).isEqualTo("elodie");
  }

  @Test
  void words_are_what_stands_between_anything_else() {
    assertThat(SearchText.words("  Jean-Sébastien D’Amours (fils) "))
        .containsExactly("jean", "sebastien", "d", "amours", "fils");
    assertThat(SearchText.words(" – ")).isEmpty();
  }
}
