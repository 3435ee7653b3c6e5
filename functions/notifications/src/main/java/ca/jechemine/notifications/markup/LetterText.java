package ca.jechemine.notifications.markup;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Clean markup as text: a blank line between paragraphs, a dash before each point of a list, and
/// where a link leads behind it.
final class LetterText implements NodeVisitor {

  private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\r\\f]+");
  private static final Pattern AROUND_LINE_END = Pattern.compile(" *\\n *");
  private static final Pattern EMPTY_LINES = Pattern.compile("\\n{3,}");

  private final StringBuilder text = new StringBuilder();

  private LetterText() {}

  static String of(Element body) {
    LetterText text = new LetterText();
    body.traverse(text);
    String lines = AROUND_LINE_END.matcher(text.text).replaceAll("\n");
    return EMPTY_LINES.matcher(lines).replaceAll("\n\n").strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(SPACE.matcher(words.getWholeText()).replaceAll(" "));
      return;
    }
    switch (node.nodeName()) {
      case "br" -> text.append('\n');
      case "li" -> text.append("\n- ");
      case "hr" -> text.append("\n\n---\n\n");
      case "p", "h2", "h3", "ul", "ol", "blockquote", "pre" -> text.append("\n\n");
      default -> {}
    }
  }

  @Override
  public void tail(Node node, int depth) {
    switch (node.nodeName()) {
      case "p", "h2", "h3", "ul", "ol", "blockquote", "pre" -> text.append("\n\n");
      case "a" -> {
        String href = node.attr("href");
        if (!href.isEmpty() && text.indexOf(href, text.length() - href.length()) < 0) {
          text.append(" (").append(href).append(')');
        }
      }
      default -> {}
    }
  }
}
