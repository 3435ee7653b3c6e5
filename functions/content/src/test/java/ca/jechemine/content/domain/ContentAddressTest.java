package ca.jechemine.content.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentAddressTest {

  @ParameterizedTest
  @CsvSource({
    "Mieux dormir : des repères simples,mieux-dormir-des-reperes-simples",
    "L’été à cœur,l-ete-a-coeur",
    "'  Ça, c’est « ÉTRANGE »!  ',ca-c-est-etrange",
    "TDAH 101 — l’essentiel,tdah-101-l-essentiel",
    "Straße и мир,strae"
  })
  void a_slug_is_the_titles_words_without_accents(String title, String slug) {
    assertThat(ContentAddress.slugOf(title)).contains(slug);
    assertThat(ContentAddress.isSlug(slug)).isTrue();
  }

  @Test
  void a_long_title_is_cut_between_words_and_a_long_word_in_itself() {
    String words = "abcd ".repeat(40);

    assertThat(ContentAddress.slugOf(words).orElseThrow())
        .hasSize(99)
        .endsWith("-abcd")
        .matches(ContentAddress::isSlug);
    assertThat(ContentAddress.slugOf("a".repeat(300)).orElseThrow()).hasSize(100);
  }

  @Test
  void a_title_without_letters_makes_none() {
    assertThat(ContentAddress.slugOf("?! …")).isEmpty();
    assertThat(ContentAddress.slugOf("мир")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "é", "a b", "a/b", "a#b", "a\n"})
  void what_is_no_slug_addresses_nothing(String text) {
    assertThat(ContentAddress.isSlug(text)).isFalse();
    assertThatThrownBy(() -> new ContentAddress(ContentKind.MEDIA, text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
