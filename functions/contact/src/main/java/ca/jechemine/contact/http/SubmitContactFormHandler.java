package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.SubmitForm;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Form;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.kernel.Language;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/contact`
public final class SubmitContactFormHandler extends HttpHandler {

  private final SubmitForm submitForm;
  private final Honeypot honeypot;

  public SubmitContactFormHandler() {
    this(ContactModule.current());
  }

  private SubmitContactFormHandler(ContactModule module) {
    super(module.edge(), Access.anyone());
    this.submitForm = module.submitForm();
    this.honeypot = new Honeypot(module.log());
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    if (honeypot.caught(body.website())) {
      return answer(submitForm.pretend());
    }
    return answer(
        submitForm.submit(
            body.form(),
            request.viewerAddress(),
            request.receipts(SubmitContactFormHandler::answer)));
  }

  private static Response answer(MessageId id) {
    return Response.ok(new Answer(true, id.value()));
  }

  @Json
  record Body(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String message,
      @Nullable String locale,
      @Nullable String website) {

    Form form() {
      Fields fields = new Fields();
      Fields.Names names = fields.names(firstName, lastName);
      String telephone = fields.line("phone", phone, Fields.LONGEST_PHONE);
      EmailAddress address = fields.email("email", email);
      String text = fields.text("message", message, Fields.LONGEST_MESSAGE);
      fields.refuseIfAny();
      return new Form.Contact(
          Language.of(locale), Sender.of(names.first(), names.last(), address, telephone), text);
    }
  }

  @Json
  record Answer(boolean success, String id) {}
}
