package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.ShareCalendar;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `GET /api/professional/calendar-feed`
public final class ReadCalendarFeedHandler extends HttpHandler {

  private final ShareCalendar shareCalendar;
  private final CalendarAddress address;

  public ReadCalendarFeedHandler() {
    this(SlotModule.current());
  }

  private ReadCalendarFeedHandler(SlotModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.shareCalendar = module.shareCalendar();
    this.address = new CalendarAddress(module.site());
  }

  @Override
  protected Response respond(Request request) {
    return address.answer(shareCalendar.current(request.caller().id()));
  }
}
