package ca.jechemine.content.markup;

import ca.jechemine.content.domain.CleanHtml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/// Lets through what the editor of public texts makes, and nothing else (contract 10 §8.6): what is
/// stored is shown to everybody as it is.
public final class Markup {

  /// The site itself, so that links within it are links of the web.
  private static final String SITE = "https://jechemine.ca/";

  private static final String CALLOUT = "legal-callout";
  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);

  private Markup() {}

  /// The HTML with nothing but allowed markup. What was cleaned once stays as it is.
  public static CleanHtml clean(String html) {
    Document document = Jsoup.parseBodyFragment(Jsoup.clean(html, SITE, allowed(), AS_IT_IS), SITE);
    document.outputSettings(AS_IT_IS);
    for (Element quote : document.select("blockquote[class]")) {
      if (quote.hasClass(CALLOUT)) {
        quote.attr("class", CALLOUT);
      } else {
        quote.removeAttr("class");
      }
    }
    document.select("a").forEach(Markup::tame);
    return new CleanHtml(document.body().html().strip());
  }

  /// Whether a reader would see anything.
  public static boolean isBlank(CleanHtml html) {
    return Jsoup.parseBodyFragment(html.value()).body().text().isBlank();
  }

  /// A page that opens beside ours gets no hold of it.
  private static void tame(Element link) {
    if (!link.attr("target").equals("_blank")) {
      link.removeAttr("target");
      return;
    }
    Set<String> relations =
        new LinkedHashSet<>(
            List.of(link.attr("rel").toLowerCase(Locale.ROOT).strip().split("\\s+", -1)));
    relations.remove("");
    relations.remove("opener");
    relations.add("noopener");
    link.attr("rel", String.join(" ", relations));
  }

  private static Safelist allowed() {
    return new Safelist()
        .addTags(
            "p",
            "h2",
            "h3",
            "ul",
            "ol",
            "li",
            "strong",
            "em",
            "u",
            "s",
            "a",
            "blockquote",
            "br",
            "hr",
            "code",
            "pre")
        .addAttributes("a", "href", "target", "rel")
        .addAttributes("blockquote", "class")
        .addProtocols("a", "href", "http", "https", "mailto")
        .preserveRelativeLinks(true);
  }
}
