package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.CleanHtml;
import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.content.domain.ContentHead;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.content.domain.ContentStatus;
import ca.jechemine.content.domain.MediaType;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The rows of an entry of the editorial content. One row holds both languages and both texts; the
/// others hold all but the texts, so that each list is read in its order.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the entry, which decides who was first | `CONTENT#<kind>#<slug>` | `CONTENT` |
/// | its place in the administration's list | `CONTENT_LIST#<kind>` | `<place>#<slug>` |
/// | its place in everybody's, while it is published | `CONTENT_PUBLISHED#<kind>` | `<place>#<slug>` |
///
/// A place is the sort order in four digits or, of kinds that are newest first, what is missing of
/// the publication's milliseconds to the latest ones, in fifteen; zeros while there is none.
final class ContentItem {

  static final String SK = "CONTENT";

  private static final long LATEST = 999_999_999_999_999L;

  private ContentItem() {}

  static String pk(ContentAddress address) {
    return "CONTENT#" + address.kind().code() + "#" + address.slug();
  }

  static String listPk(ContentKind kind) {
    return "CONTENT_LIST#" + kind.code();
  }

  static String publishedPk(ContentKind kind) {
    return "CONTENT_PUBLISHED#" + kind.code();
  }

  static String place(ContentHead head) {
    return place(head.address().kind(), head) + "#" + head.address().slug();
  }

  private static String place(ContentKind kind, ContentHead head) {
    return kind.isNewestFirst()
        ? "%015d"
            .formatted(
                head.publication().map(Instant::toEpochMilli).map(it -> LATEST - it).orElse(0L))
        : "%04d".formatted(head.sortOrder());
  }

  static Map<String, AttributeValue> write(ContentEntry entry, long version) {
    return head(entry.head())
        .text("pk", pk(entry.head().address()))
        .text("sk", SK)
        .number("version", version)
        .text("contentHtmlFr", entry.french().value())
        .text("contentHtmlEn", entry.english().value())
        .toItem();
  }

  static Map<String, AttributeValue> place(ContentHead head, String pk) {
    return head(head).text("pk", pk).text("sk", place(head)).toItem();
  }

  private static ItemWriter head(ContentHead head) {
    ContentHead.Media media = head.media();
    ItemWriter item =
        new ItemWriter()
            .text("kind", head.address().kind().code())
            .text("slug", head.address().slug())
            .text("idFr", head.french().id())
            .text("titleFr", head.french().title())
            .text("summaryFr", head.french().summary())
            .text("idEn", head.english().id())
            .text("titleEn", head.english().title())
            .text("summaryEn", head.english().summary())
            .text("iconUrl", head.iconUrl())
            .text("mediaType", media == null ? null : media.type().code())
            .text("mediaUrl", media == null ? null : media.url())
            .text("status", head.status().code())
            .number("sortOrder", head.sortOrder())
            .instant("publishedAt", head.publishedAt());
    return TrailAttributes.write(item, head.trail());
  }

  static Versioned<ContentEntry> read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Versioned<>(
        new ContentEntry(
            readHead(row),
            new CleanHtml(item.text("contentHtmlFr")),
            new CleanHtml(item.text("contentHtmlEn"))),
        item.number("version"));
  }

  static ContentAddress address(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new ContentAddress(ContentKind.of(item.text("kind")).orElseThrow(), item.text("slug"));
  }

  static ContentHead readHead(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new ContentHead(
        address(row),
        new ContentHead.Heading(item.text("idFr"), item.text("titleFr"), item.text("summaryFr")),
        new ContentHead.Heading(item.text("idEn"), item.text("titleEn"), item.text("summaryEn")),
        item.optionalText("iconUrl").orElse(null),
        item.optionalText("mediaType")
            .flatMap(MediaType::of)
            .map(it -> new ContentHead.Media(it, item.optionalText("mediaUrl").orElse(null)))
            .orElse(null),
        ContentStatus.of(item.text("status")).orElseThrow(),
        Math.toIntExact(item.number("sortOrder")),
        item.optionalInstant("publishedAt").orElse(null),
        TrailAttributes.read(item));
  }
}
