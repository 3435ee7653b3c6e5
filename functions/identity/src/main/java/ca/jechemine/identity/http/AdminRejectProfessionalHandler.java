package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.JudgeProfessional;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/professionals/{id}/reject`
public final class AdminRejectProfessionalHandler extends HttpHandler {

  private final JudgeProfessional judgeProfessional;

  public AdminRejectProfessionalHandler() {
    this(PeopleModule.current());
  }

  private AdminRejectProfessionalHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.APPROVE_PROFESSIONALS));
    this.judgeProfessional = module.judgeProfessional();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    String reason = request.rawBody().isBlank() ? null : request.body(Body.class).parsed();
    return Response.ok(
        VerdictView.of(judgeProfessional.refuse(id, reason, AdminFields.author(request))));
  }

  /// What comes in.
  @Json
  record Body(@Nullable String reason) {

    private static final int LONGEST = 2_000;

    @Nullable String parsed() {
      String text = reason == null ? "" : reason.strip();
      if (text.length() > LONGEST) {
        throw Refusal.invalid(
            "reason",
            new Text("ne peut pas dépasser 2000 caractères", "must have at most 2000 characters"));
      }
      return text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
      return "a reason";
    }
  }
}
