package ca.jechemine.contact.http;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/// Makes what a mail looks like harmless: no script, style, form, frame, picture or handler is
/// left, and links go to the web or to a mailbox.
final class EmailText {

  private static final int LONGEST_HTML = 60_000;
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");
  private static final Safelist HARMLESS =
      Safelist.relaxed()
          .removeTags("img")
          .removeProtocols("a", "href", "ftp")
          .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

  private EmailText() {}

  /// The HTML with nothing but harmless markup; nothing when nothing is left, or too much.
  static Optional<String> harmless(String html) {
    String clean =
        Jsoup.clean(html, "", HARMLESS, new Document.OutputSettings().prettyPrint(false)).strip();
    return clean.isEmpty() || clean.length() > LONGEST_HTML ? Optional.empty() : Optional.of(clean);
  }

  /// What a person would read of the HTML, line by line.
  static String plain(String html) {
    Document document = Jsoup.parse(html);
    document.select("script, style, head, title").remove();
    document.select("br").before("\n");
    for (Element block : document.select("p, div, tr, li, h1, h2, h3, h4, h5, h6, blockquote")) {
      block.prependText("\n");
      block.appendText("\n");
    }
    String text = document.body().wholeText();
    String lines =
        text.lines()
            .map(it -> SPACES.matcher(it).replaceAll(" ").strip())
            .collect(Collectors.joining("\n"));
    return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
  }
}
