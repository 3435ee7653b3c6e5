package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.UpdateLegalDocument;
import ca.jechemine.content.domain.CleanHtml;
import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalEdit;
import ca.jechemine.content.domain.Wording;
import ca.jechemine.content.markup.Markup;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `PUT /api/admin/legal-documents/{id}`: a field that is absent or null stays, a blank title too;
/// a blank subtitle is cleared. Who sends the `updatedAt` that they have read is refused when it is
/// not the last one any more.
public final class AdminUpdateLegalDocumentHandler extends HttpHandler {

  /// The longest text, and twice as much for its escapes and the other fields.
  private static final int LONGEST_BODY = 300_000;

  private final UpdateLegalDocument updateLegalDocument;

  public AdminUpdateLegalDocumentHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminUpdateLegalDocumentHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT), LONGEST_BODY);
    this.updateLegalDocument = module.updateLegalDocument();
  }

  @Override
  protected Response respond(Request request) {
    LegalDocumentId id = LegalPath.id(request);
    Edit edit = request.body(Body.class).edit();
    return Response.ok(
        LegalViews.Admin.of(
            updateLegalDocument.update(id, edit.edit(), edit.seen(), request.caller().id())));
  }

  @Json
  record Body(
      @Nullable String title,
      @Nullable String subtitle,
      @Nullable String contentHtml,
      @Nullable Boolean bumpVersion,
      @Nullable String updatedAt) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_HTML = 100_000;
    private static final Text NO_TEXT = new Text("ne contient aucun texte", "holds no text");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 300 caractères", "must have at most 300 characters");
    private static final Text HTML_TOO_LONG =
        new Text("ne peut pas dépasser 100 000 caractères", "must have at most 100,000 characters");
    private static final Text NO_INSTANT =
        new Text("n’est pas un moment en ISO 8601", "is no moment in ISO 8601");

    Edit edit() {
      Violations violations = new Violations();
      Optional<String> heading =
          Optional.ofNullable(title).map(Wording::spaced).filter(it -> !it.isEmpty());
      Optional<String> below = Optional.ofNullable(subtitle).map(Wording::spaced);
      violations.require(heading.orElse("").length() <= LONGEST_LINE, "title", TOO_LONG);
      violations.require(below.orElse("").length() <= LONGEST_LINE, "subtitle", TOO_LONG);
      Optional<CleanHtml> html = html(violations);
      Optional<Instant> seen = seen(violations);
      violations.refuseIfAny();
      return new Edit(
          new LegalEdit(heading, below, html, !Boolean.FALSE.equals(bumpVersion)), seen);
    }

    private Optional<CleanHtml> html(Violations violations) {
      if (contentHtml == null) {
        return Optional.empty();
      }
      if (contentHtml.length() > LONGEST_HTML) {
        violations.require(false, "contentHtml", HTML_TOO_LONG);
        return Optional.empty();
      }
      CleanHtml clean = Markup.clean(contentHtml);
      violations.require(!Markup.isBlank(clean), "contentHtml", NO_TEXT);
      violations.require(clean.value().length() <= LONGEST_HTML, "contentHtml", HTML_TOO_LONG);
      return Optional.of(clean);
    }

    private Optional<Instant> seen(Violations violations) {
      if (updatedAt == null || updatedAt.isBlank()) {
        return Optional.empty();
      }
      try {
        return Optional.of(Instant.parse(updatedAt.strip()));
      } catch (DateTimeParseException noInstant) {
        violations.require(false, "updatedAt", NO_INSTANT);
        return Optional.empty();
      }
    }
  }

  /// What is to change, and what was read before.
  record Edit(LegalEdit edit, Optional<Instant> seen) {}
}
