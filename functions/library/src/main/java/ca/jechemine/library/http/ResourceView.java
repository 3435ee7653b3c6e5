package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.PriceLabel;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Entitlement;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.Shelf;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resource as its readers see it, in one language (contract 40 §4.1, §4.2): as an item of a
/// list, and opened, with what only who has access is shown.
@Json
record ResourceView(
    String _id,
    String id,
    String title,
    String author,
    String type,
    String category,
    String description,
    String format,
    @Nullable String duration,
    @Nullable String readTime,
    @Nullable Integer pages,
    boolean isFree,
    String price,
    BigDecimal priceCad,
    String currency,
    List<String> tags,
    double rating,
    long ratingCount,
    @Nullable String previewUrl,
    String audience,
    String locale,
    @Nullable Instant publishedAt,
    Instant createdAt,
    Instant updatedAt,
    boolean isFavorite,
    boolean isPurchased,
    boolean hasAccess,
    @Nullable Integer myRating,
    @Nullable ProgressView progress,
    @Nullable String contentHtml,
    @Nullable String contentUrl) {

  /// As it stands in a list.
  static ResourceView item(Resource resource, Shelf shelf, Counts counts, Language language) {
    return of(resource, shelf, counts, language, null, null);
  }

  /// Opened: its text in that language, else in the other, and its address, for who has access.
  static ResourceView opened(
      Resource resource, Shelf shelf, Counts counts, Text html, Language language) {
    String text = in(html, language);
    boolean opens = shelf.entitlement(resource).hasAccess();
    return of(
        resource,
        shelf,
        counts,
        language,
        text.isEmpty() ? null : text,
        opens ? resource.material().contentUrl().orElse(null) : null);
  }

  private static ResourceView of(
      Resource resource,
      Shelf shelf,
      Counts counts,
      Language language,
      @Nullable String contentHtml,
      @Nullable String contentUrl) {
    Presentation shown = resource.shown();
    Entitlement entitlement = shelf.entitlement(resource);
    return new ResourceView(
        resource.id().value(),
        resource.id().value(),
        in(shown.title(), language),
        shown.author(),
        resource.type().code(),
        in(shown.category(), language),
        in(shown.description(), language),
        in(shown.format(), language),
        shown.duration().orElse(null),
        shown.readTime().orElse(null),
        shown.pages().orElse(null),
        resource.isFree(),
        PriceLabel.of(resource.price(), language),
        BigDecimal.valueOf(resource.price().cents(), 2),
        "CAD",
        shown.tags(),
        counts.rating(),
        counts.ratingCount(),
        shown.previewUrl().orElse(null),
        resource.audience().code(),
        language.name().toLowerCase(java.util.Locale.ROOT),
        resource.publishedAt().orElse(null),
        resource.trail().createdAt(),
        resource.trail().updatedAt(),
        shelf.isFavorite(),
        entitlement.isPurchased(),
        entitlement.hasAccess(),
        shelf.reading().rating().orElse(null),
        shelf.reading().progress().map(it -> ProgressView.of(it, resource)).orElse(null),
        contentHtml,
        contentUrl);
  }

  static String in(Text text, Language language) {
    String wanted = text.in(language);
    return wanted.isEmpty() ? text.in(language == Language.FR ? Language.EN : Language.FR) : wanted;
  }

  /// The answer about one.
  @Json
  record Only(ResourceView resource) {}
}
