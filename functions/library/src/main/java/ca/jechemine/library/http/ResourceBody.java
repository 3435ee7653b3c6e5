package ca.jechemine.library.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.application.CreateResource.Draft;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.Edited;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.ResourceEdit;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.ResourceType;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What administrators say of a resource (contract 40 §4.3). A field in one language alone counts
/// as French.
@Json
record ResourceBody(
    @Nullable String title,
    @Nullable String titleFr,
    @Nullable String titleEn,
    @Nullable String description,
    @Nullable String descriptionFr,
    @Nullable String descriptionEn,
    @Nullable String category,
    @Nullable String categoryFr,
    @Nullable String categoryEn,
    @Nullable String format,
    @Nullable String formatFr,
    @Nullable String formatEn,
    @Nullable String type,
    @Nullable BigDecimal price,
    @Nullable String currency,
    @Nullable String author,
    @Nullable String duration,
    @Nullable String readTime,
    @Nullable Integer pages,
    @Nullable String audience,
    @Nullable Object tags,
    @Nullable String fileUrl,
    @Nullable String contentUrl,
    @Nullable String previewUrl,
    @Nullable String contentHtmlFr,
    @Nullable String contentHtmlEn,
    @Nullable Boolean isActive,
    @Nullable String status) {

  /// A new resource.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Draft draft() {
    ResourceFields fields = new ResourceFields();
    fields.currency("currency", currency);
    Presentation shown =
        new Presentation(
            new Text(
                fields.required(titleFr == null ? "title" : "titleFr", either(titleFr, title)),
                fields.line("titleEn", titleEn)),
            new Text(
                fields.requiredDescription(
                    descriptionFr == null ? "description" : "descriptionFr",
                    either(descriptionFr, description)),
                fields.description("descriptionEn", descriptionEn)),
            new Text(
                fields.required(
                    categoryFr == null ? "category" : "categoryFr", either(categoryFr, category)),
                fields.line("categoryEn", categoryEn)),
            new Text(
                fields.line(formatFr == null ? "format" : "formatFr", either(formatFr, format)),
                fields.line("formatEn", formatEn)),
            fields.line("author", author),
            filled(fields.line("duration", duration)),
            filled(fields.line("readTime", readTime)),
            fields.pages("pages", pages),
            fields.tags("tags", tags),
            fields.address("previewUrl", previewUrl));
    Optional<ResourceType> kind = fields.requiredCode("type", type, ResourceType::of);
    Optional<Audience> readers = fields.code("audience", audience, Audience::of);
    Optional<ResourceStatus> stands = fields.code("status", status, ResourceStatus::of);
    ResourceText text =
        new ResourceText(
            new Text(
                fields.cleanHtml("contentHtmlFr", contentHtmlFr),
                fields.cleanHtml("contentHtmlEn", contentHtmlEn)));
    Optional<String> content = fields.address("contentUrl", contentUrl);
    FileChoice file = fields.file("fileUrl", fileUrl);
    Money cost = fields.price("price", price);
    fields.refuseIfAny();
    return new Draft(
        shown,
        kind.orElseThrow(),
        readers.orElse(Audience.ALL),
        cost,
        stands.orElse(
            isActive == null || isActive ? ResourceStatus.PUBLISHED : ResourceStatus.DRAFT),
        content,
        file,
        text);
  }

  /// What is to become of a resource: what is absent or null stays; a blank text, where none is
  /// required, and 0 pages take away what was there.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  ResourceEdit edit() {
    ResourceFields fields = new ResourceFields();
    fields.currency("currency", currency);
    ResourceEdit edit =
        new ResourceEdit(
            new Edited(
                either("title", titleFr, title, fields::required),
                given("titleEn", titleEn, fields::line)),
            new Edited(
                either("description", descriptionFr, description, fields::requiredDescription),
                given("descriptionEn", descriptionEn, fields::description)),
            new Edited(
                either("category", categoryFr, category, fields::required),
                given("categoryEn", categoryEn, fields::line)),
            new Edited(
                either("format", formatFr, format, fields::line),
                given("formatEn", formatEn, fields::line)),
            given("author", author, fields::line),
            given("duration", duration, fields::line),
            given("readTime", readTime, fields::line),
            given("pages", pages, fields::pagesOrNone),
            given("tags", tags, fields::tags),
            given("previewUrl", previewUrl, (name, raw) -> fields.address(name, raw).orElse("")),
            type == null ? Optional.empty() : fields.requiredCode("type", type, ResourceType::of),
            fields.code("audience", audience, Audience::of),
            given("price", price, fields::price),
            given("contentUrl", contentUrl, (name, raw) -> fields.address(name, raw).orElse("")),
            given("fileUrl", fileUrl, fields::file),
            new Edited(
                given("contentHtmlFr", contentHtmlFr, fields::cleanHtml),
                given("contentHtmlEn", contentHtmlEn, fields::cleanHtml)),
            fields.code("status", status, ResourceStatus::of),
            Optional.ofNullable(isActive));
    fields.refuseIfAny();
    return edit;
  }

  private static <R, T> Optional<T> given(
      String name, @Nullable R raw, BiFunction<String, R, T> read) {
    return raw == null ? Optional.empty() : Optional.of(read.apply(name, raw));
  }

  private static Optional<String> either(
      String name,
      @Nullable String french,
      @Nullable String alone,
      BiFunction<String, String, String> read) {
    return french == null ? given(name, alone, read) : given(name + "Fr", french, read);
  }

  private static @Nullable String either(@Nullable String first, @Nullable String second) {
    return first == null ? second : first;
  }

  private static Optional<String> filled(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
