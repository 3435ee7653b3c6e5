package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.UpdateOwnMedicalProfile;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.MedicalField;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PUT /api/medical-profile`: only what was sent changes, each field as a whole.
public final class UpdateOwnMedicalProfileHandler extends HttpHandler {

  private final UpdateOwnMedicalProfile updateOwnMedicalProfile;

  public UpdateOwnMedicalProfileHandler() {
    this(ProfileModule.current());
  }

  private UpdateOwnMedicalProfileHandler(ProfileModule module) {
    super(module.edge(), Access.only(Role.CLIENT));
    this.updateOwnMedicalProfile = module.updateOwnMedicalProfile();
  }

  @Override
  protected Response respond(Request request) {
    Violations violations = new Violations();
    Changes<MedicalField> changes = Changes.read(MedicalField.class, request.fields(), violations);
    violations.refuseIfAny();
    return Response.ok(FormView.of(updateOwnMedicalProfile.update(request.caller().id(), changes)));
  }
}
