package ca.jechemine.notifications.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.LedgerModule;
import ca.jechemine.notifications.application.AskLedger;
import ca.jechemine.notifications.domain.Ledger.Asked;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/deliveries`: what was to be sent about an appointment, or for an account.
public final class AdminListDeliveriesHandler extends HttpHandler {

  private static final int USUAL = 20;
  private static final String APPOINTMENT = "appointmentId";
  private static final String USER = "userId";

  private final AskLedger askLedger;

  public AdminListDeliveriesHandler() {
    this(LedgerModule.current());
  }

  private AdminListDeliveriesHandler(LedgerModule module) {
    super(
        module.edge(), Access.admin(AdminPermission.MANAGE_PATIENTS, AdminPermission.MANAGE_USERS));
    this.askLedger = module.askLedger();
  }

  @Override
  protected Response respond(Request request) {
    Asked asked = asked(request);
    int limit = PageLimit.of(request, USUAL);
    String scope = "AdminListDeliveries " + asked;
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    Page<DeliveryView> page =
        askLedger.list(asked, new PageRequest(limit, from)).map(DeliveryView::of);
    @Nullable String next = page.following().map(it -> cursors().of(it, scope)).orElse(null);
    return Response.ok(new Answer(page.items(), next));
  }

  private static Asked asked(Request request) {
    Optional<String> appointment = id(request, APPOINTMENT);
    Optional<String> user = id(request, USER);
    if (appointment.isPresent() == user.isPresent()) {
      throw Refusal.invalid(
          APPOINTMENT,
          new Text(
              "indiquez appointmentId ou userId, et un seul des deux",
              "give appointmentId or userId, and one of them only"));
    }
    return appointment
        .<Asked>map(Asked.About::new)
        .or(() -> user.map(UserId::new).map(Asked.For::new))
        .orElseThrow();
  }

  private static Optional<String> id(Request request, String name) {
    Optional<String> id = request.query(name);
    if (id.filter(it -> !HexId.isValid(it)).isPresent()) {
      throw Refusal.invalid(name, new Text("identifiant non valide", "not a valid id"));
    }
    return id;
  }

  @Json
  record Answer(List<DeliveryView> deliveries, @Nullable String nextCursor) {}
}
