package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.ListServiceRequests;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Request;

/// `GET /api/admin/service-requests`
public final class ListServiceRequestsHandler extends ServiceRequestListHandler {

  private static final Text NO_FILTER =
      new Text("doit être awaiting_activation", "must be awaiting_activation");

  public ListServiceRequestsHandler() {
    super(QueueModule.current());
  }

  @Override
  ListServiceRequests.Part part(Request request) {
    return request
        .query("filter")
        .map(it -> {
          if (!it.equals("awaiting_activation")) {
            throw Refusal.invalid("filter", NO_FILTER);
          }
          return ListServiceRequests.Part.AWAITING_ACTIVATION;
        })
        .orElse(ListServiceRequests.Part.PENDING);
  }
}
