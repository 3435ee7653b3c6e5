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

/// `GET /api/client/prescriptions`: what is assigned to the caller or, with `accountId`, to a minor
/// whose guardian they are.
public final class ListOwnPrescriptionsHandler extends HttpHandler {

  private final ListPrescriptions listPrescriptions;
  private final InstantSource clock;

  public ListOwnPrescriptionsHandler() {
    this(PrescriptionModule.current());
  }

  private ListOwnPrescriptionsHandler(PrescriptionModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.GUEST));
    this.listPrescriptions = module.listPrescriptions();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = PrescriptionQueries.client(request);
    Language language = RequestedLocale.of(request);
    String scope = "ListOwnPrescriptions " + client;
    PageRequest page = PrescriptionQueries.page(request, cursors(), scope);
    Page<Item> listed = listPrescriptions.own(request.caller(), client, page);
    return Response.ok(
        PrescriptionView.Listed.of(listed, cursors(), scope, language, clock.instant()));
  }
}
