package ca.jechemine.system.promises;

import ca.jechemine.system.promises.UnknownFields.Probe;
import ca.jechemine.testkit.Persona;
import java.util.Map;

/// How the routes of editorial content, frequent questions and the professional catalogue are
/// called without anything unknown.
final class ContentProbes {

  private static final String ENTRY = "/api/admin/content/problematique/anxiete";
  private static final String FAQ = "/api/admin/faqs/{id}";
  private static final String ITEM = "/api/admin/pro-catalog/{id}";

  static final Map<String, Probe> ALL =
      Map.of(
          "adminCreateContent",
          new Probe(
              Persona.CONTENT_ADMIN,
              "/api/admin/content/problematique",
              n -> "{\"titleFr\":\"Essai %d\",\"titleEn\":\"Trial %d\"}".formatted(n, n)),
          "adminUpdateContent",
          Probe.of(Persona.CONTENT_ADMIN, ENTRY, "{\"summaryFr\":\"Bref\",\"sortOrder\":5}"),
          "adminDeleteContent",
          Probe.of(Persona.CONTENT_ADMIN, ENTRY, "{}"),
          "adminCreateFaq",
          new Probe(
              Persona.CONTENT_ADMIN,
              "/api/admin/faqs",
              n ->
                  """
                  {"questionFr":"Essai %1$d","questionEn":"Trial %1$d",
                   "answerFr":"Oui.","answerEn":"Yes."}
                  """
                      .formatted(n)),
          "adminUpdateFaq",
          Probe.of(Persona.CONTENT_ADMIN, FAQ, "{\"answerFr\":\"Autrement.\"}"),
          "adminDeleteFaq",
          Probe.of(Persona.CONTENT_ADMIN, FAQ, "{}"),
          "adminCreateProCatalogItem",
          new Probe(
              Persona.CONTENT_ADMIN,
              "/api/admin/pro-catalog",
              n ->
                  """
                  {"category":"approche","labelFr":"Essai %1$d","labelEn":"Trial %1$d"}
                  """
                      .formatted(n)),
          "adminUpdateProCatalogItem",
          Probe.of(Persona.CONTENT_ADMIN, ITEM, "{\"aliases\":[\"essai\"]}"),
          "adminDeleteProCatalogItem",
          Probe.of(Persona.CONTENT_ADMIN, ITEM, "{}"));

  private ContentProbes() {}
}
