package ca.jechemine.system.costs;

import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/library.yaml`.
final class LibraryVisits {

  private final Catalogued catalogued;
  private final Api client;

  LibraryVisits(RunningCloud cloud) {
    this.catalogued = new Catalogued(cloud);
    this.client = cloud.api().as(Persona.CLIENT);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry(
            "readResource",
            mark -> client.get(Catalogued.RESOURCES + catalogued.resource(mark, "0"))),
        Map.entry("adminCreateResource", mark -> catalogued.created(mark, Map.of())));
  }
}
