package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.library.SearchModule;
import ca.jechemine.library.application.SearchResources;
import ca.jechemine.library.application.SearchResources.Shown;
import ca.jechemine.library.application.SearchResources.Wanted;
import ca.jechemine.library.domain.search.Filters;
import ca.jechemine.library.domain.search.Order;
import ca.jechemine.library.domain.search.Window;
import ca.jechemine.runtime.http.Cursors;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// What `GET /api/resources`, `GET /api/library` and, of what the caller marked, `GET
/// /api/resources/favorites` answer (contract 40 §4.2): a list of the library, by page or by
/// cursor. A text is found in both languages; what was asked for without an order comes by how well
/// it answers the text, or else the newest first.
final class Listing {

  private static final Text NO_FLAG = new Text("doit être true ou false", "must be true or false");

  private final SearchResources searchResources;
  private final Cursors cursors;

  Listing(SearchModule module) {
    this.searchResources = module.searchResources();
    this.cursors = module.edge().cursors();
  }

  Response answer(Request request) {
    return answer(request, wanted(request, false));
  }

  /// Of what the caller marked alone, whatever else is asked for.
  Response favorites(Request request) {
    return answer(request, wanted(request, true));
  }

  private Response answer(Request request, Wanted wanted) {
    Shown shown = searchResources.search(wanted, request.caller());
    return Response.ok(ListView.of(shown, wanted, it -> cursors.of(it, scope(wanted))));
  }

  private Wanted wanted(Request request, boolean onlyFavorites) {
    Language language = RequestedLocale.of(request);
    String text = QueryFields.search(request);
    Violations violations = new Violations();
    Filters filters =
        new Filters(
            QueryFields.type(request, violations),
            request.query("category").map(QueryFields::cut),
            request.query("tag").map(QueryFields::cut),
            flag(request, "free", violations),
            Optional.empty());
    boolean favorites = flag(request, "favorites", violations) || onlyFavorites;
    boolean purchased = flag(request, "purchased", violations);
    Order order = order(request, text, violations);
    violations.refuseIfAny();
    int limit = PageLimit.of(request, QueryFields.USUAL);
    Wanted first =
        new Wanted(
            text,
            language,
            filters,
            favorites,
            purchased,
            order,
            new Window.Numbered(QueryFields.page(request), limit));
    return request
        .query("cursor")
        .map(it -> following(first, new Window.After(cursors.read(it, scope(first)), limit)))
        .orElse(first);
  }

  private static Wanted following(Wanted first, Window window) {
    return new Wanted(
        first.text(),
        first.language(),
        first.filters(),
        first.favorites(),
        first.purchased(),
        first.order(),
        window);
  }

  private static Order order(Request request, String text, Violations violations) {
    Order usual = text.isEmpty() ? Order.RECENT : Order.RELEVANCE;
    Optional<String> asked = request.query("sort");
    Optional<Order> known = asked.flatMap(Order::of);
    violations.require(asked.isEmpty() || known.isPresent(), "sort", QueryFields.UNKNOWN);
    return known.orElse(usual);
  }

  private static boolean flag(Request request, String name, Violations violations) {
    Optional<String> asked = request.query(name);
    violations.require(
        asked.isEmpty() || asked.get().equals("true") || asked.get().equals("false"),
        name,
        NO_FLAG);
    return asked.filter("true"::equals).isPresent();
  }

  /// A cursor is good for the list that gave it, by whichever of the two paths, in stretches of any
  /// length.
  private static String scope(Wanted wanted) {
    return String.join(
        "\n",
        "resources",
        wanted.text(),
        wanted.language().name(),
        wanted.filters().type().map(Enum::name).orElse(""),
        wanted.filters().category().orElse(""),
        wanted.filters().tag().orElse(""),
        Boolean.toString(wanted.filters().freeOnly()),
        Boolean.toString(wanted.favorites()),
        Boolean.toString(wanted.purchased()),
        wanted.order().name());
  }
}
