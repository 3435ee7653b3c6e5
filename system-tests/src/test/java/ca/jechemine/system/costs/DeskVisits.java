package ca.jechemine.system.costs;

import ca.jechemine.system.library.Catalogued;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/library-desk.yaml`.
final class DeskVisits {

  private final Catalogued catalogued;
  private final Api admin;

  DeskVisits(RunningCloud cloud) {
    this.catalogued = new Catalogued(cloud);
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("adminReadResource", mark -> admin.get(path(mark, Map.of()))),
        Map.entry(
            "adminUpdateResource",
            mark -> admin.patch(path(mark, Map.of()), "{\"contentHtmlFr\":\"<p>Nouveau.</p>\"}")),
        Map.entry("adminDeleteResource", mark -> admin.delete(path(mark, Map.of()))),
        Map.entry(
            "adminPublishResource",
            mark -> admin.post(path(mark, Map.of("isActive", "false")) + "/publish", "")),
        Map.entry(
            "adminUnpublishResource", mark -> admin.post(path(mark, Map.of()) + "/unpublish", "")));
  }

  private String path(String mark, Map<String, String> fields) {
    return Catalogued.ADMIN + "/" + catalogued.resource(mark, fields);
  }
}
