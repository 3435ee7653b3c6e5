package ca.jechemine.content.markup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.content.domain.CleanHtml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkupTest {

  private static String clean(String html) {
    return Markup.clean(html).value();
  }

  @Test
  void what_the_editor_makes_stays_as_it_is() {
    String html =
        "<h2>Été</h2><h3>a</h3><p>b<br><strong>c</strong><em>d</em><u>e</u><s>f</s></p>"
            + "<ul><li>g</li></ul><ol><li>h</li></ol><hr><pre><code>i &lt; j</code></pre>"
            + "<blockquote class=\"legal-callout\"><p>k</p></blockquote>"
            + "<p><a href=\"https://exemple.ca/?a=1&amp;b=2\">l</a><a href=\"mailto:a@b.ca\">m</a>"
            + "<a href=\"/privacy\">n</a></p>";

    assertThat(clean(html)).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//x></SCRIPT>",
        "<p onclick=\"alert(1)\">a</p>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\" jAvAsCrIpT&#58;alert(1)\">a</a>",
        "<a href=\"java\nscript:alert(1)\">a</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">a</a>",
        "<a href=\"vbscript:x\">a</a>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
        "<img src=x onerror=alert(1)>",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<style>p{background:url(javascript:alert(1))}</style>",
        "<p style=\"background:url(javascript:alert(1))\">a</p>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<form action=\"javascript:alert(1)\"><button>a</button></form>",
        "<blockquote class=\"x legal-callout y\" onmouseover=alert(1)>a</blockquote>"
      })
  void nothing_that_runs_gets_through_and_cleaning_twice_is_cleaning_once(String attack) {
    String clean = clean(attack);

    assertThat(clean)
        .doesNotContainIgnoringCase("script")
        .doesNotContainIgnoringCase("alert(1)\"")
        .doesNotContain("<img", "<svg", "<style", "style=", "onerror=", "onclick=", "onmouseover=");
    assertThat(clean(clean)).isEqualTo(clean);
  }

  @Test
  void a_quotes_class_is_the_callout_or_none() {
    assertThat(clean("<blockquote class=\"a legal-callout\">x</blockquote>"))
        .isEqualTo("<blockquote class=\"legal-callout\">x</blockquote>");
    assertThat(clean("<blockquote class=\"a\">x</blockquote>"))
        .isEqualTo("<blockquote>x</blockquote>");
    assertThat(clean("<p class=\"legal-callout\">x</p>")).isEqualTo("<p>x</p>");
  }

  @Test
  void a_page_that_opens_beside_ours_gets_no_hold_of_it() {
    assertThat(clean("<a href=\"https://a.ca\" target=\"_blank\" rel=\"opener nofollow\">x</a>"))
        .isEqualTo("<a href=\"https://a.ca\" target=\"_blank\" rel=\"nofollow noopener\">x</a>");
    assertThat(clean("<a href=\"https://a.ca\" target=\"top\">x</a>"))
        .isEqualTo("<a href=\"https://a.ca\">x</a>");
  }

  @Test
  void headings_that_are_not_allowed_leave_their_words() {
    assertThat(clean("<div><h1>Titre</h1><p>a</p></div>")).isEqualTo("Titre<p>a</p>");
  }

  @Test
  void what_shows_nothing_is_blank() {
    assertThat(Markup.isBlank(new CleanHtml("<p> </p><br>&nbsp;"))).isTrue();
    assertThat(Markup.isBlank(new CleanHtml("<p>a</p>"))).isFalse();
  }
}
