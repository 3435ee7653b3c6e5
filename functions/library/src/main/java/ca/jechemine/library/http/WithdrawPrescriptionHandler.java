package ca.jechemine.library.http;

import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.library.application.WithdrawPrescription;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `DELETE /api/clients/{id}/prescriptions/{prescriptionId}`: gives up what the caller assigned.
public final class WithdrawPrescriptionHandler extends HttpHandler {

  private final WithdrawPrescription withdrawPrescription;
  private final InstantSource clock;

  public WithdrawPrescriptionHandler() {
    this(PrescriptionModule.current());
  }

  private WithdrawPrescriptionHandler(PrescriptionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.withdrawPrescription = module.withdrawPrescription();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    PrescriptionId id = new PrescriptionId(request.pathId("prescriptionId"));
    Prescription withdrawn = withdrawPrescription.withdraw(request.caller(), client, id);
    return Response.ok(PrescriptionView.of(withdrawn, request.language(), clock.instant()));
  }
}
