package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.AcceptProfessionalTerms;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `POST /api/professional/accept-terms`
public final class AcceptProfessionalTermsHandler extends HttpHandler {

  private final AcceptProfessionalTerms acceptProfessionalTerms;

  public AcceptProfessionalTermsHandler() {
    this(ProfileModule.current());
  }

  private AcceptProfessionalTermsHandler(ProfileModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.acceptProfessionalTerms = module.acceptProfessionalTerms();
  }

  @Override
  protected Response respond(Request request) {
    Consent accepted =
        acceptProfessionalTerms.acceptOnProfile(request.caller().id(), request.viewerAddress());
    return Response.ok(new View(accepted.acceptedAt().toString(), accepted.version()));
  }

  @Json
  record View(String acceptedAt, String version) {}
}
