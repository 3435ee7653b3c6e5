package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.library.ShelfModule;
import ca.jechemine.library.application.ListShelf;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/resources/favorites`: what the caller marked, the newest mark first.
public final class ListFavoritesHandler extends HttpHandler {

  private final ListShelf listShelf;

  public ListFavoritesHandler() {
    this(ShelfModule.current());
  }

  private ListFavoritesHandler(ShelfModule module) {
    super(module.edge(), Access.signedIn());
    this.listShelf = module.listShelf();
  }

  @Override
  protected Response respond(Request request) {
    Language language = RequestedLocale.of(request);
    String scope = "ListFavorites " + request.caller().id();
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, QueryFields.USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(
        ShelfView.of(
            listShelf.favorites(request.caller(), page), language, it -> cursors().of(it, scope)));
  }
}
