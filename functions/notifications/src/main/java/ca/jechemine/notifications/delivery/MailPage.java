package ca.jechemine.notifications.delivery;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.notifications.domain.Block;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.Letter;
import ca.jechemine.notifications.domain.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page as both templates read it. `veil` is what the text form begins with, where its reader
/// chose discretion: there the preheader is not enough, as it has none.
record MailPage(
    String language,
    String subject,
    String preheader,
    @Nullable String veil,
    Branding branding,
    List<Section> sections) {

  private static final Text ANSWERABLE =
      new Text(
          "Vous pouvez répondre directement à ce courriel.",
          "You can reply directly to this email.");

  private static final Text UNANSWERABLE =
      new Text(
          "Ce courriel a été envoyé automatiquement\u00a0: veuillez ne pas y répondre.",
          "This email was sent automatically: please do not reply to it.");

  private static final Text UNSUBSCRIBE =
      new Text("Ne plus recevoir par courriel %s", "Stop receiving %s by email");

  private static final Text COLON = new Text("\u00a0: ", ": ");

  static MailPage of(Page page) {
    Page.Section first = page.sections().getFirst();
    return new MailPage(
        first.language().code(),
        page.subject(),
        first.letter().preheader(),
        page.isDiscreet() ? first.letter().preheader() : null,
        page.branding(),
        page.sections().stream().map(it -> Section.of(it.language(), it.letter(), page)).toList());
  }

  /// What is said in one language; `unsubscribe` is null where nothing can be ended.
  record Section(
      String language,
      String title,
      List<Part> parts,
      String footer,
      @Nullable Button unsubscribe) {

    private static Section of(Language language, Letter letter, Page page) {
      return new Section(
          language.code(),
          letter.title(),
          letter.blocks().stream().map(it -> Part.of(it, language, page)).toList(),
          (page.answerable() ? ANSWERABLE : UNANSWERABLE).in(language),
          unsubscribe(page.unsubscribing(), language));
    }

    private static @Nullable Button unsubscribe(
        Page.@Nullable Unsubscribing unsubscribing, Language language) {
      return unsubscribing == null
          ? null
          : new Button(
              UNSUBSCRIBE.in(language).replace("%s", unsubscribing.what().in(language)),
              unsubscribing.url());
    }
  }

  /// A block, in that of its forms which is not null.
  record Part(
      @Nullable Lines paragraph,
      @Nullable Facts facts,
      @Nullable Lines quote,
      @Nullable Button button,
      @Nullable Written written) {

    private static Part of(Block block, Language language, Page page) {
      return switch (block) {
        case Block.Paragraph(String text) -> new Part(Lines.of(text), null, null, null, null);
        case Block.Facts(List<Block.Fact> all) ->
            new Part(null, new Facts(all, COLON.in(language)), null, null, null);
        case Block.Quote(String text) -> new Part(null, null, Lines.of(text), null, null);
        case Block.Button(String label, String path) ->
            new Part(null, null, null, new Button(label, page.site() + path), null);
        case Block.Link(String label, String url) ->
            new Part(null, null, null, new Button(label, url), null);
        case Block.Support(String lead) ->
            new Part(Lines.of(lead + " " + page.support() + "."), null, null, null, null);
        case Block.Written(String html, String text) ->
            new Part(null, null, null, null, new Written(html, Lines.of(text)));
      };
    }
  }

  /// A text line by line.
  record Lines(List<String> lines) {

    private static Lines of(String text) {
      return new Lines(text.strip().lines().toList());
    }
  }

  /// Things known, one a line; in the text form, `colon` stands behind their labels.
  record Facts(List<Block.Fact> all, String colon) {}

  /// Clean markup, and the same as text.
  record Written(String html, Lines text) {}

  /// A link.
  record Button(String label, String url) {}
}
