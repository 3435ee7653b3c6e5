package ca.jechemine.library.http;

import ca.jechemine.library.SearchModule;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/library/categories`: the same as `/api/resources/categories`
public final class ListLibraryCategoriesHandler extends HttpHandler {

  private final Categories categories;

  public ListLibraryCategoriesHandler() {
    this(SearchModule.current());
  }

  private ListLibraryCategoriesHandler(SearchModule module) {
    super(module.edge(), Access.signedIn());
    this.categories = new Categories(module);
  }

  @Override
  protected Response respond(Request request) {
    return categories.answer(request);
  }
}
