package ca.jechemine.library.http;

import ca.jechemine.library.ReviewModule;
import ca.jechemine.library.application.GatherOwnLibrary;
import ca.jechemine.library.application.GatherOwnLibrary.Stretch;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.util.List;

/// `GET /api/library/own-data`
public final class GatherOwnLibraryHandler extends HttpHandler {

  private final GatherOwnLibrary gatherOwnLibrary;

  public GatherOwnLibraryHandler() {
    this(ReviewModule.current());
  }

  private GatherOwnLibraryHandler(ReviewModule module) {
    super(module.edge(), Access.signedIn());
    this.gatherOwnLibrary = module.gatherOwnLibrary();
  }

  @Override
  protected Response respond(Request request) {
    String scope = "GatherOwnLibrary " + request.caller().id();
    Stretch stretch =
        gatherOwnLibrary.of(
            request.caller().id(),
            request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null));
    return Response.ok(
        new OwnData(
            List.of(
                new OwnData.Part(
                    "bibliotheque",
                    "les ressources que vous avez marquées, ouvertes, téléchargées ou reçues",
                    "the resources that you marked, opened, downloaded or were given",
                    stretch.shelf().kept().stream()
                        .map(OwnShelfView::of)
                        .map(Json::fields)
                        .toList()),
                new OwnData.Part(
                    "avis_sur_des_ressources",
                    "ce que vous avez dit de ressources",
                    "what you said of resources",
                    stretch.shelf().reviews().stream()
                        .map(OwnShelfView.Said::of)
                        .map(Json::fields)
                        .toList()),
                new OwnData.Part(
                    "ressources_proposees",
                    "les ressources que des professionnels vous ont proposées entre les séances",
                    "the resources that professionals suggested to you between sessions",
                    stretch.shelf().prescriptions().stream()
                        .map(OwnPrescriptionView::received)
                        .map(Json::fields)
                        .toList()),
                new OwnData.Part(
                    "ressources_proposees_a_des_clients",
                    "les ressources que vous avez proposées à des clients",
                    "the resources that you suggested to clients",
                    stretch.assigned().stream()
                        .map(OwnPrescriptionView::given)
                        .map(Json::fields)
                        .toList())),
            stretch.next().map(it -> cursors().of(it, scope)).orElse(null)));
  }
}
