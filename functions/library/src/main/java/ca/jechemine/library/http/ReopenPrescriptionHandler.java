package ca.jechemine.library.http;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.library.application.CompletePrescription;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `DELETE /api/client/prescriptions/{prescriptionId}/done`: it is not done, says the caller, of
/// theirs or, with `accountId`, of a minor's whose guardian they are.
public final class ReopenPrescriptionHandler extends HttpHandler {

  private final CompletePrescription completePrescription;
  private final InstantSource clock;

  public ReopenPrescriptionHandler() {
    this(PrescriptionModule.current());
  }

  private ReopenPrescriptionHandler(PrescriptionModule module) {
    super(module.edge(), Access.only(Role.CLIENT, Role.GUEST));
    this.completePrescription = module.completePrescription();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = PrescriptionQueries.client(request);
    PrescriptionId id = new PrescriptionId(request.pathId("prescriptionId"));
    Prescription open = completePrescription.reopen(request.caller(), client, id);
    return Response.ok(PrescriptionView.of(open, request.language(), clock.instant()));
  }
}
