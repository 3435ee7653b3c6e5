package ca.jechemine.content.http;

import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.content.domain.ContentHead;
import ca.jechemine.kernel.Language;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Editorial content as it is read.
final class ContentViews {

  private ContentViews() {}

  /// An entry in one language; in everybody's lists without its text.
  @Json
  record Entry(
      String id,
      String kind,
      String slug,
      String locale,
      String title,
      String summary,
      @Nullable String iconUrl,
      @Nullable String contentHtml,
      @Nullable String mediaType,
      @Nullable String mediaUrl,
      String status,
      int sortOrder,
      @Nullable Instant publishedAt,
      Instant createdAt,
      Instant updatedAt) {

    static Entry of(ContentEntry entry, Language language) {
      return of(entry.head(), language, entry.in(language).value());
    }

    static Entry of(ContentHead head, Language language, @Nullable String html) {
      ContentHead.Heading heading = head.in(language);
      ContentHead.Media media = head.media();
      return new Entry(
          heading.id(),
          head.address().kind().code(),
          head.address().slug(),
          language.code(),
          heading.title(),
          heading.summary(),
          head.iconUrl(),
          html,
          media == null ? null : media.type().code(),
          media == null ? null : media.url(),
          head.status().code(),
          head.sortOrder(),
          head.publishedAt(),
          head.trail().createdAt(),
          head.trail().updatedAt());
    }
  }

  /// An entry in both languages, as the administration reads it.
  @Json
  record Pair(
      String kind, String slug, int sortOrder, @Nullable Instant publishedAt, Entry fr, Entry en) {

    static Pair of(ContentEntry entry) {
      ContentHead head = entry.head();
      return new Pair(
          head.address().kind().code(),
          head.address().slug(),
          head.sortOrder(),
          head.publishedAt(),
          Entry.of(entry, Language.FR),
          Entry.of(entry, Language.EN));
    }
  }
}
