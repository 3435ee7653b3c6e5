package ca.jechemine.library.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.DeskModule;
import ca.jechemine.library.application.CreateResource;
import ca.jechemine.library.application.CreateResource.Draft;
import ca.jechemine.library.domain.Audience;
import ca.jechemine.library.domain.FileChoice;
import ca.jechemine.library.domain.Presentation;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceStatus;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.ResourceType;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/resources`: a professional submits a resource, which nobody sees before an
/// administrator publishes it.
public final class SubmitResourceHandler extends HttpHandler {

  private final CreateResource createResource;

  public SubmitResourceHandler() {
    this(new DeskModule(Platform.current()));
  }

  private SubmitResourceHandler(DeskModule module) {
    super(module.edgeWithReceipts(), Access.only(Role.PROFESSIONAL));
    this.createResource = module.createResource();
  }

  @Override
  protected Response respond(Request request) {
    Submission submission = request.body(Body.class).submission(request.caller().name());
    return answer(
        createResource.submit(
            submission.draft(),
            submission.fileId(),
            request.caller().id(),
            request.receipts(SubmitResourceHandler::answer)));
  }

  private static Response answer(Resource resource) {
    return Response.created(new AdminResourceView.Only(AdminResourceView.of(resource)));
  }

  private record Submission(Draft draft, String fileId) {}

  /// What it costs is for administrators to say.
  @Json
  record Body(
      @Nullable String title,
      @Nullable String titleEn,
      @Nullable String type,
      @Nullable String fileId,
      @Nullable String description,
      @Nullable String descriptionEn,
      @Nullable String category,
      @Nullable String categoryEn,
      @Nullable String format,
      @Nullable String formatEn,
      @Nullable String author,
      @Nullable String duration,
      @Nullable String readTime,
      @Nullable Integer pages,
      @Nullable String audience,
      @Nullable Object tags) {

    /// What they submit; theirs when no author is named.
    private Submission submission(String name) {
      ResourceFields fields = new ResourceFields();
      String writer = fields.line("author", author);
      Presentation shown =
          new Presentation(
              new Text(fields.required("title", title), fields.line("titleEn", titleEn)),
              new Text(
                  fields.description("description", description),
                  fields.description("descriptionEn", descriptionEn)),
              new Text(fields.line("category", category), fields.line("categoryEn", categoryEn)),
              new Text(fields.line("format", format), fields.line("formatEn", formatEn)),
              writer.isEmpty() ? name : writer,
              filled(fields.line("duration", duration)),
              filled(fields.line("readTime", readTime)),
              fields.pages("pages", pages),
              fields.tags("tags", tags),
              Optional.empty());
      Optional<ResourceType> kind = fields.requiredCode("type", type, ResourceType::of);
      Optional<Audience> readers = fields.code("audience", audience, Audience::of);
      String file = fields.id("fileId", fileId);
      fields.refuseIfAny();
      return new Submission(
          new Draft(
              shown,
              kind.orElseThrow(),
              readers.orElse(Audience.ALL),
              Money.ZERO,
              ResourceStatus.PENDING_REVIEW,
              Optional.empty(),
              new FileChoice.Nothing(),
              ResourceText.NONE),
          file);
    }

    private static Optional<String> filled(String text) {
      return Optional.of(text).filter(it -> !it.isEmpty());
    }
  }
}
