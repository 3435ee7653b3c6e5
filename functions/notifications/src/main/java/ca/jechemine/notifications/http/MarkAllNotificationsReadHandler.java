package ca.jechemine.notifications.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.notifications.FeedModule;
import ca.jechemine.notifications.application.MarkAllRead;
import ca.jechemine.notifications.application.MarkAllRead.AllMarked;
import ca.jechemine.notifications.domain.FeedType;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/notifications/read-all`: marks as read what is there at the time of the request. An
/// absent body is an empty one.
public final class MarkAllNotificationsReadHandler extends HttpHandler {

  private static final Text NO_INSTANT =
      new Text(
          "doit être une date ISO avec son heure et son fuseau",
          "must be an ISO date with its time and zone");

  private final MarkAllRead markAllRead;

  public MarkAllNotificationsReadHandler() {
    this(FeedModule.current());
  }

  private MarkAllNotificationsReadHandler(FeedModule module) {
    super(module.edge(), Access.signedIn());
    this.markAllRead = module.markAllRead();
  }

  @Override
  protected Response respond(Request request) {
    Asked asked =
        request.rawBody().isBlank() ? new Asked(null, null) : request.body(Body.class).parse();
    AllMarked marked = markAllRead.mark(request.caller().id(), asked.upTo(), asked.type());
    return Response.ok(new Answer(marked.updated(), marked.unread()));
  }

  private record Asked(@Nullable Instant upTo, @Nullable FeedType type) {}

  @Json
  record Body(@Nullable String before, @Nullable String type) {

    private Asked parse() {
      Optional<Instant> upTo = Optional.ofNullable(before).flatMap(Body::instant);
      Optional<FeedType> ofType = Optional.ofNullable(type).flatMap(FeedType::of);
      new Violations()
          .require(before == null || upTo.isPresent(), "before", NO_INSTANT)
          .require(type == null || ofType.isPresent(), "type", FeedTypes.NO_TYPE)
          .refuseIfAny();
      return new Asked(upTo.orElse(null), ofType.orElse(null));
    }

    private static Optional<Instant> instant(String text) {
      try {
        return Optional.of(Instant.parse(text));
      } catch (DateTimeException noInstant) {
        return Optional.empty();
      }
    }
  }

  @Json
  record Answer(int updated, long unreadCount) {}
}
