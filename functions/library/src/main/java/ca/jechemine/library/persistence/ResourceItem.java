package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.Material;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceChange;
import ca.jechemine.library.domain.ResourceChanges;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.domain.Trail;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;

/// The rows of a resource.
///
/// | row | pk | sk |
/// |---|---|---|
/// | the resource; the library is one partition, the newest at its end | `RESOURCE` | `<id>` |
/// | its text to read | `RESOURCE#<id>` | `TEXT` |
/// | the log of changes: the resource as it became, or `deleted`; kept for 90 days | `RESOURCE_CHANGE` | `<number, 12 digits>` |
/// | how many changes there were | `RESOURCE_CHANGES` | `RESOURCE_CHANGES` |
final class ResourceItem {

  static final String PK = "RESOURCE";
  static final String TEXT = "TEXT";
  static final String COUNTS = "COUNTS";
  static final String CHANGE = "RESOURCE_CHANGE";
  static final String CHANGES = "RESOURCE_CHANGES";

  private ResourceItem() {}

  static Map<String, AttributeValue> write(Resource resource, long version) {
    return attributes(resource, version).text("pk", PK).text("sk", resource.id().value()).toItem();
  }

  /// The resource as it became by that change of the library.
  static Map<String, AttributeValue> change(Resource resource, long version, long number) {
    return attributes(resource, version)
        .text("pk", CHANGE)
        .text("sk", changeSk(number))
        .text("resourceId", resource.id().value())
        .expiresAt(forgotten(resource.trail().updatedAt()))
        .toItem();
  }

  /// That the resource was deleted by that change of the library.
  static Map<String, AttributeValue> deletion(ResourceId id, long number, Instant now) {
    return new ItemWriter()
        .text("pk", CHANGE)
        .text("sk", changeSk(number))
        .text("resourceId", id.value())
        .flag("deleted", true)
        .expiresAt(forgotten(now))
        .toItem();
  }

  /// A condition of a transaction: that the resource is as it was read.
  static Write unchanged(String table, Versioned<Resource> read) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(table)
            .key(Tables.key(PK, read.value().id().value()))
            .conditionExpression("version = :read")
            .expressionAttributeValues(
                Map.of(":read", AttributeValue.fromN(Long.toString(read.version())))),
        _ -> new StaleVersion("the resource"));
  }

  private static Instant forgotten(Instant changedAt) {
    return changedAt.plus(Duration.ofDays(ResourceChanges.KEPT_DAYS));
  }

  static String changeSk(long number) {
    return String.format(Locale.ROOT, "%012d", number);
  }

  static String textPk(ResourceId id) {
    return PK + "#" + id.value();
  }

  static Map<String, AttributeValue> text(ResourceId id, ResourceText text) {
    return new ItemWriter()
        .text("pk", textPk(id))
        .text("sk", TEXT)
        .text("htmlFr", text.html().fr())
        .text("htmlEn", text.html().en())
        .toItem();
  }

  static ResourceText readText(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new ResourceText(new Text(item.text("htmlFr"), item.text("htmlEn")));
  }

  private static ItemWriter attributes(Resource resource, long version) {
    Presentation shown = resource.shown();
    Trail trail = resource.trail();
    return new ItemWriter()
        .number("version", version)
        .text("type", resource.type().code())
        .text("audience", resource.audience().code())
        .number("priceCents", resource.price().cents())
        .text("status", resource.status().code())
        .text("titleFr", shown.title().fr())
        .text("titleEn", shown.title().en())
        .text("descriptionFr", shown.description().fr())
        .text("descriptionEn", shown.description().en())
        .text("categoryFr", shown.category().fr())
        .text("categoryEn", shown.category().en())
        .text("formatFr", shown.format().fr())
        .text("formatEn", shown.format().en())
        .text("author", shown.author())
        .text("duration", shown.duration())
        .text("readTime", shown.readTime())
        .text("pages", shown.pages().map(it -> Integer.toString(it)))
        .texts("tags", shown.tags())
        .text("previewUrl", shown.previewUrl())
        .flag("hasText", resource.material().hasText())
        .text("contentUrl", resource.material().contentUrl())
        .text("fileId", resource.material().file().map(ResourceItem::stored))
        .text("fileName", resource.material().file().map(ResourceItem::fileName))
        .text("fileType", resource.material().file().map(ResourceItem::fileType))
        .text("fileUrl", resource.material().file().map(ResourceItem::elsewhere))
        .instant("publishedAt", resource.publishedAt().orElse(null))
        .instant("createdAt", trail.createdAt())
        .text("createdBy", id(trail.createdBy()))
        .instant("updatedAt", trail.updatedAt())
        .text("updatedBy", id(trail.updatedBy()));
  }

  /// The resource of its row.
  static Versioned<Resource> read(Map<String, AttributeValue> row) {
    return read(new ItemReader(row), "sk");
  }

  /// An entry of the log of changes.
  static ResourceChange readLog(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new ResourceChange(
        Long.parseLong(item.text("sk")),
        new ResourceId(item.text("resourceId")),
        item.flag("deleted") ? Optional.empty() : Optional.of(read(item, "resourceId").value()));
  }

  private static Versioned<Resource> read(ItemReader item, String idAttribute) {
    return new Versioned<>(
        new Resource(
            new ResourceId(item.text(idAttribute)),
            new Presentation(
                both(item, "title"),
                both(item, "description"),
                both(item, "category"),
                both(item, "format"),
                item.text("author"),
                item.optionalText("duration"),
                item.optionalText("readTime"),
                item.optionalText("pages").map(Integer::valueOf),
                item.texts("tags"),
                item.optionalText("previewUrl")),
            ResourceType.of(item.text("type")).orElseThrow(),
            Audience.of(item.text("audience")).orElseThrow(),
            new Money(item.number("priceCents")),
            ResourceStatus.of(item.text("status")).orElseThrow(),
            new Material(item.flag("hasText"), item.optionalText("contentUrl"), file(item)),
            item.optionalInstant("publishedAt"),
            new Trail(
                item.instant("createdAt"),
                user(item.optionalText("createdBy")),
                item.instant("updatedAt"),
                user(item.optionalText("updatedBy")))),
        item.number("version"));
  }

  private static Optional<ResourceFile> file(ItemReader item) {
    return item.optionalText("fileId")
        .<ResourceFile>map(
            it -> new ResourceFile.Stored(it, item.text("fileName"), item.text("fileType")))
        .or(() -> item.optionalText("fileUrl").map(ResourceFile.Elsewhere::new));
  }

  private static @Nullable String stored(ResourceFile file) {
    return file instanceof ResourceFile.Stored it ? it.fileId() : null;
  }

  private static @Nullable String fileName(ResourceFile file) {
    return file instanceof ResourceFile.Stored it ? it.fileName() : null;
  }

  private static @Nullable String fileType(ResourceFile file) {
    return file instanceof ResourceFile.Stored it ? it.fileType() : null;
  }

  private static @Nullable String elsewhere(ResourceFile file) {
    return file instanceof ResourceFile.Elsewhere it ? it.url() : null;
  }

  private static Text both(ItemReader item, String name) {
    return new Text(item.text(name + "Fr"), item.text(name + "En"));
  }

  private static @Nullable UserId user(Optional<String> id) {
    return id.map(UserId::new).orElse(null);
  }

  private static @Nullable String id(@Nullable UserId user) {
    return user == null ? null : user.value();
  }
}
