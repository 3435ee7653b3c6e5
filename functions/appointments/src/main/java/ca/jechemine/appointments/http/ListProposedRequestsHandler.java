package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.ListRequests;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Request;
import java.util.List;

/// `GET /api/appointments/proposed`: whatever is offered is pending, so that any other `status` has
/// none.
public final class ListProposedRequestsHandler extends RequestListHandler {

  private final ListRequests list;

  public ListProposedRequestsHandler() {
    this(RoutingModule.current());
  }

  private ListProposedRequestsHandler(RoutingModule module) {
    super(module.edge(), module.showAppointments(), Viewer.OFFERED);
    this.list = module.listRequests();
  }

  @Override
  Page<Appointment> page(Request request, PageRequest page) {
    return status(request) == AppointmentStatus.PENDING
        ? list.proposedTo(request.caller().id(), page)
        : new Page<>(List.of(), null);
  }

  @Override
  String scope(Request request) {
    return "ListProposedRequests " + request.caller().id();
  }

  private static AppointmentStatus status(Request request) {
    return request
        .query("status")
        .map(it ->
            AppointmentStatus.of(it)
                .orElseThrow(() ->
                    Refusal.invalid(
                        "status", new Text("n’est pas un statut connu", "is not a known status"))))
        .orElse(AppointmentStatus.PENDING);
  }
}
