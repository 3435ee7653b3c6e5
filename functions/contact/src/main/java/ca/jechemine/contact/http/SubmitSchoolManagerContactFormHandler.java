package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.SubmitForm;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Form;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/school-manager/contact`
public final class SubmitSchoolManagerContactFormHandler extends HttpHandler {

  private static final int FEWEST_DIGITS = 10;
  private static final Text TOO_FEW_DIGITS =
      new Text("doit compter au moins 10 chiffres", "must have at least 10 digits");

  private final SubmitForm submitForm;
  private final Honeypot honeypot;

  public SubmitSchoolManagerContactFormHandler() {
    this(ContactModule.current());
  }

  private SubmitSchoolManagerContactFormHandler(ContactModule module) {
    super(module.edge(), Access.anyone());
    this.submitForm = module.submitForm();
    this.honeypot = new Honeypot(module.log());
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    Response success = Response.ok(new Success(true));
    if (!honeypot.caught(body.website())) {
      submitForm.submit(body.form(), request.viewerAddress(), request.receipts(_ -> success));
    }
    return success;
  }

  @Json
  record Body(
      @Nullable String name,
      @Nullable String school,
      @Nullable String role,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String serviceType,
      @Nullable String message,
      @Nullable String locale,
      @Nullable String website) {

    Form form() {
      Fields fields = new Fields();
      String fullName = fields.line("name", name, Fields.LONGEST_LINE);
      String establishment = fields.line("school", school, Fields.LONGEST_LINE);
      String function = fields.line("role", role, Fields.LONGEST_LINE);
      String telephone = fields.line("phone", phone, Fields.LONGEST_PHONE);
      fields.require(
          telephone.isEmpty()
              || telephone.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS,
          "phone",
          TOO_FEW_DIGITS);
      EmailAddress address = fields.email("email", email);
      String service = fields.line("serviceType", serviceType, Fields.LONGEST_LINE);
      String text = fields.text("message", message, Fields.LONGEST_MESSAGE);
      fields.refuseIfAny();
      return new Form.School(
          Language.of(locale),
          Sender.of(fullName, address, telephone),
          establishment,
          function,
          service,
          text);
    }
  }
}
