package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.SetActivation;
import ca.jechemine.kernel.AccountStatus;
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

/// `POST /api/admin/users/{id}/account-activation`
public final class AdminSetAccountActivationHandler extends HttpHandler {

  private final SetActivation setActivation;

  public AdminSetAccountActivationHandler() {
    this(PrivacyModule.current());
  }

  private AdminSetAccountActivationHandler(PrivacyModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS));
    this.setActivation = module.setActivation();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    boolean active = request.body(Body.class).parsed();
    AccountStatus status = setActivation.set(id, active, AdminFields.author(request));
    return Response.ok(new PrivacyView.Activation(true, status.code()));
  }

  /// What comes in.
  @Json
  record Body(@Nullable Boolean activate) {

    boolean parsed() {
      if (activate == null) {
        throw Refusal.invalid(
            "activate", new Text("doit être vrai ou faux", "must be true or false"));
      }
      return activate;
    }
  }
}
