package ca.jechemine.library.http;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.domain.OwnShelf;
import ca.jechemine.library.domain.OwnShelf.Stretch;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;

/// `GET /api/library/own-data`
public final class GatherOwnLibraryHandler extends HttpHandler {

  private final OwnShelf ownShelf;

  public GatherOwnLibraryHandler() {
    this(ReviewModule.current());
  }

  private GatherOwnLibraryHandler(ReviewModule module) {
    super(module.edge(), Access.signedIn());
    this.ownShelf = module.ownShelf();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnLibrary " + request.caller().id();
    PageRequest page =
        new PageRequest(
            PageLimit.MOST,
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    Stretch stretch = ownShelf.of(request.caller().id(), page);
    return Response.ok(
        new OwnData(
            List.of(
                new OwnData.Part(
                    "bibliotheque",
                    "les ressources que vous avez marquées, ouvertes, téléchargées ou reçues",
                    "the resources that you marked, opened, downloaded or were given",
                    stretch.kept().stream().map(OwnShelfView::of).map(Json::fields).toList()),
                new OwnData.Part(
                    "avis_sur_des_ressources",
                    "ce que vous avez dit de ressources",
                    "what you said of resources",
                    stretch.reviews().stream()
                        .map(OwnShelfView.Said::of)
                        .map(Json::fields)
                        .toList())),
            stretch.next().map(it -> cursors().of(it, scope)).orElse(null)));
  }
}
