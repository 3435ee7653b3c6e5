package ca.jechemine.library.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  private final SearchWords words = new SearchWords();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Anxiété                 | anxiete
          l’anxiété               | anxiete
          L'ANXIÉTÉ               | anxiete
          d’un deuil qu’on porte  | deuil porte
          aujourd’hui             | aujourd'hui
          jusqu’ici               | ici
          le deuil de l’enfant    | deuil enfant
          the child’s grief       | child grief
          cœur, sœur              | coeur soeur
          auto-compassion         | auto compassion
          Où êtes-vous ?          | ou etes vous
          TDAH/ADHD               | tdah adhd
          a:b* AND (c OR "d")~2   | a:b 2
          14 ans                  | 14 ans
          """)
  void a_text_has_these_words(String text, String expected) {
    assertThat(String.join(" ", words.of(text)).replace('’', '\'')).isEqualTo(expected);
  }

  @Test
  void little_words_count_when_there_are_no_others() {
    assertThat(words.of("avec la")).containsExactly("avec", "la");
    assertThat(words.of("???")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "FR,deuils,deuil",
    "FR,attaques,attaque",
    "FR,négociations,négocier",
    "FR,enfants,enfant",
    "FR,émotionnelle,emotionnel",
    "EN,attacks,attack",
    "EN,parenting,parents",
    "EN,arguing,argue",
    "EN,anxieties,anxiety"
  })
  void forms_of_a_word_have_one_stem(Language language, String one, String other) {
    assertThat(words.stems(one, language)).isNotEmpty().isEqualTo(words.stems(other, language));
  }

  @ParameterizedTest
  @CsvSource({"FR,à", "FR,a", "FR,même", "FR,aux", "EN,the"})
  void little_words_have_no_stem_with_and_without_accents(Language language, String word) {
    assertThat(words.stems(word, language)).isEmpty();
  }
}
