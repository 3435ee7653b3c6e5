package ca.jechemine.system.costs;

import ca.jechemine.system.library.Catalogued;
import ca.jechemine.system.library.ResourceFiles;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/library-desk.yaml`.
final class DeskVisits {

  private final Catalogued catalogued;
  private final ResourceFiles files;
  private final Api admin;
  private final Api client;

  DeskVisits(RunningCloud cloud) {
    this.catalogued = new Catalogued(cloud);
    this.files = new ResourceFiles(cloud);
    this.client = cloud.api().as(Persona.CLIENT);
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

  private String download(String mark) {
    String file = "\"/api/files/" + files.pdf() + "\"";
    return Catalogued.RESOURCES + catalogued.resource(mark, Map.of("fileUrl", file)) + "/download";
  }

  private String path(String mark, Map<String, String> fields) {
    return Catalogued.ADMIN + "/" + catalogued.resource(mark, fields);
  }
}
