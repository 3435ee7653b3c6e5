package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.PhoneMask;
import ca.jechemine.kernel.Position;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.domain.Person;
import ca.jechemine.payments.domain.TrustRequest;
import ca.jechemine.payments.domain.TrustRequests;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/payment-guarantee-requests`
public final class AdminListGuaranteeRequestsHandler extends HttpHandler {

  private static final String SCOPE = "AdminListGuaranteeRequests";

  private final TrustRequests requests;

  public AdminListGuaranteeRequestsHandler() {
    this(TransfersModule.current());
  }

  private AdminListGuaranteeRequestsHandler(TransfersModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_BILLING, AdminPermission.MANAGE_PATIENTS));
    this.requests = module.trustRequests();
  }

  @Override
  protected Response respond(Request request) {
    boolean isMasked = !request.caller().may(AdminPermission.MANAGE_PATIENTS);
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, SCOPE)).orElse(null);
    Page<View> page =
        requests
            .open(new PageRequest(PageLimit.of(request, PageLimit.MOST), from))
            .map(it -> View.of(it, isMasked));
    @Nullable String next = page.following().map(it -> cursors().of(it, SCOPE)).orElse(null);
    return Response.ok(new Answer(page.items(), next));
  }

  @Json
  record Answer(List<View> requests, @Nullable String nextCursor) {}

  /// Somebody who asks. Of whom nothing is known yet, the names are empty.
  @Json
  record View(
      String id,
      String firstName,
      String lastName,
      String email,
      @Nullable String phone,
      Instant requestedAt,
      @Nullable String interacReference) {

    static View of(TrustRequest request, boolean isMasked) {
      Optional<Person> person = request.known();
      Optional<String> phone = person.map(Person::phone);
      return new View(
          request.client().value(),
          person.map(Person::firstName).orElse(""),
          person.map(Person::lastName).orElse(""),
          person.map(Person::email).orElse(""),
          (isMasked ? phone.map(PhoneMask::of) : phone).orElse(null),
          request.requestedAt(),
          request.interacReference());
    }
  }
}
