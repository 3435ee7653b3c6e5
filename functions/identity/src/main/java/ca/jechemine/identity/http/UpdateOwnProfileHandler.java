package ca.jechemine.identity.http;

import ca.jechemine.identity.ProfileModule;
import ca.jechemine.identity.application.UpdateOwnProfile;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `PUT /api/profile`: only what was sent changes, each field as a whole.
public final class UpdateOwnProfileHandler extends HttpHandler {

  private final UpdateOwnProfile updateOwnProfile;

  public UpdateOwnProfileHandler() {
    this(ProfileModule.current());
  }

  private UpdateOwnProfileHandler(ProfileModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.updateOwnProfile = module.updateOwnProfile();
  }

  @Override
  protected Response respond(Request request) {
    Map<String, @Nullable Object> fields = request.fields();
    Violations violations = new Violations();
    Changes<ProfileField> changes = Changes.read(ProfileField.class, fields, violations);
    violations.refuseIfAny();
    Optional<String> acceptedFrom =
        Boolean.TRUE.equals(fields.get("acceptProfessionalTerms"))
            ? Optional.of(request.viewerAddress())
            : Optional.empty();
    return Response.ok(
        FormView.of(updateOwnProfile.update(request.caller().id(), changes, acceptedFrom)));
  }
}
