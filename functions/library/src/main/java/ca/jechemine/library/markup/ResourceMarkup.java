package ca.jechemine.library.markup;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

/// Lets through what the text of a resource is made of, and nothing that runs, frames, or loads
/// from another site.
public final class ResourceMarkup {

  /// The site itself, so that links within it are links of the web.
  private static final String SITE = "https://jechemine.ca/";

  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);

  private ResourceMarkup() {}

  /// The HTML with nothing but allowed markup; empty when a reader would see nothing. What was
  /// cleaned once stays as it is.
  public static String clean(String html) {
    String cleaned = Jsoup.clean(html, SITE, allowed(), AS_IT_IS).strip();
    return Jsoup.parseBodyFragment(cleaned).body().text().isBlank() ? "" : cleaned;
  }

  private static Safelist allowed() {
    return new Safelist()
        .addTags("p", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "u", "s", "a")
        .addTags(
            "blockquote", "br", "hr", "code", "pre", "table", "thead", "tbody", "tr", "th", "td")
        .addAttributes("a", "href")
        .addAttributes("th", "scope", "colspan")
        .addAttributes("td", "colspan")
        .addProtocols("a", "href", "http", "https", "mailto", "tel")
        .addEnforcedAttribute("a", "rel", "noopener")
        .preserveRelativeLinks(true);
  }
}
