package ca.jechemine.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Discretion.Glimpse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiscretionTest {

  private static final Letter TELLING =
      new Letter(
          "Votre séance avec Dre Roy, psychologue",
          "Motif : anxiété",
          "Votre séance",
          List.of(new Paragraph("Bonjour Zoé,")));

  static Stream<Arguments> everything() {
    return Stream.of(CatalogueEvent.values())
        .flatMap(
            event -> Stream.of(Language.values()).map(language -> Arguments.of(event, language)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everything")
  void whatever_happened_its_subject_and_push_message_hint_at_nothing(
      CatalogueEvent event, Language language) {
    Letter letter = Discretion.letter(TELLING, event, language);
    Glimpse push = Discretion.push(event, language);

    assertThat(Stream.of(letter.subject(), letter.preheader(), push.title(), push.body()))
        .allSatisfy(TellingWords::assertNone)
        .doesNotContain("");
    assertThat(letter.subject()).hasSizeLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @EnumSource
  void the_sender_is_nobody_in_particular_in_their_language(Language language) {
    TellingWords.assertNone(Discretion.sender(language));
    assertThat(Discretion.sender(language))
        .isEqualTo(language == Language.FR ? "Espace personnel" : "Personal account");
  }

  /// Mailboxes show some 140 characters beside the subject.
  @ParameterizedTest
  @EnumSource
  void nothing_of_the_letter_fits_behind_the_preheader_and_the_letter_stays(Language language) {
    Letter letter = Discretion.letter(TELLING, CatalogueEvent.REMINDER_72H, language);

    assertThat(letter.preheader()).hasSizeGreaterThan(300);
    assertThat(letter.preheader().replaceAll("[\u034f\u200c\u00a0]", "")).hasSizeLessThan(50);
    assertThat(letter.title()).isEqualTo(TELLING.title());
    assertThat(letter.blocks()).isEqualTo(TELLING.blocks());
  }
}
