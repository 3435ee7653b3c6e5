package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.ListRequests;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.runtime.http.Request;

/// `GET /api/appointments/awaiting-schedule`
public final class ListAwaitingScheduleHandler extends RequestListHandler {

  private final ListRequests list;

  public ListAwaitingScheduleHandler() {
    this(RoutingModule.current());
  }

  private ListAwaitingScheduleHandler(RoutingModule module) {
    super(module.edge(), module.showAppointments(), Viewer.PROFESSIONAL);
    this.list = module.listRequests();
  }

  @Override
  Page<Appointment> page(Request request, PageRequest page) {
    return list.awaitingSchedule(request.caller().id(), page);
  }

  @Override
  String scope(Request request) {
    return "ListAwaitingSchedule " + request.caller().id();
  }
}
