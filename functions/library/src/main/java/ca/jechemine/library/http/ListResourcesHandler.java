package ca.jechemine.library.http;

import ca.jechemine.library.SearchModule;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/resources`
public final class ListResourcesHandler extends HttpHandler {

  private final Listing listing;

  public ListResourcesHandler() {
    this(SearchModule.current());
  }

  private ListResourcesHandler(SearchModule module) {
    super(module.edge(), Access.signedIn());
    this.listing = new Listing(module);
  }

  @Override
  protected Response respond(Request request) {
    return listing.answer(request);
  }
}
