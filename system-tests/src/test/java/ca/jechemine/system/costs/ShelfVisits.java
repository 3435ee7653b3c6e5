package ca.jechemine.system.costs;

import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/library-shelf.yaml`.
final class ShelfVisits {

  private static final String REVIEW = "{\"rating\":4,\"comment\":\"Utile.\"}";

  private final Catalogued catalogued;
  private final Api client;

  ShelfVisits(RunningCloud cloud) {
    this.catalogued = new Catalogued(cloud);
    this.client = cloud.api().as(Persona.CLIENT);
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
        Map.entry("listFavorites", mark -> listed(mark, "favorites?limit=1")),
        Map.entry("listDownloads", _ -> client.get(Catalogued.RESOURCES + "downloads?limit=1")),
        Map.entry("listOwnResources", mark -> listed(mark, "mine?limit=1")),
        Map.entry(
            "saveProgress",
            mark -> client.call("PUT", fresh(mark) + "/progress", "{\"position\":10}")),
        Map.entry("listResourceReviews", mark -> client.get(reviewed(mark) + "/reviews?limit=1")),
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

  private String fresh(String mark) {
    return Catalogued.RESOURCES + catalogued.resource(mark, "0");
  }
}
