package ca.jechemine.payments.http;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.StartGuestSetup;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `POST /api/payments/guest-setup-intent`
public final class CreateGuestSetupIntentHandler extends HttpHandler {

  private final StartGuestSetup startGuestSetup;

  public CreateGuestSetupIntentHandler() {
    this(MethodsModule.current());
  }

  private CreateGuestSetupIntentHandler(MethodsModule module) {
    super(module.edge(), Access.anyone());
    this.startGuestSetup = module.startGuestSetup();
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    Violations violations = new Violations();
    String email = body.address(violations);
    String name = body.fullName(violations);
    violations.refuseIfAny();
    return SetupView.answerGuest(
        startGuestSetup.start(
            email, name, request.viewerAddress(), request.receipts(SetupView::answerGuest)));
  }

  @Json
  record Body(@Nullable String email, @Nullable String name) {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 120;
    private static final Pattern ADDRESS =
        Pattern.compile("[^\\s\\p{Cntrl}@]{1,64}@[^\\s\\p{Cntrl}@.]+(\\.[^\\s\\p{Cntrl}@.]+)+");

    /// In lower case, as addresses are compared.
    String address(Violations violations) {
      String address = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
      violations.require(
          address.length() <= LONGEST_ADDRESS && ADDRESS.matcher(address).matches(),
          "email",
          new Text("adresse courriel non valide", "not a valid e-mail address"));
      return address;
    }

    String fullName(Violations violations) {
      String stripped = name == null ? "" : name.strip();
      violations.require(
          !stripped.isEmpty()
              && stripped.length() <= LONGEST_NAME
              && stripped.chars().noneMatch(Character::isISOControl),
          "name",
          new Text("obligatoire, 120 caractères au plus", "required, at most 120 characters"));
      return stripped;
    }
  }
}
