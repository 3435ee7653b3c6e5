package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.RouteRequest;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ProposalExpired;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Looks for professionals for requests that are new, or of whose offer nobody is left.
public final class RouteRequestHandler extends QueueHandler<AppointmentNotice> {

  private final RouteRequest routeRequest;

  public RouteRequestHandler() {
    this(RoutingModule.current());
  }

  private RouteRequestHandler(RoutingModule module) {
    super(AppointmentNotice.class, module.platform(), module.cipher());
    this.routeRequest = module.routeRequest();
  }

  @Override
  protected void handle(Delivery<AppointmentNotice> delivery) {
    AppointmentNotice notice = delivery.event();
    if (asksForOthers(notice)) {
      routeRequest.route(new AppointmentId(notice.aggregateId()));
    }
  }

  private static boolean asksForOthers(AppointmentNotice notice) {
    return notice instanceof ServiceRequested
        || notice instanceof ProposalExpired
        || (notice instanceof ProposalRefused it && it.isLast());
  }
}
