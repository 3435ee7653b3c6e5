package ca.jechemine.library.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.LibraryModule;
import ca.jechemine.library.application.CreateResource;
import ca.jechemine.library.application.CreateResource.Draft;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.Material;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.library.markup.ResourceMarkup;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/resources`
public final class AdminCreateResourceHandler extends HttpHandler {

  private final CreateResource createResource;

  public AdminCreateResourceHandler() {
    this(new LibraryModule(Platform.current()));
  }

  private AdminCreateResourceHandler(LibraryModule module) {
    super(module.edgeWithReceipts(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.createResource = module.createResource();
  }

  @Override
  protected Response respond(Request request) {
    Draft draft = request.body(Body.class).draft();
    return answer(
        createResource.create(
            draft, request.caller().id(), request.receipts(AdminCreateResourceHandler::answer)));
  }

  private static Response answer(Resource resource) {
    return Response.created(new AdminResourceView.Only(AdminResourceView.of(resource)));
  }

  /// A field in one language alone counts as French (contract 40 §4.3).
  @Json
  record Body(
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
                  ResourceMarkup.clean(fields.html("contentHtmlFr", contentHtmlFr)),
                  ResourceMarkup.clean(fields.html("contentHtmlEn", contentHtmlEn))));
      Material material =
          new Material(
              !text.isEmpty(),
              fields.address("contentUrl", contentUrl),
              fields.file("fileUrl", fileUrl));
      var cost = fields.price("price", price);
      fields.refuseIfAny();
      return new Draft(
          shown,
          kind.orElseThrow(),
          readers.orElse(Audience.ALL),
          cost,
          stands.orElse(
              isActive == null || isActive ? ResourceStatus.PUBLISHED : ResourceStatus.DRAFT),
          material,
          text);
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
      return first == null ? second : first;
    }

    private static Optional<String> filled(String text) {
      return Optional.of(text).filter(it -> !it.isEmpty());
    }
  }
}
