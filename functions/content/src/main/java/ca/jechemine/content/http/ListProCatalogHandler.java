package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.FindProCatalog;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.ProCategory;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Map;

/// `GET /api/pro-catalog`: what professionals choose among.
public final class ListProCatalogHandler extends HttpHandler {

  private final FindProCatalog findProCatalog;

  public ListProCatalogHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ListProCatalogHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.findProCatalog = module.findProCatalog();
  }

  @Override
  protected Response respond(Request request) {
    Map<ProCategory, List<ProCatalogItem>> active = findProCatalog.active();
    return PublicCache.twoMinutes(
        Response.ok(
            new Answer(
                new Categories(
                    rows(active, ProCategory.MANDAT),
                    rows(active, ProCategory.APPROCHE),
                    rows(active, ProCategory.EXPERTISE)))));
  }

  private static List<Row> rows(
      Map<ProCategory, List<ProCatalogItem>> active, ProCategory category) {
    return active.getOrDefault(category, List.of()).stream()
        .map(it -> new Row(it.labels().label().fr(), it.labels().label().en()))
        .toList();
  }

  @Json
  record Answer(Categories items) {}

  @Json
  record Categories(List<Row> mandat, List<Row> approche, List<Row> expertise) {}

  @Json
  record Row(String labelFr, String labelEn) {}
}
