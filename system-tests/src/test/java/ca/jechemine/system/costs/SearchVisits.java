package ca.jechemine.system.costs;

import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.Map;

/// The routes of `docs/api/library-search.yaml`, and the favourites among them, by instances that
/// have read the library: what is counted asks whether something changed, and nothing did.
final class SearchVisits {

  private static final String LIBRARY = "/api/library";
  private static final Duration LONGER_THAN_A_COPY_IS_BELIEVED = Duration.ofSeconds(2);

  private final RunningCloud cloud;
  private final Api client;
  private final Api admin;
  private final Catalogued catalogued;

  SearchVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.client = cloud.api().as(Persona.CLIENT);
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
    this.catalogued = new Catalogued(cloud);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("listResources", _ -> warm(client, "/api/resources?search=anxiete&limit=2")),
        Map.entry("listLibrary", _ -> warm(client, LIBRARY + "?sort=title&limit=2")),
        Map.entry(
            "listFavorites",
            mark -> {
              client.post(Catalogued.RESOURCES + catalogued.resource(mark, "0") + "/favorite", "");
              return warm(client, Catalogued.RESOURCES + "favorites?limit=1");
            }),
        Map.entry("listResourceCategories", _ -> warm(client, "/api/resources/categories")),
        Map.entry("listLibraryCategories", _ -> warm(client, LIBRARY + "/categories")),
        Map.entry("adminListResources", _ -> warm(admin, Catalogued.ADMIN + "?limit=200")));
  }

  private Answer warm(Api api, String path) {
    api.get(path);
    try {
      cloud.cloud().advance(LONGER_THAN_A_COPY_IS_BELIEVED);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
    return api.get(path);
  }
}
