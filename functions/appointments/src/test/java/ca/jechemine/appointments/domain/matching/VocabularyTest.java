package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.DayPart.WEEKEND_AFTERNOON;
import static ca.jechemine.appointments.domain.matching.DayPart.WEEKEND_EVENING;
import static ca.jechemine.appointments.domain.matching.DayPart.WEEKEND_MORNING;
import static ca.jechemine.appointments.domain.matching.DayPart.WEEK_EVENING;
import static ca.jechemine.appointments.domain.matching.DayPart.WEEK_MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.TherapyType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words that the forms write, in either language, and those that they do not.
class VocabularyTest {

  private static final Vocabulary RECOGNISED = Vocabulary.RECOGNISED;

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          online, VIDEO
          Video Call, VIDEO
          Vidéo, VIDEO
          En ligne, VIDEO
          inPerson, IN_PERSON
          In-Person (Office), IN_PERSON
          En personne, IN_PERSON
          phone, PHONE
          Phone Call, PHONE
          Téléphone, PHONE
          """)
  void modalities(String label, Modality meant) {
    for (Modality asked : Modality.values()) {
      boolean fits = asked == meant || (asked == Modality.BOTH && meant != Modality.PHONE);
      assertThat(RECOGNISED.meets(List.of("Chat", label), asked)).isEqualTo(fits);
    }
  }

  @Test
  void who_offers_both_offers_any_modality_and_who_chats_none() {
    assertThat(Modality.values()).allMatch(it -> RECOGNISED.meets(List.of("both"), it));
    assertThat(Modality.values())
        .noneMatch(
            it -> RECOGNISED.meets(List.of("Chat", "Chat/Messaging", "Pigeon voyageur"), it));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Individual, SOLO
          individual, SOLO
          Solo, SOLO
          Couple, COUPLE
          Group, GROUP
          Groupe, GROUP
          """)
  void session_types(String label, TherapyType meant) {
    for (TherapyType asked : TherapyType.values()) {
      assertThat(RECOGNISED.holds(List.of("Famille", "Coaching", label), asked))
          .isEqualTo(asked == meant);
    }
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0-12, true, false
          13-17, true, false
          18-64, false, true
          65+, false, true
          Children (0-12), true, false
          Adolescents (13-17), true, false
          Young Adults (18-25), false, true
          Adults (26-64), false, true
          Seniors (65+), false, true
          Enfants, true, false
          Enfants (0-12 ans), true, false
          Adolescents, true, false
          Jeunes adultes, false, true
          Aînés, false, true
          18 ans et plus, false, true
          14 à 25 ans, true, true
          Enfants et adultes, true, true
          Extraterrestres, true, true
          """)
  void ages(String label, boolean children, boolean adults) {
    assertThat(RECOGNISED.treats(List.of(label), AgeGroup.CHILD)).isEqualTo(children);
    assertThat(RECOGNISED.treats(List.of(label), AgeGroup.ADULT)).isEqualTo(adults);
  }

  @Test
  void who_says_nothing_of_ages_treats_everyone_and_an_unknown_age_adds_nothing() {
    assertThat(AgeGroup.values()).allMatch(it -> RECOGNISED.treats(List.of(), it));
    assertThat(RECOGNISED.treats(List.of("0-12", "Extraterrestres"), AgeGroup.ADULT)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          french, Français
          fr, french
          Français, french
          en, Anglais
          english, Anglais
          ar, Arabe
          arabic, Arabe
          es, Espagnol
          spanish, Espagnol
          zh, Chinois
          mandarin, Chinois
          other, Autre
          français ou anglais, Anglais
          Portugais, portugais
          """)
  void languages(String wished, String offered) {
    assertThat(speaks(List.of("Klingon", offered), wished)).isTrue();
    assertThat(speaks(List.of("Klingon"), wished)).isFalse();
  }

  @Test
  void a_preposition_in_a_sentence_is_no_language() {
    assertThat(speaks(List.of("Anglais"), "en français")).isFalse();
    assertThat(speaks(List.of("Français"), "en français")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          male, MALE
          Homme, MALE
          masculin, MALE
          man, MALE
          Female, FEMALE
          femme, FEMALE
          Féminin, FEMALE
          woman, FEMALE
          Other, OTHER
          autre, OTHER
          non-binaire, OTHER
          Non binary, OTHER
          X, OTHER
          """)
  void genders(String label, Gender gender) {
    assertThat(Gender.of(label)).contains(gender);
  }

  @ParameterizedTest
  @ValueSource(strings = {"noPreference", "Prefer not to say", "", "mannequin"})
  void no_genders(String label) {
    assertThat(Gender.of(label)).isEmpty();
    assertThat(Gender.of(null)).isEmpty();
  }

  @Test
  void parts_of_the_week_are_those_of_today() {
    assertThat(Stream.of(DayPart.values()))
        .allSatisfy(it ->
            assertThat(DayPart.preferred(List.of(it.name().toLowerCase(Locale.ROOT))))
                .containsExactly(it));
  }

  @Test
  void parts_of_the_week_are_those_of_earlier_forms_too_each_once() {
    assertThat(DayPart.preferred(List.of("Weekday Mornings", "week_morning", "weekday evenings")))
        .containsExactly(WEEK_MORNING, WEEK_EVENING);
    assertThat(DayPart.preferred(List.of("Weekends")))
        .containsExactly(WEEKEND_MORNING, WEEKEND_AFTERNOON, WEEKEND_EVENING);
    assertThat(DayPart.preferred(List.of("morning")))
        .containsExactly(WEEK_MORNING, WEEKEND_MORNING);
  }

  @Test
  void a_dated_part_is_that_of_its_day() {
    assertThat(DayPart.preferred(List.of("2026-06-15-morning"))).containsExactly(WEEK_MORNING);
    assertThat(DayPart.preferred(List.of("2026-06-20-(evening)"))).containsExactly(WEEKEND_EVENING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-30-morning", "2026-06-15-night", "whenever", ""})
  void other_words_are_no_part_of_the_week(String word) {
    assertThat(DayPart.preferred(List.of(word))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          Montréal, montreal
          'St-Jérôme, QC', saint jerome
          'Québec (Québec)', quebec
          '12, rue Ontario, Laval (Québec) H7A 1A1', laval
          '4500 boul. X, Montréal', montreal
          Sherbrooke QC, sherbrooke
          """)
  void places(String text, String city) {
    assertThat(Place.of(text)).contains(new Place(city));
  }

  @ParameterizedTest
  @ValueSource(strings = {"H2X 1Y4", "h2x1y4", "H2X", " ", "123 rue Principale"})
  void no_places(String text) {
    assertThat(Place.of(text)).isEmpty();
  }

  @Test
  void cities_of_a_region_are_near_one_another() {
    assertThat(new Place("montreal").isSameRegion(new Place("westmount"))).isTrue();
    assertThat(new Place("montreal").isSameRegion(new Place("laval"))).isFalse();
    assertThat(new Place("atlantide").isSameRegion(new Place("atlantide"))).isFalse();
    assertThat(new Place("atlantide").isSameCity(new Place("atlantide"))).isTrue();
  }

  private static boolean speaks(List<String> offered, String wished) {
    return RECOGNISED.speaks(offered, wished, Similarity.OF_WORDS);
  }
}
