package ca.jechemine.system.costs;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/content.yaml`.
final class ContentVisits {

  private static final String MOTIFS = "/api/admin/motifs";
  private static final String CONTENT = "/api/admin/content/problematique";
  private static final String FAQS = "/api/admin/faqs";
  private static final String CATALOG = "/api/admin/pro-catalog";
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
        Map.entry("listContent", _ -> anybody.get("/api/content/problematique?locale=fr&limit=2")),
        Map.entry("readContent", _ -> anybody.get("/api/content/traitement/therapie-de-couple")),
        Map.entry("adminListContent", _ -> admin.get(CONTENT + "?limit=1")),
        Map.entry("adminCreateContent", this::write),
        Map.entry("adminReadContent", _ -> admin.get(CONTENT + "/deuil")),
        Map.entry(
            "adminUpdateContent",
            mark -> admin.call("PUT", written(mark), "{\"status\":\"published\"}")),
        Map.entry("adminDeleteContent", mark -> admin.delete(written(mark))),
        Map.entry("listFaqs", _ -> anybody.get("/api/faqs?audience=client")),
        Map.entry("adminListFaqs", _ -> admin.get(FAQS)),
        Map.entry("adminCreateFaq", this::ask),
        Map.entry("adminUpdateFaq", mark -> admin.patch(asked(mark), "{\"enabled\":false}")),
        Map.entry("adminDeleteFaq", mark -> admin.delete(asked(mark))),
        Map.entry("listProCatalog", _ -> anybody.get("/api/pro-catalog")),
        Map.entry("adminListProCatalog", _ -> admin.get(CATALOG)),
        Map.entry("adminCreateProCatalogItem", this::classify),
        Map.entry(
            "adminUpdateProCatalogItem",
            mark -> admin.patch(classified(mark), "{\"active\":false}")),
        Map.entry("adminDeleteProCatalogItem", mark -> admin.delete(classified(mark))),
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

  private Answer write(String mark) {
    return admin.post(
        CONTENT, "{\"titleFr\":\"Fiche %s\",\"titleEn\":\"Entry %s\"}".formatted(mark, mark));
  }

  private String written(String mark) {
    return CONTENT + "/" + write(mark).text("slug");
  }

  private Answer ask(String mark) {
    return admin.post(
        FAQS,
        """
        {"questionFr":"%1$s?","questionEn":"%1$s?","answerFr":"Oui.","answerEn":"Yes."}
        """
            .formatted(mark));
  }

  private String asked(String mark) {
    return FAQS + "/" + ask(mark).json().at("/faq/id").asText();
  }

  private Answer classify(String mark) {
    return admin.post(
        CATALOG,
        """
        {"category":"expertise","labelFr":"Champ %1$s","labelEn":"Field %1$s"}
        """
            .formatted(mark));
  }

  private String classified(String mark) {
    return CATALOG + "/" + classify(mark).json().at("/item/id").asText();
  }

  private String document(String key) {
    return anybody.get("/api/legal/" + key + "?locale=fr").text("id");
  }
}
