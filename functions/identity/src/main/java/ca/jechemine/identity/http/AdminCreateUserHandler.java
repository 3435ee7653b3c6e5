package ca.jechemine.identity.http;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.CreateUser;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.EmailForm;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/users`
public final class AdminCreateUserHandler extends HttpHandler {

  private final CreateUser createUser;
  private final InstantSource clock;

  public AdminCreateUserHandler() {
    this(PeopleModule.current());
  }

  private AdminCreateUserHandler(PeopleModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_USERS));
    this.createUser = module.createUser();
    this.clock = module.clock();
  }

  @Override
  protected Response respond(Request request) {
    CreateUser.Asked asked = request.body(Body.class).asked(clock.instant());
    return answer(
        createUser.create(
            asked, AdminFields.author(request), request.receipts(AdminCreateUserHandler::answer)));
  }

  private static Response answer(Account account) {
    return Response.created(
        new CreatedView(
            true,
            new CreatedUserView(
                account.id().value(),
                account.person().firstName(),
                account.person().lastName(),
                account.email().value(),
                account.standing().role().code(),
                account.standing().status().code())));
  }

  /// What comes in.
  @Json
  record Body(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String role,
      @Nullable String phone,
      @Nullable String location,
      @Nullable String specialty,
      @Nullable String language) {

    private static final int LONGEST_SPECIALTY = 200;
    private static final String USUAL_LANGUAGE = "fr";
    private static final Text NO_ROLE =
        new Text("doit être client ou professional", "must be client or professional");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");

    CreateUser.Asked asked(Instant now) {
      PersonFields fields = new PersonFields(now);
      Person person =
          new Person(
              orEmpty(fields.name("firstName", orEmpty(firstName))),
              orEmpty(fields.name("lastName", orEmpty(lastName))),
              language(fields),
              orNull(fields.phone(phone)),
              orNull(fields.location(location)),
              null,
              null,
              null);
      Optional<EmailAddress> address = EmailForm.read(email, new Violations());
      fields.require(address.isPresent(), "email", EmailForm.NO_ADDRESS);
      boolean isProfessional = Role.PROFESSIONAL.code().equals(role);
      fields.require(isProfessional || Role.CLIENT.code().equals(role), "role", NO_ROLE);
      String practice = orEmpty(specialty).strip();
      fields.require(practice.length() <= LONGEST_SPECIALTY, "specialty", TOO_LONG);
      fields.refuseIfAny();
      return new CreateUser.Asked(
          isProfessional ? Role.PROFESSIONAL : Role.CLIENT,
          address.orElseThrow(),
          person,
          Optional.of(practice).filter(it -> !it.isEmpty()));
    }

    private String language(PersonFields fields) {
      String chosen = fields.language(language);
      return chosen == null ? USUAL_LANGUAGE : chosen;
    }

    private static String orEmpty(@Nullable String text) {
      return text == null ? "" : text;
    }

    private static @Nullable String orNull(@Nullable String text) {
      return text == null || text.isEmpty() ? null : text;
    }

    @Override
    public String toString() {
      return "somebody";
    }
  }

  @Json
  record CreatedView(boolean success, CreatedUserView user) {}

  @Json
  record CreatedUserView(
      String id, String firstName, String lastName, String email, String role, String status) {}
}
