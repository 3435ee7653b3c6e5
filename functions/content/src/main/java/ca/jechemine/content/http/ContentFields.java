package ca.jechemine.content.http;

import ca.jechemine.content.domain.CleanHtml;
import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentChange;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.content.domain.ContentStatus;
import ca.jechemine.content.domain.MediaType;
import ca.jechemine.content.domain.Wording;
import ca.jechemine.content.markup.Markup;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads what bodies say of an entry of the editorial content, and notes everything that is wrong
/// with it. A blank title says nothing; null says nothing but of `iconUrl` and `mediaUrl`, which it
/// takes away, as a blank one does. What leads to media counts for media only.
final class ContentFields {

  /// Two texts, and twice as much for their escapes and the other fields.
  static final int LONGEST_BODY = 300_000;

  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_SUMMARY = 1_000;
  private static final int LONGEST_HTML = 50_000;
  private static final int LAST_PLACE = 9_999;

  private static final Text REQUIRED = new Text("est obligatoire", "is required");
  private static final Text NO_TEXT = new Text("doit être un texte", "must be a text");
  private static final Text NO_SLUG =
      new Text(
          "ne peut compter que des minuscules sans accent, des chiffres et des traits d’union,"
              + " 100 caractères au plus",
          "must have lower-case letters without accents, digits and hyphens only, at most 100"
              + " characters");
  private static final Text NO_LINK =
      new Text(
          "doit être une adresse https ou un chemin du site",
          "must be an https address or a path of the site");
  private static final Text NO_STATUS =
      new Text("doit être draft ou published", "must be draft or published");
  private static final Text NO_MEDIA =
      new Text("doit être article, video ou podcast", "must be article, video or podcast");
  private static final Text NO_PLACE =
      new Text("doit être un nombre entier de 0 à 9 999", "must be a whole number from 0 to 9,999");

  private final Map<String, @Nullable Object> fields;
  private final ContentKind kind;
  private final Violations violations = new Violations();

  ContentFields(Map<String, @Nullable Object> fields, ContentKind kind) {
    this.fields = fields;
    this.kind = kind;
  }

  /// A new entry: where it is read, and what it says.
  record Draft(ContentAddress address, ContentChange change) {}

  /// What is to become of an entry.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  ContentChange change() {
    ContentChange change = read();
    violations.refuseIfAny();
    return change;
  }

  /// What a new entry says: both titles at least. Its slug is made of the French one unless there
  /// is one.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Draft draft() {
    ContentChange change = read();
    Optional<String> title = change.french().title();
    violations.require(title.isPresent(), "titleFr", REQUIRED);
    violations.require(change.english().title().isPresent(), "titleEn", REQUIRED);
    Optional<String> typed = line("slug", ContentAddress.LONGEST_SLUG).filter(it -> !it.isEmpty());
    Optional<String> slug = typed.or(() -> title.flatMap(ContentAddress::slugOf));
    violations.require(
        title.isEmpty() || slug.filter(ContentAddress::isSlug).isPresent(), "slug", NO_SLUG);
    violations.refuseIfAny();
    return new Draft(new ContentAddress(kind, slug.orElseThrow()), change);
  }

  private ContentChange read() {
    boolean isMedia = kind == ContentKind.MEDIA;
    return new ContentChange(
        wording("Fr"),
        wording("En"),
        link("iconUrl"),
        isMedia ? word("mediaType", MediaType::of, NO_MEDIA) : Optional.empty(),
        isMedia ? link("mediaUrl") : null,
        word("status", ContentStatus::of, NO_STATUS),
        sortOrder());
  }

  private ContentChange.Wording wording(String language) {
    return new ContentChange.Wording(
        line("title" + language, LONGEST_TITLE).filter(it -> !it.isEmpty()),
        line("summary" + language, LONGEST_SUMMARY),
        html("contentHtml" + language));
  }

  private Optional<String> line(String field, int longest) {
    Optional<String> line = text(field).map(Wording::spaced);
    violations.require(line.orElse("").length() <= longest, field, tooLong(longest));
    return line;
  }

  private Optional<CleanHtml> html(String field) {
    Optional<String> typed = text(field);
    if (typed.orElse("").length() > LONGEST_HTML) {
      violations.require(false, field, tooLong(LONGEST_HTML));
      return Optional.empty();
    }
    Optional<CleanHtml> clean = typed.map(Markup::clean);
    violations.require(
        clean.orElse(CleanHtml.NONE).value().length() <= LONGEST_HTML,
        field,
        tooLong(LONGEST_HTML));
    return clean;
  }

  private ContentChange.@Nullable Link link(String field) {
    if (!fields.containsKey(field)) {
      return null;
    }
    String typed = text(field).map(String::strip).orElse("");
    violations.require(typed.isEmpty() || PublicLink.isOne(typed), field, NO_LINK);
    return new ContentChange.Link(typed.isEmpty() ? null : typed);
  }

  private <T> Optional<T> word(String field, Function<String, Optional<T>> reading, Text reason) {
    Optional<String> typed = text(field);
    Optional<T> word = typed.flatMap(reading);
    violations.require(typed.isEmpty() || word.isPresent(), field, reason);
    return word;
  }

  private Optional<Integer> sortOrder() {
    Object raw = fields.get("sortOrder");
    if (raw instanceof Long number && number >= 0 && number <= LAST_PLACE) {
      return Optional.of(Math.toIntExact(number));
    }
    violations.require(raw == null, "sortOrder", NO_PLACE);
    return Optional.empty();
  }

  private Optional<String> text(String field) {
    Object raw = fields.get(field);
    violations.require(raw == null || raw instanceof String, field, NO_TEXT);
    return raw instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Text tooLong(int longest) {
    return new Text(
        "ne peut pas dépasser " + longest + " caractères",
        "must have at most " + longest + " characters");
  }
}
