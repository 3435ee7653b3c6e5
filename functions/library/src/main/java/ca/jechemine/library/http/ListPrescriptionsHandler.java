package ca.jechemine.library.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.library.application.ListPrescriptions;
import ca.jechemine.library.application.ListPrescriptions.Item;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `GET /api/clients/{id}/prescriptions`: what the caller assigned to that client.
public final class ListPrescriptionsHandler extends HttpHandler {

  private final ListPrescriptions listPrescriptions;
  private final InstantSource clock;

  public ListPrescriptionsHandler() {
    this(PrescriptionModule.current());
  }

  private ListPrescriptionsHandler(PrescriptionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.listPrescriptions = module.listPrescriptions();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    Language language = RequestedLocale.of(request);
    String scope = "ListPrescriptions " + request.caller().id() + " " + client;
    PageRequest page = PrescriptionQueries.page(request, cursors(), scope);
    Page<Item> listed = listPrescriptions.ofClient(request.caller(), client, page);
    return Response.ok(
        PrescriptionView.Listed.of(listed, cursors(), scope, language, clock.instant()));
  }
}
