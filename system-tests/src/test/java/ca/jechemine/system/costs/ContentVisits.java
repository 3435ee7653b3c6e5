package ca.jechemine.system.costs;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/content.yaml`.
final class ContentVisits {

  private static final String MOTIFS = "/api/admin/motifs";
  private static final String DOCUMENTS = "/api/admin/legal-documents/";

  private final Api anybody;
  private final Api admin;

  ContentVisits(RunningCloud cloud) {
    this.anybody = cloud.api();
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("listMotifs", _ -> anybody.get("/api/motifs")),
        Map.entry("adminListMotifs", _ -> admin.get(MOTIFS)),
        Map.entry("adminCreateMotif", this::create),
        Map.entry("adminUpdateMotif", mark -> admin.patch(created(mark), "{\"active\":false}")),
        Map.entry("adminDeleteMotif", mark -> admin.delete(created(mark))),
        Map.entry("listLegalDocuments", _ -> anybody.get("/api/legal?locale=fr")),
        Map.entry("readLegalDocument", _ -> anybody.get("/api/legal/terms?locale=fr")),
        Map.entry("adminListLegalDocuments", _ -> admin.get("/api/admin/legal-documents")),
        Map.entry("adminReadLegalDocument", _ -> admin.get(DOCUMENTS + document("terms"))),
        Map.entry("adminUpdateLegalDocument", mark -> update("cookies", mark)),
        Map.entry(
            "adminListLegalVersions",
            _ -> admin.get(DOCUMENTS + document("terms") + "/versions?limit=2")),
        Map.entry("readCurrency", _ -> anybody.get("/api/platform/currency")),
        Map.entry("readFooter", _ -> anybody.get("/api/platform/footer")),
        Map.entry("readPlatformContact", _ -> anybody.get("/api/platform-contact")),
        Map.entry("streamPlatformContact", _ -> anybody.get("/api/platform-contact/stream")));
  }

  Answer update(String key, String mark) {
    return admin.call(
        "PUT", DOCUMENTS + document(key), "{\"contentHtml\":\"<p>" + mark + "</p>\"}");
  }

  private Answer create(String mark) {
    return admin.post(
        MOTIFS, "{\"labelFr\":\"Motif %s\",\"labelEn\":\"Motive %s\"}".formatted(mark, mark));
  }

  private String created(String mark) {
    return MOTIFS + "/" + create(mark).json().at("/motif/id").asText();
  }

  private String document(String key) {
    return anybody.get("/api/legal/" + key + "?locale=fr").text("id");
  }
}
