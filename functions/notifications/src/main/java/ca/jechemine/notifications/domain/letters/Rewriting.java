package ca.jechemine.notifications.domain.letters;

import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Link;
import ca.jechemine.notifications.domain.Block.Paragraph;
import ca.jechemine.notifications.domain.Block.Written;
import ca.jechemine.notifications.domain.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Puts what administrators wrote in the place of what the code has.
///
/// Where a letter leads is the code's: its buttons stay, below the text that was written, and a
/// label that was written goes on the button that bears the built-in one. What is blank once it is
/// filled follows the code.
public final class Rewriting {

  private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

  private Rewriting() {}

  /// The letter as it was rewritten; `builtIn` is the template that the code has for it.
  public static Letter of(
      Letter letter, EditedTemplate edited, BuiltIn builtIn, Map<String, String> values) {
    return new Letter(
        line(edited, Field.SUBJECT, values).orElse(letter.subject()),
        letter.preheader(),
        line(edited, Field.TITLE, values).orElse(letter.title()),
        blocks(letter, edited, builtIn, values));
  }

  private static List<Block> blocks(
      Letter letter, EditedTemplate edited, BuiltIn builtIn, Map<String, String> values) {
    Optional<Written> body = body(edited, values);
    Optional<String> label = line(edited, Field.CTA_TEXT, values);
    List<Block> blocks = new ArrayList<>();
    line(edited, Field.SUBTITLE, values).ifPresent(it -> blocks.add(new Paragraph(it)));
    body.ifPresent(blocks::add);
    letter.blocks().stream()
        .filter(it -> body.isEmpty() || it instanceof Button || it instanceof Link)
        .map(it -> label.map(text -> labelled(it, text, builtIn)).orElse(it))
        .forEach(blocks::add);
    return blocks;
  }

  private static Block labelled(Block block, String label, BuiltIn builtIn) {
    return switch (block) {
      case Button(String before, String path) when before.equals(builtIn.ctaText()) ->
          new Button(label, path);
      case Link(String before, String url) when before.equals(builtIn.ctaText()) ->
          new Link(label, url);
      case Button _,
          Link _,
          Paragraph _,
          Block.Facts _,
          Block.Quote _,
          Block.Support _,
          Written _ ->
          block;
    };
  }

  private static Optional<Written> body(EditedTemplate edited, Map<String, String> values) {
    return edited
        .effective(Field.BODY_HTML)
        .map(html ->
            new Written(
                html.fill(values, it -> TemplateText.escaped(it).replace("\n", "<br>")),
                edited
                    .effective(Field.BODY_TEXT)
                    .map(it -> it.fill(values, UnaryOperator.identity()))
                    .map(it -> EMPTY_LINES.matcher(it.strip()).replaceAll("\n\n"))
                    .orElse("")))
        .filter(it -> !it.text().isBlank());
  }

  private static Optional<String> line(
      EditedTemplate edited, Field field, Map<String, String> values) {
    return edited
        .effective(field)
        .map(it -> it.fill(values, UnaryOperator.identity()))
        .map(it -> it.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
        .filter(it -> !it.isEmpty());
  }
}
