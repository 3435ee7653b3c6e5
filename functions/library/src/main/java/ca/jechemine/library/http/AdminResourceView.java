package ca.jechemine.library.http;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceText;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resource as administrators see it (contract 40 §4.3): an address that there is none of is an
/// empty text.
@Json
record AdminResourceView(
    String id,
    String _id,
    String title,
    String titleFr,
    String titleEn,
    String description,
    String descriptionFr,
    String descriptionEn,
    String category,
    String categoryFr,
    String categoryEn,
    String format,
    String formatFr,
    String formatEn,
    String type,
    String audience,
    String status,
    boolean isActive,
    BigDecimal price,
    String currency,
    String author,
    @Nullable String duration,
    @Nullable String readTime,
    @Nullable Integer pages,
    List<String> tags,
    String fileUrl,
    String contentUrl,
    String previewUrl,
    @Nullable String contentHtmlFr,
    @Nullable String contentHtmlEn,
    @Nullable String createdBy,
    @Nullable String updatedBy,
    @Nullable Instant publishedAt,
    Instant createdAt,
    Instant updatedAt) {

  /// One of a list, without its text to read.
  static AdminResourceView of(Resource resource) {
    return of(resource, null);
  }

  /// One that is open on the desk, with its text.
  static AdminResourceView of(Resource resource, @Nullable ResourceText text) {
    Presentation shown = resource.shown();
    return new AdminResourceView(
        resource.id().value(),
        resource.id().value(),
        shown.title().fr(),
        shown.title().fr(),
        shown.title().en(),
        shown.description().fr(),
        shown.description().fr(),
        shown.description().en(),
        shown.category().fr(),
        shown.category().fr(),
        shown.category().en(),
        shown.format().fr(),
        shown.format().fr(),
        shown.format().en(),
        resource.type().code(),
        resource.audience().code(),
        resource.status().code(),
        resource.isPublished(),
        BigDecimal.valueOf(resource.price().cents(), 2),
        "CAD",
        shown.author(),
        shown.duration().orElse(null),
        shown.readTime().orElse(null),
        shown.pages().orElse(null),
        shown.tags(),
        resource.material().file().map(AdminResourceView::address).orElse(""),
        resource.material().contentUrl().orElse(""),
        shown.previewUrl().orElse(""),
        text == null ? null : text.html().fr(),
        text == null ? null : text.html().en(),
        id(resource.trail().createdBy()),
        id(resource.trail().updatedBy()),
        resource.publishedAt().orElse(null),
        resource.trail().createdAt(),
        resource.trail().updatedAt());
  }

  private static @Nullable String id(@Nullable UserId user) {
    return user == null ? null : user.value();
  }

  private static String address(ResourceFile file) {
    return switch (file) {
      case ResourceFile.Stored stored -> "/api/files/" + stored.fileId();
      case ResourceFile.Elsewhere elsewhere -> elsewhere.url();
    };
  }

  /// The answer about one.
  @Json
  record Only(AdminResourceView resource) {}
}
