package ca.jechemine.appointments.http;

import ca.jechemine.appointments.QueueModule;
import ca.jechemine.appointments.application.ListServiceRequests;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A part of the queue: at most two hundred for whoever gives neither `limit` nor `cursor`, as the
/// pages read it, and a cursor where there are more.
abstract class ServiceRequestListHandler extends HttpHandler {

  private static final int MOST = 200;

  private final ListServiceRequests list;

  ServiceRequestListHandler(QueueModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_BILLING));
    this.list = module.listServiceRequests();
  }

  /// Which part of it is asked for.
  abstract ListServiceRequests.Part part(Request request);

  @Override
  protected final Response respond(Request request) {
    ListServiceRequests.Part part = part(request);
    String scope = "ListServiceRequests " + part;
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    ListServiceRequests.Listed listed =
        list.page(part, new PageRequest(PageLimit.of(request, MOST, MOST), from));
    return Response.ok(
        new Answer(
            listed.requests().stream()
                .map(it -> ServiceRequestView.of(it, listed.people(), listed.approaches(it)))
                .toList(),
            Optional.ofNullable(listed.next()).map(it -> cursors().of(it, scope)).orElse(null)));
  }

  @Json
  record Answer(List<ServiceRequestView> requests, @Nullable String nextCursor) {}
}
