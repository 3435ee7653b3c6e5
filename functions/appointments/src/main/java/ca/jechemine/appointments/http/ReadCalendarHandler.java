package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SlotModule;
import ca.jechemine.appointments.application.ReadCalendar;
import ca.jechemine.appointments.calendar.CalendarEntries;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.calendar.CalendarFeed;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;

/// `GET /api/calendar/{token}`: for calendar programs, which show whatever text they are answered.
public final class ReadCalendarHandler extends HttpHandler {

  private static final Text NONE = new Text("Calendrier introuvable.", "Calendar not found.");

  private final ReadCalendar readCalendar;
  private final CalendarFeed feed;

  public ReadCalendarHandler() {
    this(SlotModule.current());
  }

  private ReadCalendarHandler(SlotModule module) {
    super(module.edge(), Access.anyone());
    this.readCalendar = module.readCalendar();
    this.feed = module.calendarFeed();
  }

  @Override
  protected Response respond(Request request) {
    return readCalendar
        .behind(request.path("token"), request.viewerAddress())
        .map(this::calendar)
        .orElseGet(
            () -> Response.text(404, "text/plain; charset=utf-8", NONE.in(request.language())));
  }

  private Response calendar(ReadCalendar.Calendar calendar) {
    String text =
        feed.of(
            calendar.scheduled().stream()
                .map(CalendarEntries::of)
                .flatMap(Optional::stream)
                .toList(),
            calendar.language());
    return Response.text(200, CalendarFeed.CONTENT_TYPE, text)
        .with("cache-control", "private, max-age=300")
        .with("content-disposition", "inline; filename=\"" + CalendarFeed.FILE_NAME + "\"");
  }
}
