package ca.jechemine.notifications.http;

import ca.jechemine.notifications.application.EditTemplates.InForce;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.letters.BuiltIn;
import ca.jechemine.notifications.domain.letters.Definition;
import ca.jechemine.notifications.domain.letters.EditedTemplate;
import ca.jechemine.notifications.domain.letters.Field;
import ca.jechemine.notifications.domain.letters.Placeholder;
import ca.jechemine.notifications.domain.letters.TemplateText;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A template as it is in force (contract 40 §3.8). `updatedAt` is missing while nobody changed it.
@Json
record TemplateView(
    String id,
    String templateKey,
    String locale,
    String subject,
    String title,
    @Nullable String subtitle,
    String bodyHtml,
    @Nullable String ctaText,
    boolean isEdited,
    @Nullable Instant updatedAt,
    TemplateView.@Nullable WithPlaceholders definition) {

  /// Without its definition.
  static TemplateView of(InForce template) {
    return of(template, null);
  }

  /// With it; the values are those of the sample.
  static TemplateView whole(InForce template, Map<String, String> fr, Map<String, String> en) {
    return of(template, WithPlaceholders.of(template.builtIn().id().key(), fr, en));
  }

  private static TemplateView of(InForce template, @Nullable WithPlaceholders definition) {
    BuiltIn builtIn = template.builtIn();
    EditedTemplate edited = template.edited();
    return new TemplateView(
        builtIn.id().code(),
        builtIn.id().key().code(),
        builtIn.id().language().code(),
        text(template, Field.SUBJECT),
        text(template, Field.TITLE),
        orNull(text(template, Field.SUBTITLE)),
        text(template, Field.BODY_HTML),
        orNull(text(template, Field.CTA_TEXT)),
        !edited.fields().isEmpty(),
        edited.updatedAt(),
        definition);
  }

  private static String text(InForce template, Field field) {
    return template
        .edited()
        .field(field)
        .map(TemplateText::source)
        .orElseGet(() -> template.builtIn().text(field));
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }

  /// All templates, and what each is called.
  @Json
  record Listing(List<TemplateView> templates, List<Named> definitions) {

    static Listing of(List<InForce> templates) {
      return new Listing(
          templates.stream().map(TemplateView::of).toList(),
          Stream.of(TemplateKey.values()).map(Named::of).toList());
    }
  }

  /// What a template is called.
  @Json
  record Named(
      String key, String labelFr, String labelEn, String descriptionFr, String descriptionEn) {

    static Named of(TemplateKey key) {
      Definition it = Definition.of(key);
      return new Named(
          key.code(),
          it.label().fr(),
          it.label().en(),
          it.description().fr(),
          it.description().en());
    }
  }

  /// The same, and what its texts may name.
  @Json
  record WithPlaceholders(
      String key,
      String labelFr,
      String labelEn,
      String descriptionFr,
      String descriptionEn,
      List<Token> placeholders) {

    static WithPlaceholders of(TemplateKey key, Map<String, String> fr, Map<String, String> en) {
      Definition it = Definition.of(key);
      return new WithPlaceholders(
          key.code(),
          it.label().fr(),
          it.label().en(),
          it.description().fr(),
          it.description().en(),
          key.tokens().stream().map(token -> Token.of(Placeholder.of(token, fr, en))).toList());
    }
  }

  /// What a token stands for.
  @Json
  record Token(String key, String labelFr, String labelEn, String sampleFr, String sampleEn) {

    static Token of(Placeholder it) {
      return new Token(
          it.key(), it.label().fr(), it.label().en(), it.sample().fr(), it.sample().en());
    }
  }
}
