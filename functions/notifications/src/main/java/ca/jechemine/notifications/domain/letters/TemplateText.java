package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// A text with tokens `{{key}}` and sections: `{{#key}}…{{/key}}` is kept where the token stands
/// for something, `{{^key}}…{{/key}}` where it stands for nothing. Read once, in one pass; what is
/// left to do then cannot fail.
public record TemplateText(String source, List<Node> nodes) {

  /// So many sections may be open at once.
  public static final int DEEPEST = 6;

  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,39}");

  public TemplateText {
    nodes = List.copyOf(nodes);
  }

  /// A part of the text.
  public sealed interface Node {

    /// As it is.
    record Plain(String text) implements Node {}

    /// What the token stands for.
    record Token(String key) implements Node {}

    /// Kept where the token stands for something, or for nothing.
    record Section(String key, boolean isForNothing, List<Node> nodes) implements Node {

      public Section {
        nodes = List.copyOf(nodes);
      }
    }
  }

  /// Reads it.
  ///
  /// @throws TemplateFault when a section is left open, was not opened, or is too deep, and when
  ///   something between braces is no token
  public static TemplateText parse(String source) {
    Reading reading = new Reading();
    int at = 0;
    while (at < source.length()) {
      int open = source.indexOf(OPEN, at);
      int end = open < 0 ? source.length() : open;
      reading.plain(source.substring(at, end));
      if (open < 0) {
        break;
      }
      int close = source.indexOf(CLOSE, open);
      if (close < 0) {
        throw braces();
      }
      reading.tag(source.substring(open + OPEN.length(), close).strip());
      at = close + CLOSE.length();
    }
    return new TemplateText(source, reading.end());
  }

  /// Whether it says nothing at all.
  public boolean isBlank() {
    return source.isBlank();
  }

  /// The tokens that it names.
  public Set<String> tokens() {
    Set<String> found = new LinkedHashSet<>();
    collect(nodes, found);
    return found;
  }

  /// The text with these values, each escaped so; a token without a value stands for nothing.
  public String fill(Map<String, String> values, UnaryOperator<String> escape) {
    StringBuilder text = new StringBuilder(source.length());
    append(nodes, values, escape, text);
    return text.toString();
  }

  /// For HTML, also within quoted attributes.
  public static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static void collect(List<Node> nodes, Set<String> found) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Plain _ -> {}
        case Node.Token(String key) -> found.add(key);
        case Node.Section(String key, boolean _, List<Node> inner) -> {
          found.add(key);
          collect(inner, found);
        }
      }
    }
  }

  private static void append(
      List<Node> nodes,
      Map<String, String> values,
      UnaryOperator<String> escape,
      StringBuilder to) {
    for (Node node : nodes) {
      switch (node) {
        case Node.Plain(String text) -> to.append(text);
        case Node.Token(String key) -> to.append(escape.apply(values.getOrDefault(key, "")));
        case Node.Section(String key, boolean isForNothing, List<Node> inner) -> {
          if (values.getOrDefault(key, "").isBlank() == isForNothing) {
            append(inner, values, escape, to);
          }
        }
      }
    }
  }

  private static TemplateFault braces() {
    return new TemplateFault(
        new Text(
            "contient des accolades {{ ou }} sans leur pendant",
            "has braces {{ or }} without their counterpart"));
  }

  /// The sections that are open, the innermost last.
  private static final class Reading {

    private record Opened(String key, boolean isForNothing, List<Node> nodes) {}

    private final Deque<Opened> open = new ArrayDeque<>(List.of(new Opened("", false, nodes())));

    void plain(String text) {
      if (text.contains(CLOSE)) {
        throw braces();
      }
      if (!text.isEmpty()) {
        add(new Node.Plain(text));
      }
    }

    void tag(String tag) {
      char sort = tag.isEmpty() ? ' ' : tag.charAt(0);
      switch (sort) {
        case '#' -> begin(name(tag.substring(1)), false);
        case '^' -> begin(name(tag.substring(1)), true);
        case '/' -> close(name(tag.substring(1)));
        default -> add(new Node.Token(name(tag)));
      }
    }

    List<Node> end() {
      Opened last = open.getLast();
      if (open.size() > 1) {
        throw new TemplateFault(
            new Text(
                "ne ferme pas la section {{#" + last.key() + "}}",
                "does not close the section {{#" + last.key() + "}}"));
      }
      return last.nodes();
    }

    private void begin(String key, boolean isForNothing) {
      if (open.size() > DEEPEST) {
        throw new TemplateFault(
            new Text(
                "imbrique plus de " + DEEPEST + " sections (" + key + ")",
                "nests more than " + DEEPEST + " sections (" + key + ")"));
      }
      open.addLast(new Opened(key, isForNothing, nodes()));
    }

    private void close(String key) {
      Opened last = open.removeLast();
      if (open.isEmpty() || !last.key().equals(key)) {
        throw new TemplateFault(
            new Text(
                "ferme la section {{/" + key + "}} qui n’est pas la dernière ouverte",
                "closes the section {{/" + key + "}}, which is not the last one opened"));
      }
      add(new Node.Section(key, last.isForNothing(), last.nodes()));
    }

    private void add(Node node) {
      open.getLast().nodes().add(node);
    }

    private static List<Node> nodes() {
      return new ArrayList<>();
    }

    private static String name(String name) {
      String key = name.strip();
      if (!NAME.matcher(key).matches()) {
        throw new TemplateFault(
            new Text(
                "contient entre accolades ce qui n’est pas un jeton",
                "has something between braces that is no token"));
      }
      return key;
    }
  }
}
