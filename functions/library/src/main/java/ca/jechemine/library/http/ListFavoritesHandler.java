package ca.jechemine.library.http;

import ca.jechemine.library.SearchModule;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/resources/favorites`: the list of `/api/resources`, of what the caller marked
public final class ListFavoritesHandler extends HttpHandler {

  private final Listing listing;

  public ListFavoritesHandler() {
    this(SearchModule.current());
  }

  private ListFavoritesHandler(SearchModule module) {
    super(module.edge(), Access.signedIn());
    this.listing = new Listing(module);
  }

  @Override
  protected Response respond(Request request) {
    return listing.favorites(request);
  }
}
