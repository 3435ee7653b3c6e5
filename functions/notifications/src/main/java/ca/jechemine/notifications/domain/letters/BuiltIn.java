package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Block.Button;
import ca.jechemine.notifications.domain.Block.Link;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.MailContent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The template that the code itself has for a letter in one language, read off a sample of it:
/// what stands in the letter for a token becomes the token, and what is missing or different
/// without one becomes a section. So there is no second copy of any text that could differ from the
/// first.
public record BuiltIn(
    TemplateId id, String subject, String title, String bodyHtml, @Nullable String ctaText) {

  /// That of the sample.
  public static BuiltIn of(Sample sample, Language language) {
    Fill fill = fill(sample.whole(), language);
    Letter whole = sample.whole().in(language);
    Pieces subject = Pieces.of(List.of(Tokens.plain(fill).in(whole.subject())));
    Pieces title = Pieces.of(List.of(Tokens.plain(fill).in(whole.title())));
    Pieces body = Pieces.of(body(whole.blocks(), fill, language));
    for (Sample.Lesser lesser : sample.lesser()) {
      Fill lesserFill = fill(lesser.content(), language);
      Letter without = lesser.content().in(language);
      Tokens plain = Tokens.plain(lesserFill);
      subject = subject.without(lesser.token(), List.of(plain.in(without.subject())));
      title = title.without(lesser.token(), List.of(plain.in(without.title())));
      body = body.without(lesser.token(), body(without.blocks(), lesserFill, language));
    }
    return new BuiltIn(
        new TemplateId(fill.key(), language),
        subject.text(),
        title.text(),
        body.text(),
        label(whole).orElse(null));
  }

  /// What is written there.
  public String text(Field field) {
    return switch (field) {
      case SUBJECT -> subject;
      case TITLE -> title;
      case BODY_HTML -> bodyHtml;
      case CTA_TEXT -> ctaText == null ? "" : ctaText;
      case SUBTITLE, BODY_TEXT -> "";
    };
  }

  private static Fill fill(MailContent content, Language language) {
    return content
        .fill(language)
        .orElseThrow(() -> new IllegalStateException("the sample of a template has no tokens"));
  }

  private static Optional<String> label(Letter letter) {
    return letter.blocks().stream()
        .flatMap(it ->
            switch (it) {
              case Button(String label, String _) -> Stream.of(label);
              case Link(String label, String _) -> Stream.of(label);
              case Block.Facts _,
                  Block.Paragraph _,
                  Block.Quote _,
                  Block.Support _,
                  Block.Written _ ->
                  Stream.<String>empty();
            })
        .findFirst();
  }

  private static List<String> body(List<Block> blocks, Fill fill, Language language) {
    Tokens tokens = Tokens.html(fill);
    return new LetterHtml(language).of(blocks).stream().map(tokens::in).toList();
  }
}
