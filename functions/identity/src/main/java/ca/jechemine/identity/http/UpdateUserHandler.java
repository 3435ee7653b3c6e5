package ca.jechemine.identity.http;

import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.UpdateUser;
import ca.jechemine.identity.domain.PersonEdit;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `PATCH /api/users/{id}`: which right it takes depends on whose account it is and on the change.
public final class UpdateUserHandler extends HttpHandler {

  private final UpdateUser updateUser;
  private final InstantSource clock;

  public UpdateUserHandler() {
    this(UserModule.current());
  }

  private UpdateUserHandler(UserModule module) {
    super(
        module.edge(),
        Access.admin(
            AdminPermission.MANAGE_PATIENTS,
            AdminPermission.MANAGE_PROFESSIONALS,
            AdminPermission.APPROVE_PROFESSIONALS));
    this.updateUser = module.updateUser();
    this.clock = module.identity().clock();
  }

  @Override
  protected Response respond(Request request) {
    UserId id = new UserId(request.pathId("id"));
    UpdateUser.Change change = request.body(Body.class).change(clock.instant());
    return UserView.answer(updateUser.update(id, change, request.caller(), Origins.of(request)));
  }

  @Json
  record Body(
      @Nullable String status,
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String location,
      @Nullable String dateOfBirth,
      @Nullable String gender,
      @Nullable String language,
      @Nullable String rejectionReason) {

    private static final int LONGEST_REASON = 2_000;
    private static final Text NO_STATUS =
        new Text("doit être active, pending ou inactive", "must be active, pending or inactive");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 2000 caractères", "must have at most 2000 characters");
    private static final Text NOTHING =
        new Text("ne contient rien à modifier", "holds nothing to change");

    UpdateUser.Change change(Instant now) {
      PersonFields fields = new PersonFields(now);
      PersonEdit edit =
          new UpdateOwnUserHandler.Body(
                  firstName, lastName, phone, location, dateOfBirth, gender, language)
              .edit(fields);
      boolean namesStatus = status != null && !status.isBlank();
      Optional<AccountStatus> wanted =
          Stream.of(AccountStatus.values()).filter(it -> it.code().equals(status)).findFirst();
      fields.require(!namesStatus || wanted.isPresent(), "status", NO_STATUS);
      String reason = rejectionReason == null ? "" : rejectionReason.strip();
      fields.require(reason.length() <= LONGEST_REASON, "rejectionReason", TOO_LONG);
      fields.refuseIfAny();
      if (edit.isEmpty() && wanted.isEmpty()) {
        throw Refusal.invalid("body", NOTHING);
      }
      return new UpdateUser.Change(edit, wanted.orElse(null), reason.isEmpty() ? null : reason);
    }
  }
}
