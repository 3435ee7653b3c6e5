package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list of requests for the professional who calls: a bare array of at most a hundred for whoever
/// gives neither `limit` nor `cursor`, as the pages read it, else a page.
abstract class RequestListHandler extends HttpHandler {

  private static final int MOST = 100;

  private final ShowAppointments show;
  private final Viewer viewer;

  RequestListHandler(HttpEdge edge, ShowAppointments show, Viewer viewer) {
    super(edge, Access.only(Role.PROFESSIONAL));
    this.show = show;
    this.viewer = viewer;
  }

  /// That stretch of the list.
  abstract Page<Appointment> page(Request request, PageRequest page);

  /// What names the list with its filters: a cursor is good for this one only.
  abstract String scope(Request request);

  @Override
  protected final Response respond(Request request) {
    Page<Appointment> page = page(request, asked(request));
    ShowAppointments.Shown shown = show.with(page.items(), viewer);
    List<AppointmentView> views =
        shown.appointments().stream()
            .map(it -> AppointmentView.of(it, viewer, shown.people()))
            .toList();
    if (request.query("limit").isEmpty() && request.query("cursor").isEmpty()) {
      return Response.ok(AppointmentView.class, views);
    }
    return Response.ok(
        new Answer(
            views, page.following().map(it -> cursors().of(it, scope(request))).orElse(null)));
  }

  private PageRequest asked(Request request) {
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope(request))).orElse(null);
    return new PageRequest(
        request.query("limit").map(RequestListHandler::limit).orElse(MOST), from);
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "limit", new Text("doit être un nombre de 1 à 100", "must be a number from 1 to 100"));
  }

  @Json
  record Answer(List<AppointmentView> items, @Nullable String nextCursor) {}
}
