package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.ListServiceRequests;
import ca.jechemine.runtime.http.Request;

/// `GET /api/admin/general-pool`
public final class ListGeneralPoolHandler extends ServiceRequestListHandler {

  public ListGeneralPoolHandler() {
    super(QueueModule.current());
  }

  @Override
  ListServiceRequests.Part part(Request request) {
    return ListServiceRequests.Part.POOL;
  }
}
