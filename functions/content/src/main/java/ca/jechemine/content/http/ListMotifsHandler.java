package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.application.FindMotifs;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;

/// `GET /api/motifs`: those that people may choose; `q` finds them without accents.
public final class ListMotifsHandler extends HttpHandler {

  private static final int LONGEST_SEARCH = 100;

  private final FindMotifs findMotifs;

  public ListMotifsHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ListMotifsHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.findMotifs = module.findMotifs();
  }

  @Override
  protected Response respond(Request request) {
    Optional<String> words =
        request
            .query("q")
            .map(String::strip)
            .map(it -> it.substring(0, Math.min(it.length(), LONGEST_SEARCH)));
    return PublicCache.minute(
        Response.ok(
            new Answer(findMotifs.active(words).stream().map(ListMotifsHandler::row).toList())));
  }

  private static Row row(Motif motif) {
    return new Row(motif.id().value(), motif.label().fr(), motif.label().en(), motif.aliases());
  }

  @Json
  record Answer(List<Row> motifs) {}

  @Json
  record Row(String id, String labelFr, String labelEn, List<String> aliases) {}
}
