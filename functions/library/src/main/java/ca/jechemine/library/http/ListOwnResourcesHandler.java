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

/// `GET /api/resources/mine`: everything that the caller has of the library, what was opened last
/// first.
public final class ListOwnResourcesHandler extends HttpHandler {

  private final ListShelf listShelf;

  public ListOwnResourcesHandler() {
    this(ShelfModule.current());
  }

  private ListOwnResourcesHandler(ShelfModule module) {
    super(module.edge(), Access.signedIn());
    this.listShelf = module.listShelf();
  }

  @Override
  protected Response respond(Request request) {
    Language language = RequestedLocale.of(request);
    String scope = "ListOwnResources " + request.caller().id();
    PageRequest page =
        new PageRequest(
            PageLimit.of(request, QueryFields.USUAL),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(
        ShelfView.of(
            listShelf.all(request.caller(), page), language, it -> cursors().of(it, scope)));
  }
}
