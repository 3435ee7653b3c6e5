package ca.jechemine.notifications.application;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.letters.BuiltIn;
import ca.jechemine.notifications.domain.letters.Definition;
import ca.jechemine.notifications.domain.letters.Field;
import ca.jechemine.notifications.domain.letters.LetterHtml;
import ca.jechemine.notifications.domain.letters.Placeholder;
import ca.jechemine.notifications.domain.letters.Sample;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.TemplateText;
import ca.jechemine.notifications.markup.LetterMarkup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {

  /// Contract 40 §3.8 marks them: their letters have a button.
  private static final Set<String> WITHOUT_BUTTON =
      Set.of(
          "reminder48h",
          "cancellationNotice",
          "refundConfirmation",
          "interacInstructions",
          "interacReminder",
          "fiscalReceipt",
          "professionalRejection",
          "appointmentRescheduled",
          "appointmentChangeCancelled");

  private final Samples samples = new Samples();

  static Stream<TemplateId> templates() {
    return TemplateId.all().stream();
  }

  @Test
  void there_are_the_46_templates_of_the_contract() {
    assertThat(TemplateKey.values()).hasSize(46);
    assertThat(TemplateId.all()).hasSize(92);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void the_built_in_template_filled_with_the_sample_is_the_letter(TemplateId id) {
    Sample sample = samples.of(id.key());
    BuiltIn builtIn = BuiltIn.of(sample, id.language());

    assertSays(builtIn, sample.whole());
    sample.lesser().forEach(it -> assertSays(builtIn, it.content()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void the_built_in_template_is_one_that_an_administrator_could_have_written(TemplateId id) {
    BuiltIn builtIn = samples.builtIn(id);

    assertThat(new LetterMarkup().clean(builtIn.bodyHtml()).html()).isEqualTo(builtIn.bodyHtml());
    for (Field field : List.of(Field.SUBJECT, Field.TITLE, Field.BODY_HTML)) {
      assertThat(builtIn.text(field)).isNotBlank();
      assertThat(id.key().tokens()).containsAll(TemplateText.parse(builtIn.text(field)).tokens());
    }
    if (!WITHOUT_BUTTON.contains(id.key().code())) {
      assertThat(builtIn.ctaText()).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void what_the_sample_says_of_a_token_is_named_by_it(TemplateId id) {
    Fill fill = samples.of(id.key()).whole().fill(id.language()).orElseThrow();
    String written = samples.builtIn(id).bodyHtml() + samples.builtIn(id).subject();

    fill.values().values().stream()
        .filter(it -> it.length() > 5)
        .forEach(it -> assertThat(written).doesNotContain(LetterHtml.escaped(it)));
  }

  @ParameterizedTest
  @EnumSource(TemplateKey.class)
  void each_template_and_token_is_described(TemplateKey key) {
    Definition definition = Definition.of(key);

    assertThat(
            Stream.of(
                definition.label().fr(),
                definition.label().en(),
                definition.description().fr(),
                definition.description().en()))
        .doesNotContain("");
    assertThat(new HashSet<>(key.tokens())).hasSameSizeAs(key.tokens());
    assertThat(key.tokens().stream().map(it -> Placeholder.of(it, Map.of(), Map.of())))
        .allSatisfy(it -> assertThat(it.label().fr()).isNotEqualTo(it.key()));
  }

  static Stream<Arguments> ids() {
    return Stream.of(
        Arguments.of("reminder72h.fr", true),
        Arguments.of("reminder72h.en", true),
        Arguments.of("reminder72h.es", false),
        Arguments.of("reminder72h", false),
        Arguments.of("nothing.fr", false),
        Arguments.of(".fr", false));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_template_is_named_by_its_key_and_language(String code, boolean isKnown) {
    assertThat(TemplateId.of(code).map(TemplateId::code))
        .isEqualTo(isKnown ? java.util.Optional.of(code) : java.util.Optional.empty());
  }

  private static void assertSays(BuiltIn builtIn, MailContent content) {
    Language language = builtIn.id().language();
    Letter letter = content.in(language);
    Map<String, String> values = new HashMap<>(content.fill(language).orElseThrow().values());
    Map<String, String> inHtml = new HashMap<>(values);
    inHtml.put("supportEmail", "support@letters.invalid");

    assertThat(filled(builtIn.subject(), values)).isEqualTo(letter.subject());
    assertThat(filled(builtIn.title(), values)).isEqualTo(letter.title());
    assertThat(TemplateText.parse(builtIn.bodyHtml()).fill(inHtml, it -> LetterHtml.escaped(it)))
        .isEqualTo(String.join("", new LetterHtml(language).of(letter.blocks())));
  }

  private static String filled(String template, Map<String, String> values) {
    return TemplateText.parse(template).fill(values, UnaryOperator.identity());
  }
}
