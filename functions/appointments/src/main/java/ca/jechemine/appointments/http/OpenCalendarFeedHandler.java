package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.ShareCalendar;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/professional/calendar-feed`
public final class OpenCalendarFeedHandler extends HttpHandler {

  private final ShareCalendar shareCalendar;
  private final CalendarAddress address;

  public OpenCalendarFeedHandler() {
    this(SlotModule.current());
  }

  private OpenCalendarFeedHandler(SlotModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.shareCalendar = module.shareCalendar();
    this.address = new CalendarAddress(module.site());
  }

  @Override
  protected Response respond(Request request) {
    boolean rotate = Boolean.TRUE.equals(request.body(Body.class).rotate());
    return address.answer(Optional.of(shareCalendar.open(request.caller().id(), rotate)));
  }

  @Json
  record Body(@Nullable Boolean rotate) {}
}
