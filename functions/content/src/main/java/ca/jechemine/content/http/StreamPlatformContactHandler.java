package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/platform-contact/stream`: there is no stream; 204 ends the reconnecting of browsers,
/// which read the plain endpoint as well.
public final class StreamPlatformContactHandler extends HttpHandler {

  public StreamPlatformContactHandler() {
    this(new ContentModule(Platform.current()));
  }

  private StreamPlatformContactHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
  }

  @Override
  protected Response respond(Request request) {
    return Response.noContent();
  }
}
