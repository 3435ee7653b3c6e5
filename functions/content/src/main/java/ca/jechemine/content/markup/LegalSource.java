package ca.jechemine.content.markup;

import ca.jechemine.content.domain.CleanHtml;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/// A legal text as the files of the initial content spell it (contract 10 §8.5).
@Json
public record LegalSource(
    String title, @Nullable String subtitle, @Nullable String intro, List<Section> sections) {

  /// A section with its heading, which the table of contents is made of.
  @Json
  public record Section(String title, List<Block> blocks) {}

  /// One of the three.
  @Json
  public record Block(
      @Nullable String paragraph, @Nullable List<Bullet> bullets, @Nullable String callout) {}

  /// A point of a list, with the term that it explains or without.
  @Json
  public record Bullet(@Nullable String term, String text) {}

  /// The text as markup.
  public CleanHtml html() {
    StringBuilder html = new StringBuilder();
    if (intro != null) {
      html.append(paragraph(intro));
    }
    for (Section section : sections) {
      html.append("<h2>").append(escaped(section.title())).append("</h2>");
      section.blocks().forEach(it -> append(html, it));
    }
    return Markup.clean(html.toString());
  }

  private static void append(StringBuilder html, Block block) {
    if (block.paragraph() != null) {
      html.append(paragraph(block.paragraph()));
    }
    if (block.bullets() != null) {
      html.append("<ul>");
      for (Bullet bullet : block.bullets()) {
        html.append("<li>");
        if (bullet.term() != null) {
          html.append("<strong>").append(escaped(bullet.term())).append("</strong> : ");
        }
        html.append(escaped(bullet.text())).append("</li>");
      }
      html.append("</ul>");
    }
    if (block.callout() != null) {
      html.append("<blockquote class=\"legal-callout\">")
          .append(paragraph(block.callout()))
          .append("</blockquote>");
    }
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text) + "</p>";
  }

  private static String escaped(String text) {
    return Entities.escape(text);
  }
}
