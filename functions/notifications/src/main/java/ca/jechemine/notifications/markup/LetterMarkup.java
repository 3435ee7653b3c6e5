package ca.jechemine.notifications.markup;

import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.letters.Markup;
import ca.jechemine.notifications.domain.letters.TemplateFault;
import ca.jechemine.notifications.domain.letters.Values;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/// Lets through the markup of a letter's text, and nothing else: no script, form, frame, picture or
/// style. A link leads to the web, to a mailbox or to a telephone; where it leads a token alone may
/// stand, and only one whose value is an address that the code has made.
public final class LetterMarkup implements Markup {

  private static final Document.OutputSettings AS_IT_IS =
      new Document.OutputSettings().prettyPrint(false);
  private static final Pattern TOKEN = Pattern.compile("\\{\\{\\s*([A-Za-z0-9]+)\\s*}}");

  @Override
  public Cleaned clean(String html) {
    for (Element link : Jsoup.parseBodyFragment(html).select("a[href*=\"{{\"]")) {
      if (!isAddress(link.attr("href"))) {
        throw new TemplateFault(
            new Text(
                "ne peut mener, par un lien, qu’à un jeton d’adresse seul",
                "may have, as where a link leads, nothing but one token of an address"));
      }
    }
    String clean = Jsoup.clean(html, "", new Allowed(), AS_IT_IS).strip();
    return new Cleaned(clean, LetterText.of(Jsoup.parseBodyFragment(clean).body()));
  }

  private static boolean isAddress(String href) {
    Matcher token = TOKEN.matcher(href.strip());
    return token.matches() && Values.ADDRESSES.contains(token.group(1));
  }

  private static final class Allowed extends Safelist {

    private Allowed() {
      addTags(
          "p",
          "br",
          "hr",
          "h2",
          "h3",
          "ul",
          "ol",
          "li",
          "strong",
          "b",
          "em",
          "i",
          "u",
          "s",
          "a",
          "blockquote",
          "code",
          "pre");
      addAttributes("a", "href");
      addProtocols("a", "href", "http", "https", "mailto", "tel");
    }

    @Override
    public boolean isSafeAttribute(String tag, Element element, Attribute attribute) {
      return (tag.equals("a")
              && attribute.getKey().equals("href")
              && isAddress(attribute.getValue()))
          || super.isSafeAttribute(tag, element, attribute);
    }
  }
}
