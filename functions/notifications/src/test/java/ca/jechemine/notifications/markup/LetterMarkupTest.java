package ca.jechemine.notifications.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.notifications.domain.letters.TemplateFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterMarkupTest {

  private final LetterMarkup markup = new LetterMarkup();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>Bonjour <strong>{{name}}</strong></p> | <p>Bonjour <strong>{{name}}</strong></p>",
        "<p onclick=\"x()\">a</p><script>x()</script> | <p>a</p>",
        "<p style=\"background:url(http://x)\">a</p><style>p{}</style> | <p>a</p>",
        "<form action=\"/x\"><input name=\"a\">b</form> | b",
        "<img src=\"x\" onerror=\"x()\"><iframe src=\"x\"></iframe>a | a",
        "<a href=\"javascript:x()\">a</a> | <a>a</a>",
        "<a href=\"data:text/html,x\">a</a> | <a>a</a>",
        "<a href=\"https://x.example/\" target=\"_blank\">a</a> | <a"
            + " href=\"https://x.example/\">a</a>",
        "<a href=\"{{resetLink}}\">a</a> | <a href=\"{{resetLink}}\">a</a>",
        "<!-- {{name}} -->a | a",
        "<{{name}}>a | &lt;{{name}}&gt;a",
        "{{#name}}<p>a</p>{{/name}} | {{#name}}<p>a</p>{{/name}}",
        "<ul>{{#name}}<li>a</li>{{/name}}</ul> | <ul>{{#name}}<li>a</li>{{/name}}</ul>"
      })
  void nothing_but_the_markup_of_a_text_stays(String html, String clean) {
    assertThat(markup.clean(html).html()).isEqualTo(clean);
    assertThat(markup.clean(clean).html()).isEqualTo(clean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{name}}",
        "{{preview}}",
        "javascript:{{resetLink}}",
        "https://x.example/?a={{name}}",
        "{{resetLink}}{{resetLink}}",
        "{{#resetLink}}x{{/resetLink}}"
      })
  void a_link_leads_to_a_token_of_an_address_alone(String href) {
    assertThatThrownBy(() -> markup.clean("<a href=\"" + href + "\">a</a>"))
        .isInstanceOf(TemplateFault.class);
  }

  @Test
  void the_same_as_text() {
    String html =
        "<h2>Titre</h2>\n<p>Un&nbsp;mot,<br>deux   mots &amp; plus.</p>"
            + "<ul><li>un</li><li>deux</li></ul>"
            + "<p><a href=\"{{meetingUrl}}\">Ouvrir</a> <a href=\"https://x.example\">"
            + "https://x.example</a></p>";

    assertThat(markup.clean(html).text())
        .isEqualTo(
            """
            Titre

            Un\u00a0mot,
            deux mots & plus.

            - un
            - deux

            Ouvrir ({{meetingUrl}}) https://x.example\
            """);
  }
}
