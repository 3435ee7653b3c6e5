package ca.jechemine.notifications.domain.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

  private static final Map<String, String> VALUES =
      Map.of("name", "Zoé", "html", "<b>\"O'Neil\" & co</b>", "braces", "{{name}}", "blank", " ");

  @ParameterizedTest
  @CsvSource({
    "Bonjour {{name}}!, Bonjour Zoé!",
    "Bonjour {{ name }}!, Bonjour Zoé!",
    "{{name}}{{name}}, ZoéZoé",
    "Bonjour {{unknown}}!, Bonjour !",
    "{{#name}}oui{{/name}}{{^name}}non{{/name}}, oui",
    "{{#unknown}}oui{{/unknown}}{{^unknown}}non{{/unknown}}, non",
    "{{#blank}}oui{{/blank}}{{^blank}}non{{/blank}}, non",
    "{{#name}}a{{^unknown}}b{{name}}{{/unknown}}c{{/name}}, abZoéc",
    "{{^name}}a{{#name}}b{{/name}}{{/name}}d, d",
    "un { seul }, un { seul }"
  })
  void tokens_and_sections(String template, String filled) {
    assertThat(plain(template)).isEqualTo(filled);
  }

  @Test
  void six_sections_may_be_nested_and_a_seventh_not() {
    String six = nested(6);

    assertThat(plain(six)).isEqualTo("Zoé");
    assertThatThrownBy(() -> TemplateText.parse(nested(7)))
        .isInstanceOfSatisfying(
            TemplateFault.class, it -> assertThat(it.reason().en()).contains("6", "name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#name}}",
        "{{/name}}",
        "{{#name}}{{/other}}",
        "{{#name}}{{#other}}{{/name}}{{/other}}",
        "{{name",
        "name}}",
        "{{}}",
        "{{#}}{{/}}",
        "{{na me}}",
        "{{{name}}}",
        "{{> file}}",
        "{{name.first}}",
        "{{&name}}",
        "{{7}}"
      })
  void what_is_no_template_is_refused(String text) {
    assertThatThrownBy(() -> TemplateText.parse(text)).isInstanceOf(TemplateFault.class);
  }

  @Test
  void a_value_is_escaped_and_never_read_as_a_template() {
    assertThat(TemplateText.parse("<p>{{html}}</p>").fill(VALUES, TemplateText::escaped))
        .isEqualTo("<p>&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co&lt;/b&gt;</p>");
    assertThat(plain("{{braces}}")).isEqualTo("{{name}}");
  }

  @Test
  void it_tells_which_tokens_it_names() {
    assertThat(TemplateText.parse("{{a}}{{#b}}{{^c}}{{d}}{{/c}}{{/b}}").tokens())
        .containsExactly("a", "b", "c", "d");
  }

  private static String nested(int depth) {
    return "{{#name}}".repeat(depth) + "{{name}}" + "{{/name}}".repeat(depth);
  }

  private static String plain(String template) {
    return TemplateText.parse(template).fill(VALUES, UnaryOperator.identity());
  }
}
