package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.SubmitForm;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Form;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// `POST /api/contact`
public final class SubmitContactFormHandler extends HttpHandler {

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PHONE = 40;
  private static final int LONGEST_MESSAGE = 10_000;

  private final SubmitForm submitForm;
  private final Honeypot honeypot;

  public SubmitContactFormHandler() {
    this(new ContactModule(Platform.current()));
  }

  private SubmitContactFormHandler(ContactModule module) {
    this(module.edge(), module.submitForm(), new Honeypot(module.log()));
  }

  SubmitContactFormHandler(HttpEdge edge, SubmitForm submitForm, Honeypot honeypot) {
    super(edge, Access.anyone());
    this.submitForm = submitForm;
    this.honeypot = honeypot;
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
      String first = fields.line("firstName", firstName, LONGEST_NAME);
      String last = fields.line("lastName", lastName, LONGEST_NAME);
      String telephone = fields.line("phone", phone, LONGEST_PHONE);
      EmailAddress address = fields.email("email", email);
      String text = fields.text("message", message, LONGEST_MESSAGE);
      fields.require(
          first.length() + 1 + last.length() <= LONGEST_NAME
              || first.length() > LONGEST_NAME
              || last.length() > LONGEST_NAME,
          "lastName",
          new Text(
              "et le prénom ne peuvent pas dépasser 200 caractères ensemble",
              "and the first name must have at most 200 characters together"));
      fields.refuseIfAny();
      return new Form.Contact(
          Language.of(locale), Sender.of(first, last, address, telephone), text);
    }
  }

  @Json
  record Answer(boolean success, String id) {}
}
