package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.RouteRequest;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Has administrators told of requests that could not be matched again and again: what
/// `RouteRequest` gave up comes here.
public final class TellFailedMatchingHandler extends QueueHandler<AppointmentNotice> {

  private final RouteRequest routeRequest;

  public TellFailedMatchingHandler() {
    this(RoutingModule.current());
  }

  private TellFailedMatchingHandler(RoutingModule module) {
    super(AppointmentNotice.class, module.platform(), module.cipher());
    this.routeRequest = module.routeRequest();
  }

  @Override
  protected void handle(Delivery<AppointmentNotice> delivery) {
    routeRequest.giveUp(new AppointmentId(delivery.event().aggregateId()));
  }
}
