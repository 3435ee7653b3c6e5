package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/users/me/access-log`: who else read or changed the caller's file, newest first.
public final class ReadOwnAccessLogHandler extends HttpHandler {

  private static final int USUAL = 50;
  private static final String SCOPE = "ReadOwnAccessLog ";

  private final AccessLog log;

  public ReadOwnAccessLogHandler() {
    this(UserModule.current());
  }

  private ReadOwnAccessLogHandler(UserModule module) {
    super(module.edge(), Access.signedIn());
    this.log = module.accessLog();
  }

  @Override
  protected Response respond(Request request) {
    String scope = SCOPE + request.caller().id();
    Position from = request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<AccessEntry> page =
        log.of(request.caller().id(), new PageRequest(PageLimit.of(request, USUAL), from));
    String next = page.following().map(it -> cursors().of(it, scope)).orElse(null);
    Language language = request.language();
    return Response.ok(new Answer(page.map(it -> EntryView.of(it, language)).items(), next));
  }

  @Json
  record Answer(List<EntryView> entries, @Nullable String nextCursor) {}

  /// Who in role and name, what, which one of several, when. From where is kept for inquiries and
  /// is the reader's own.
  @Json
  record EntryView(
      String id,
      String actorName,
      String actorRole,
      String action,
      String actionLabel,
      @Nullable String fileId,
      Instant createdAt) {

    static EntryView of(AccessEntry entry, Language language) {
      return new EntryView(
          entry.id(),
          entry.reader().name(),
          entry.reader().role().code(),
          entry.action().code(),
          entry.action().label().in(language),
          entry.fileId(),
          entry.createdAt());
    }
  }
}
