package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.AcceptProfessionalTerms;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/auth/account/accept-professional-terms`: the answer to the dialog that appears when
/// the terms changed.
public final class ConfirmProfessionalTermsHandler extends HttpHandler {

  private final AcceptProfessionalTerms acceptProfessionalTerms;

  public ConfirmProfessionalTermsHandler() {
    this(ProfileModule.current());
  }

  private ConfirmProfessionalTermsHandler(ProfileModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.acceptProfessionalTerms = module.acceptProfessionalTerms();
  }

  @Override
  protected Response respond(Request request) {
    acceptProfessionalTerms.accept(request.caller().id(), request.viewerAddress());
    return Response.ok(new View(true));
  }

  @Json
  record View(boolean ok) {}
}
