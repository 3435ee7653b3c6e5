package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.ReadOwnExport;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/users/me/exports/{id}`
public final class ReadOwnExportHandler extends HttpHandler {

  private final ReadOwnExport readOwnExport;

  public ReadOwnExportHandler() {
    this(PrivacyModule.current());
  }

  private ReadOwnExportHandler(PrivacyModule module) {
    super(module.edge(), Access.signedIn());
    this.readOwnExport = module.readOwnExport();
  }

  @Override
  protected Response respond(Request request) {
    return Response.redirect(readOwnExport.address(request.pathId("id"), request.caller().id()));
  }
}
