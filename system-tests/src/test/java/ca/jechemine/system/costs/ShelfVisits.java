package ca.jechemine.system.costs;

import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;

/// The routes of `docs/api/library-shelf.yaml`.
final class ShelfVisits {

  private static final String REVIEW = "{\"rating\":4,\"comment\":\"Utile.\"}";

  private final Catalogued catalogued;
  private final Api client;
  private final String reviewed;

  /// The client has marked, read and downloaded something already, and people have said something.
  ShelfVisits(RunningCloud cloud) {
    this.catalogued = new Catalogued(cloud);
    this.client = cloud.api().as(Persona.CLIENT);
    this.reviewed = fresh("Commentée");
    List.of(Persona.CLIENT, Persona.OTHER_CLIENT, Persona.PROFESSIONAL)
        .forEach(it -> cloud.api().as(it).post(reviewed + "/reviews", REVIEW));
    for (int n = 0; n < 3; n++) {
      String path = marked("Déjà " + n);
      client.call("PUT", path + "/progress", "{\"position\":10}");
      client.get(downloadable("À télécharger " + n) + "/download");
    }
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("markFavorite", mark -> client.post(fresh(mark) + "/favorite", "")),
        Map.entry("unmarkFavorite", mark -> client.delete(marked(mark) + "/favorite")),
        Map.entry(
            "gatherOwnLibrary",
            mark -> {
              marked(mark);
              return client.get("/api/library/own-data");
            }),
        Map.entry("listDownloads", _ -> client.get(Catalogued.RESOURCES + "downloads?limit=1")),
        Map.entry("listOwnResources", mark -> listed(mark, "mine?limit=1")),
        Map.entry(
            "saveProgress",
            mark -> client.call("PUT", fresh(mark) + "/progress", "{\"position\":10}")),
        Map.entry("listResourceReviews", _ -> client.get(reviewed + "/reviews?limit=1")),
        Map.entry("reviewResource", mark -> client.post(fresh(mark) + "/reviews", REVIEW)),
        Map.entry(
            "deleteOwnResourceReview", mark -> client.delete(reviewed(mark) + "/reviews/mine")));
  }

  private Answer listed(String mark, String list) {
    marked(mark);
    return client.get(Catalogued.RESOURCES + list);
  }

  private String marked(String mark) {
    String path = fresh(mark);
    client.post(path + "/favorite", "");
    return path;
  }

  private String reviewed(String mark) {
    String path = fresh(mark);
    client.post(path + "/reviews", REVIEW);
    return path;
  }

  private String downloadable(String mark) {
    return Catalogued.RESOURCES
        + catalogued.resource(mark, Map.of("fileUrl", "\"https://exemple.ca/a.pdf\""));
  }

  private String fresh(String mark) {
    return Catalogued.RESOURCES + catalogued.resource(mark, "0");
  }
}
