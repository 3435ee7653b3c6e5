package ca.jechemine.notifications.domain;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A part of a letter. Its texts are plain: whoever lays the letter out escapes them.
public sealed interface Block {

  /// Sentences; a line end within them stays one.
  record Paragraph(String text) implements Block {}

  /// Things known of the matter, one a line.
  record Facts(List<Fact> facts) implements Block {

    public Facts {
      facts = List.copyOf(facts);
    }
  }

  /// A label and what is so.
  record Fact(String label, String value) {}

  /// Somebody else's words.
  record Quote(String text) implements Block {}

  /// Where to go on: a path of the site.
  record Button(String label, String path) implements Block {}

  /// Where to go on outside of the site.
  record Link(String label, String url) implements Block {}

  /// A sentence that leads up to the address of the support, without its full stop.
  record Support(String lead) implements Block {}

  /// What an administrator wrote in place of the rest, in both forms: markup that was cleaned, with
  /// every value in it escaped, and the same as text.
  record Written(String html, String text) implements Block {}

  /// The paragraphs of a text in which a blank line separates them.
  static List<Block> paragraphs(String text) {
    return BlankLine.SEPARATOR
        .splitAsStream(text.strip())
        .map(String::strip)
        .filter(it -> !it.isEmpty())
        .flatMap(it -> Stream.<Block>of(new Paragraph(it)))
        .toList();
  }

  /// Holds the pattern, which an interface cannot keep to itself.
  final class BlankLine {
    private static final Pattern SEPARATOR = Pattern.compile("\\R[ \\t]*\\R\\s*");

    private BlankLine() {}
  }
}
