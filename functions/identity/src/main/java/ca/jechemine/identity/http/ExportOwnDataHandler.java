package ca.jechemine.identity.http;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.ExportOwnData;
import ca.jechemine.identity.domain.CallersProof;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/users/me/export`
public final class ExportOwnDataHandler extends HttpHandler {

  private final ExportOwnData exportOwnData;

  public ExportOwnDataHandler() {
    this(PrivacyModule.current());
  }

  private ExportOwnDataHandler(PrivacyModule module) {
    super(module.edge(), Access.signedIn());
    this.exportOwnData = module.exportOwnData();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(
        PrivacyView.Export.of(
            exportOwnData.export(request.caller().id(), proof(request), Origins.of(request))));
  }

  private static CallersProof proof(Request request) {
    return new CallersProof(
        request.header("authorization").orElse(null),
        request.cookies().isEmpty() ? null : String.join("; ", request.cookies()));
  }
}
