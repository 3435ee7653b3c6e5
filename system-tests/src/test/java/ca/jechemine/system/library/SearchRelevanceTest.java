package ca.jechemine.system.library;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What readers type, and what they hope to see first, in the demo library.
class SearchRelevanceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// Why the row is there | the language of the page | what is typed | the title that comes first.
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          as it stands     | fr | anxiété au quotidien         | Apprivoiser l’anxiété au quotidien
          as it stands     | fr | mieux dormir                 | Mieux dormir sans médicament
          as it stands     | en | sleeping better              | Sleeping better without medication
          as it stands     | en | everyday anxiety             | Taming everyday anxiety
          as it stands     | fr | épuisement professionnel     | Reconnaître l’épuisement professionnel
          as it stands     | en | burnout                      | Recognising burnout
          no accents       | fr | anxiete sociale              | L’anxiété sociale, pas à pas
          no accents       | fr | epuisement                   | Reconnaître l’épuisement professionnel
          no accents       | fr | depression                   | La dépression, ce n’est pas de la paresse
          no accents       | fr | annick theriault adolescents | Écrans et adolescents : négocier plutôt qu’interdire
          capitals         | fr | INSOMNIE                     | L’insomnie en douze questions
          capitals         | en | AUTISM                       | Autism in adulthood: after the diagnosis
          elision          | fr | l'insomnie                   | L’insomnie en douze questions
          elision          | fr | d’anxiété                    | Apprivoiser l’anxiété au quotidien
          elision          | fr | l’épuisement                 | Reconnaître l’épuisement professionnel
          elision          | fr | qu'autisme                   | Autisme à l’âge adulte : après le diagnostic
          possessive       | en | toddler's meltdown           | Meeting a toddler’s meltdowns
          plural           | fr | deuils                       | Le deuil n’a pas d’horaire
          plural           | fr | attaques de paniques         | Traverser une attaque de panique
          plural           | fr | écran adolescent             | Écrans et adolescents : négocier plutôt qu’interdire
          plural           | en | panic attacks                | Riding out a panic attack
          plural           | en | teenager screen              | Screens and teenagers: negotiating rather than banning
          other form       | fr | respirer respiration         | Respiration carrée : cinq minutes pour revenir à soi
          other form       | en | separation                   | Separating while protecting the children
          other form       | en | argue                        | Arguing without wounding each other
          other form       | fr | négociation écrans           | Écrans et adolescents : négocier plutôt qu’interdire
          typo             | fr | anxiétté sociale             | L’anxiété sociale, pas à pas
          typo             | fr | insomie                      | L’insomnie en douze questions
          typo             | fr | depresion                    | La dépression, ce n’est pas de la paresse
          typo             | fr | epuisemnt                    | Reconnaître l’épuisement professionnel
          typo             | en | burnuot                      | Recognising burnout
          typo             | en | seperating                   | Separating while protecting the children
          typo             | en | anxeity log                  | Anxious thoughts log
          half typed       | fr | pani                         | Traverser une attaque de panique
          half typed       | fr | balayage corp                | Balayage corporel pour s’endormir
          half typed       | fr | autocomp                     | Autocompassion : se parler comme à un ami
          half typed       | en | bre                          | Box breathing: five minutes to come back to yourself
          half typed       | en | saying n                     | Saying no without explaining yourself
          tag              | fr | rumination                   | Moins s’inquiéter : parcours de six semaines
          tag              | fr | luminothérapie               | Garder le moral en hiver
          tag              | fr | tdah                         | Vivre avec un TDAH à l’âge adulte
          tag              | en | shyness                      | Social anxiety, step by step
          tag              | en | assertiveness                | Saying no without explaining yourself
          author           | fr | gagnon-roy autisme           | Autisme à l’âge adulte : après le diagnostic
          author           | fr | nadia haddad intimité        | Retrouver l’intimité après un enfant
          author           | en | samuel okafor social         | Social anxiety, step by step
          author           | en | belair                       | Letters to those we miss
          category         | fr | parentalité écran            | Écrans et adolescents : négocier plutôt qu’interdire
          other language   | fr | grief                        | Le deuil n’a pas d’horaire
          other language   | fr | sleep diary                  | Agenda du sommeil sur deux semaines
          other language   | fr | adhd                         | Vivre avec un TDAH à l’âge adulte
          other language   | en | deuil enfant                 | Talking to a child about death
          other language   | en | respiration                  | Box breathing: five minutes to come back to yourself
          in between       | fr | mon enfant a peur de l’école | Quand mon enfant a peur de l’école
          in between       | fr | comment dire non à mon patron | Dire non sans se justifier
          in between       | en | how do i go back to work     | Going back to work after a leave
          in between       | en | dealing with grief and loss  | Grief keeps no schedule
          description      | fr | somnifères                   | L’insomnie en douze questions
          description      | en | custody schedule             | Separating while protecting the children
          description      | fr | maux de ventre               | Quand mon enfant a peur de l’école
          """)
  void a_reader_finds_first(String why, String locale, String typed, String title) {
    assertThat(titles(Persona.CLIENT, locale, typed)).as(why).startsWith(title);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr | prise de notes           | Tenir des notes de séance utiles
          fr | secret professionel      | Secret professionnel et exceptions au Québec
          fr | superviseur              | Supervision clinique : en tirer profit
          fr | éthique téléconsultation | Téléconsultation : cadre, éthique et sécurité
          en | ethics video             | Teletherapy: framework, ethics and safety
          en | compassion fatigue       | Preventing compassion fatigue
          en | consent form             | Informed consent: the checklist
          """)
  void a_professional_finds_first(String locale, String typed, String title) {
    assertThat(titles(Persona.PROFESSIONAL, locale, typed)).startsWith(title);
  }

  /// Nothing of what is typed has a meaning to the search itself, and what nobody wrote is not
  /// found.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          xylophone
          zzzzzzzz qqqqqqqq
          *:*
          title:*
          ...
          [*]{?}
          ///
          _
          """)
  void nothing_is_found(String typed) {
    assertThat(titles(Persona.CLIENT, "fr", typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          insomnie AND NOT sommeil
          +insomnie -sommeil
          insomnie^100
          "insomnie
          (insomnie
          insomnie~2
          /insomnie/
          """)
  void signs_between_words_are_no_orders(String typed) {
    assertThat(titles(Persona.CLIENT, "fr", typed)).contains("L’insomnie en douze questions");
  }

  @Test
  void a_known_word_is_never_taken_for_a_misspelt_one() {
    assertThat(titles(Persona.CLIENT, "fr", "panique"))
        .containsExactly("Traverser une attaque de panique");
  }

  @Test
  void a_client_finds_nothing_of_what_is_for_professionals() {
    assertThat(titles(Persona.CLIENT, "fr", "téléconsultation supervision"))
        .noneMatch(it -> it.startsWith("Télé") || it.startsWith("Superv"));
  }

  private static List<String> titles(Persona persona, String locale, String typed) {
    Answer answer =
        CLOUD
            .api()
            .as(persona)
            .get("/api/resources?locale=" + locale + "&search=" + URLEncoder.encode(typed, UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    List<String> titles = new ArrayList<>();
    for (JsonNode resource : answer.json().path("resources")) {
      titles.add(resource.path("title").asText().replace('\u00a0', ' '));
    }
    return titles;
  }
}
