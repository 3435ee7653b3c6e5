package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.ReadAccessLog;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessFilter;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/access-logs`
public final class AdminReadAccessLogHandler extends HttpHandler {

  private static final int USUAL = 50;
  private static final String SCOPE = "AdminReadAccessLog ";
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
  private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
  private static final Text NO_ACTION =
      new Text("n’est pas une action du journal", "is not an action of the log");
  private static final Text NO_TIME =
      new Text("n’est ni un jour ni un instant", "is neither a day nor an instant");

  private final ReadAccessLog readAccessLog;

  public AdminReadAccessLogHandler() {
    this(PeopleModule.current());
  }

  private AdminReadAccessLogHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_ADMINS));
    this.readAccessLog = module.readAccessLog();
  }

  @Override
  protected Response respond(Request request) {
    AccessFilter filter = filter(request);
    String scope = SCOPE + request.caller().id() + " " + filter;
    Position from = request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    PageRequest page = new PageRequest(PageLimit.of(request, USUAL), from);
    ReadAccessLog.Seen seen = readAccessLog.read(filter, page, AdminFields.author(request));
    Language language = request.language();
    List<EntryView> logs =
        seen.entries().items().stream().map(it -> view(it, seen.names(), language)).toList();
    String next = seen.entries().following().map(it -> cursors().of(it, scope)).orElse(null);
    return Response.ok(new Answer(logs, next));
  }

  private static AccessFilter filter(Request request) {
    Violations violations = new Violations();
    AccessFilter filter =
        new AccessFilter(
            user(request, "actorUserId", violations),
            user(request, "resourceUserId", violations),
            action(request, violations),
            time(request, "from", false, violations),
            time(request, "to", true, violations));
    violations.refuseIfAny();
    return filter;
  }

  private static @Nullable UserId user(Request request, String name, Violations violations) {
    Optional<String> id = request.query(name);
    violations.require(id.isEmpty() || HexId.isValid(id.get()), name, NO_ID);
    return id.filter(HexId::isValid).map(UserId::new).orElse(null);
  }

  private static @Nullable AccessAction action(Request request, Violations violations) {
    Optional<String> code = request.query("action");
    Optional<AccessAction> action =
        code.flatMap(it ->
            Stream.of(AccessAction.values()).filter(known -> known.code().equals(it)).findFirst());
    violations.require(code.isEmpty() || action.isPresent(), "action", NO_ACTION);
    return action.orElse(null);
  }

  /// An instant, or the beginning of a day in Toronto, or its end.
  private static @Nullable Instant time(
      Request request, String name, boolean isEnd, Violations violations) {
    Optional<String> text = request.query(name);
    if (text.isEmpty()) {
      return null;
    }
    try {
      if (text.get().contains("T")) {
        return Instant.parse(text.get());
      }
      LocalDate day = LocalDate.parse(text.get());
      return isEnd
          ? day.plusDays(1).atStartOfDay(TORONTO).toInstant().minusMillis(1)
          : day.atStartOfDay(TORONTO).toInstant();
    } catch (DateTimeException notATime) {
      violations.require(false, name, NO_TIME);
      return null;
    }
  }

  private static EntryView view(AccessEntry entry, Map<UserId, String> names, Language language) {
    return new EntryView(
        entry.id(),
        entry.action().code(),
        entry.action().label().in(language),
        entry.createdAt(),
        entry.origin().address(),
        entry.origin().userAgent(),
        entry.fileId(),
        new PersonView(entry.reader().id().value(), entry.reader().name()),
        new PersonView(entry.resource().value(), names.getOrDefault(entry.resource(), "")));
  }

  @Json
  record Answer(List<EntryView> logs, @Nullable String nextCursor) {}

  @Json
  record EntryView(
      String id,
      String action,
      String actionLabel,
      Instant createdAt,
      String ip,
      String userAgent,
      @Nullable String fileId,
      PersonView actor,
      PersonView resource) {}

  /// The actor's name is as it was then, the resource's as it is now.
  @Json
  record PersonView(String id, String name) {}
}
