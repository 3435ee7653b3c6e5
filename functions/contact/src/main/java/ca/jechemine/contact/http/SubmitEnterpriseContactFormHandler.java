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

/// `POST /api/enterprise/contact`
public final class SubmitEnterpriseContactFormHandler extends HttpHandler {

  private static final Text THANKS =
      new Text(
          "Merci ! Votre demande nous est bien parvenue. Nous vous répondrons sous peu.",
          "Thank you! We have received your request and will get back to you shortly.");

  private final SubmitForm submitForm;
  private final Honeypot honeypot;

  public SubmitEnterpriseContactFormHandler() {
    this(ContactModule.current());
  }

  private SubmitEnterpriseContactFormHandler(ContactModule module) {
    super(module.edge(), Access.anyone());
    this.submitForm = module.submitForm();
    this.honeypot = new Honeypot(module.log());
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    Response thanks = Response.ok(new Answer(true, THANKS.in(body.language(request))));
    if (!honeypot.caught(body.website())) {
      submitForm.submit(body.form(), request.viewerAddress(), request.receipts(_ -> thanks));
    }
    return thanks;
  }

  @Json
  record Body(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String company,
      @Nullable String position,
      @Nullable String coordinates,
      @Nullable String locale,
      @Nullable String website) {

    Form form() {
      Fields fields = new Fields();
      Fields.Names names = fields.names(firstName, lastName);
      EmailAddress address = fields.email("email", email);
      String telephone = fields.line("phone", phone, Fields.LONGEST_PHONE);
      String employer = fields.line("company", company, Fields.LONGEST_LINE);
      String occupation = fields.line("position", position, Fields.LONGEST_LINE);
      String details =
          fields.optionalText("coordinates", coordinates, Fields.LONGEST_MESSAGE).orElse("");
      fields.refuseIfAny();
      return new Form.Enterprise(
          Language.of(locale),
          Sender.of(names.first(), names.last(), address, telephone),
          employer,
          occupation,
          details);
    }

    /// That of the page when it says so, else that of the visitor.
    Language language(Request request) {
      return Fields.language(locale).orElseGet(request::language);
    }
  }

  @Json
  record Answer(boolean success, String message) {}
}
