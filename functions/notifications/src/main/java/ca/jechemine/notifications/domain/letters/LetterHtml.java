package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text of a letter as HTML that an editor can show and that cleaning leaves as it is, in
/// pieces. What leads on from it, its buttons, is not among them.
public record LetterHtml(Language language) {

  /// Where the address of the support is put.
  static final String SUPPORT = "support@letters.invalid";

  private static final Text COLON = new Text("\u00a0: ", ": ");

  /// The pieces of these blocks.
  public List<String> of(List<Block> blocks) {
    return blocks.stream().flatMap(this::pieces).toList();
  }

  /// As text of HTML, in the spelling that cleaning has.
  public static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\u00a0", "&nbsp;");
  }

  private Stream<String> pieces(Block block) {
    return switch (block) {
      case Block.Paragraph(String text) -> Stream.of("<p>" + lines(text) + "</p>");
      case Block.Quote(String text) -> Stream.of("<blockquote>" + lines(text) + "</blockquote>");
      case Block.Support(String lead) -> Stream.of("<p>" + escaped(lead) + " " + SUPPORT + ".</p>");
      case Block.Facts(List<Block.Fact> facts) ->
          Stream.of(Stream.of("<ul>"), facts.stream().map(this::fact), Stream.of("</ul>"))
              .flatMap(it -> it);
      case Block.Written(String html, String _) -> Stream.of(html);
      case Block.Button _, Block.Link _ -> Stream.empty();
    };
  }

  private String fact(Block.Fact fact) {
    return "<li>"
        + escaped(fact.label())
        + escaped(COLON.in(language))
        + escaped(fact.value())
        + "</li>";
  }

  private static String lines(String text) {
    return text.strip().lines().map(LetterHtml::escaped).collect(Collectors.joining("<br>"));
  }
}
