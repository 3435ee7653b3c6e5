package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.ListClients;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `GET /api/clients`: a bare array for whoever gives neither `limit` nor `cursor`, as the page
/// reads it, else a page.
public final class ListClientsHandler extends HttpHandler {

  private static final String SCOPE = "ListClients";

  private final ListClients listClients;
  private final InstantSource clock;

  public ListClientsHandler() {
    this(SessionModule.current());
  }

  private ListClientsHandler(SessionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.listClients = module.listClients();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId professional = request.caller().id();
    if (request.query("limit").isEmpty() && request.query("cursor").isEmpty()) {
      return Response.ok(ClientView.class, views(listClients.all(professional)));
    }
    String scope = SCOPE + " " + professional;
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<ListClients.Listed> page =
        listClients.page(
            professional, new PageRequest(PageLimit.of(request, PageLimit.MOST), from));
    return Response.ok(
        new Answer(
            views(page.items()), page.following().map(it -> cursors().of(it, scope)).orElse(null)));
  }

  private List<ClientView> views(List<ListClients.Listed> listed) {
    return listed.stream().map(it -> ClientView.of(it, clock.instant())).toList();
  }

  @Json
  record Answer(List<ClientView> items, @Nullable String nextCursor) {}
}
