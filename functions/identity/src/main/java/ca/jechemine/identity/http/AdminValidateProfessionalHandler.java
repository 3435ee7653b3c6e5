package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.JudgeProfessional;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/professionals/{id}/validate`
public final class AdminValidateProfessionalHandler extends HttpHandler {

  private final JudgeProfessional judgeProfessional;

  public AdminValidateProfessionalHandler() {
    this(PeopleModule.current());
  }

  private AdminValidateProfessionalHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.APPROVE_PROFESSIONALS));
    this.judgeProfessional = module.judgeProfessional();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    boolean skipEmail = request.rawBody().isBlank() || request.body(Body.class).skips();
    JudgeProfessional.Judged judged =
        judgeProfessional.approve(id, skipEmail, AdminFields.author(request));
    return Response.ok(VerdictView.of(judged, skipEmail));
  }

  /// What comes in; a page that knows nothing of proofs sends nothing, and vouches.
  @Json
  record Body(@Nullable Boolean skipEmail) {

    boolean skips() {
      return Boolean.TRUE.equals(skipEmail);
    }
  }
}
