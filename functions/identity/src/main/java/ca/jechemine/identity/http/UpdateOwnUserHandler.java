package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.UpdateOwnUser;
import ca.jechemine.identity.domain.PersonEdit;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// `PATCH /api/users/me`: a field that is absent or null stays as it is; every other field of an
/// account is as if it were not there.
public final class UpdateOwnUserHandler extends HttpHandler {

  private final UpdateOwnUser updateOwnUser;
  private final InstantSource clock;

  public UpdateOwnUserHandler() {
    this(UserModule.current());
  }

  private UpdateOwnUserHandler(UserModule module) {
    super(module.edge(), Access.signedIn());
    this.updateOwnUser = module.updateOwnUser();
    this.clock = module.identity().clock();
  }

  @Override
  protected Response respond(Request request) {
    PersonEdit edit = request.body(Body.class).edit(clock.instant());
    return UserView.answer(updateOwnUser.update(request.caller().id(), edit));
  }

  @Json
  record Body(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String location,
      @Nullable String dateOfBirth,
      @Nullable String gender,
      @Nullable String language) {

    PersonEdit edit(Instant now) {
      PersonFields fields = new PersonFields(now);
      PersonEdit edit = edit(fields);
      fields.refuseIfAny();
      return edit;
    }

    PersonEdit edit(PersonFields fields) {
      return new PersonEdit(
          fields.name("firstName", firstName),
          fields.name("lastName", lastName),
          fields.phone(phone),
          fields.location(location),
          fields.dateOfBirth(dateOfBirth),
          fields.gender(gender),
          fields.language(language));
    }
  }
}
