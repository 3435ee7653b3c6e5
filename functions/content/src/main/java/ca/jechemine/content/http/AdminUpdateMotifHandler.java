package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.UpdateMotif;
import ca.jechemine.content.domain.MotifChange;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `PATCH /api/admin/motifs/{id}`: a field that is absent or null stays as it is.
public final class AdminUpdateMotifHandler extends HttpHandler {

  private final UpdateMotif updateMotif;

  public AdminUpdateMotifHandler() {
    this(new ContentModule(Platform.current()));
  }

  private AdminUpdateMotifHandler(ContentModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.updateMotif = module.updateMotif();
  }

  @Override
  protected Response respond(Request request) {
    MotifId id = new MotifId(request.pathId("id"));
    MotifChange change = request.body(Body.class).change();
    return Response.ok(
        new MotifView.Only(MotifView.of(updateMotif.update(id, change, request.caller().id()))));
  }

  @Json
  record Body(
      @Nullable String labelFr,
      @Nullable String labelEn,
      @Nullable Object aliases,
      @Nullable Boolean active) {

    MotifChange change() {
      MotifFields fields = new MotifFields();
      Optional<String> french = Optional.ofNullable(labelFr).map(it -> fields.label("labelFr", it));
      Optional<String> english =
          Optional.ofNullable(labelEn).map(it -> fields.label("labelEn", it));
      Optional<List<String>> others = Optional.ofNullable(aliases).map(fields::aliases);
      fields.refuseIfAny();
      return new MotifChange(french, english, others, Optional.ofNullable(active));
    }
  }
}
