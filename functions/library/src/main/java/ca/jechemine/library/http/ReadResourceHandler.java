package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.library.LibraryModule;
import ca.jechemine.library.application.ReadResource;
import ca.jechemine.library.application.ReadResource.Opened;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/resources/{id}`
public final class ReadResourceHandler extends HttpHandler {

  private final ReadResource readResource;

  public ReadResourceHandler() {
    this(new LibraryModule(Platform.current()));
  }

  private ReadResourceHandler(LibraryModule module) {
    super(module.edge(), Access.signedIn());
    this.readResource = module.readResource();
  }

  @Override
  protected Response respond(Request request) {
    ResourceId id = new ResourceId(request.pathId("id"));
    Language language = RequestedLocale.of(request);
    Opened opened = readResource.read(id, request.caller());
    return Response.ok(
        new ResourceView.Only(
            ResourceView.opened(
                opened.resource(),
                opened.shelf(),
                opened.counts(),
                opened.text().html(),
                language)));
  }
}
