package ca.jechemine.appointments;

import ca.jechemine.appointments.application.AssignServiceRequest;
import ca.jechemine.appointments.application.DeleteServiceRequest;
import ca.jechemine.appointments.application.FlagServiceRequest;
import ca.jechemine.appointments.application.ListServiceRequests;
import ca.jechemine.appointments.application.ListUserAppointments;
import ca.jechemine.appointments.application.QueueDecisions;
import ca.jechemine.appointments.application.Requesters;
import ca.jechemine.appointments.application.RouteRequest;
import ca.jechemine.appointments.application.ScheduleServiceRequest;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires the queue of requests that administrators work on.
public final class QueueModule {

  private final AppointmentsModule module;

  private QueueModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static QueueModule current() {
    return new QueueModule(AppointmentsModule.current());
  }

  public HttpEdge edge() {
    return module.edge();
  }

  public ListServiceRequests listServiceRequests() {
    return new ListServiceRequests(module.appointments(), module.people(), module.clientWishes());
  }

  public ListUserAppointments listUserAppointments() {
    return new ListUserAppointments(
        module.appointments(), module.people(), module.showAppointments());
  }

  public AssignServiceRequest assignServiceRequest() {
    return new AssignServiceRequest(
        decisions(),
        new RouteRequest(
            module.decisions(),
            new Requesters(module.people(), module.clientWishes(), module.glossaries()),
            module.candidates()),
        module.professionals(),
        module.priceList());
  }

  public ScheduleServiceRequest scheduleServiceRequest() {
    return new ScheduleServiceRequest(
        decisions(), module.professionals(), module.priceList(), module.motifs());
  }

  public FlagServiceRequest flagServiceRequest() {
    return new FlagServiceRequest(decisions());
  }

  public DeleteServiceRequest deleteServiceRequest() {
    return new DeleteServiceRequest(decisions());
  }

  private QueueDecisions decisions() {
    return new QueueDecisions(module.decisions(), module.people(), module.ids());
  }
}
