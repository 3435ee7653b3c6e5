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
  private final String file;
  private final String submitted;
  private final Api admin;
  private final Api client;
  private final Api professional;

  DeskVisits(RunningCloud cloud) {
    this.catalogued = new Catalogued(cloud);
    ResourceFiles files = new ResourceFiles(cloud);
    this.file = files.pdf();
    this.submitted = files.pdf(Persona.PROFESSIONAL);
    this.professional = cloud.api().as(Persona.PROFESSIONAL);
    this.client = cloud.api().as(Persona.CLIENT);
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
  }

  /// By operation. What is uploaded was, and is scanned.
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
            "adminUnpublishResource", mark -> admin.post(path(mark, Map.of()) + "/unpublish", "")),
        Map.entry(
            "submitResource",
            mark ->
                professional.post(
                    "/api/resources",
                    "{\"title\":\"%s\",\"type\":\"guide\",\"fileId\":\"%s\"}"
                        .formatted(mark, submitted))),
        Map.entry("downloadResource", mark -> client.get(download(mark))),
        Map.entry("readResourceFile", mark -> client.get(client.get(download(mark)).text("url"))));
  }

  private String download(String mark) {
    String address = "\"/api/files/" + file + "\"";
    return Catalogued.RESOURCES
        + catalogued.resource(mark, Map.of("fileUrl", address))
        + "/download";
  }

  private String path(String mark, Map<String, String> fields) {
    return Catalogued.ADMIN + "/" + catalogued.resource(mark, fields);
  }
}
