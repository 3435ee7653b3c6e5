package ca.jechemine.library.http;

import ca.jechemine.library.ShelfModule;
import ca.jechemine.library.application.MarkFavorite;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/resources/{id}/favorite`
public final class MarkFavoriteHandler extends HttpHandler {

  private final MarkFavorite markFavorite;

  public MarkFavoriteHandler() {
    this(ShelfModule.current());
  }

  private MarkFavoriteHandler(ShelfModule module) {
    super(module.edge(), Access.signedIn());
    this.markFavorite = module.markFavorite();
  }

  @Override
  protected Response respond(Request request) {
    markFavorite.mark(new ResourceId(request.pathId("id")), request.caller());
    return Response.ok(new FavoriteView(true));
  }
}
