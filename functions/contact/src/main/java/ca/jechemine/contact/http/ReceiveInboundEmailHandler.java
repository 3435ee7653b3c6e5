package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.ReceiveEmail;
import ca.jechemine.contact.domain.Email;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `POST /api/webhooks/inbound-email`, called by the mail provider for each mail to the shared
/// mailbox, with its signature.
public final class ReceiveInboundEmailHandler extends HttpHandler {

  private final WebhookSignature signature;
  private final ReceiveEmail receiveEmail;

  public ReceiveInboundEmailHandler() {
    this(ContactModule.current());
  }

  private ReceiveInboundEmailHandler(ContactModule module) {
    super(module.edge(), Access.anyone(), ANY_LENGTH);
    this.signature = new WebhookSignature(module.inboundEmailSecret(), module.platform().clock());
    this.receiveEmail = module.receiveEmail();
  }

  @Override
  protected Response respond(Request request) {
    String webhookId = signature.verify(request);
    Email email = request.body(Body.class).email(webhookId);
    return Response.ok(new Answer(true, receiveEmail.receive(email).value()));
  }

  /// Nobody is there to correct a mail: what is too long is cut rather than refused.
  @Json
  record Body(
      @Nullable String messageId,
      @Nullable String inReplyTo,
      @Nullable List<String> references,
      @Nullable From from,
      @Nullable String subject,
      @Nullable String text,
      @Nullable String html) {

    private static final int LONGEST_ID = 500;
    private static final int MOST_REFERENCES = 20;

    Email email(String webhookId) {
      Fields fields = new Fields();
      EmailAddress address = fields.email("from.email", from == null ? null : from.email());
      fields.refuseIfAny();
      return new Email(
          id(messageId).orElse("webhook:" + webhookId),
          id(inReplyTo).orElse(null),
          references(),
          address,
          cut(Fields.oneLine(from == null ? null : from.name()), Fields.LONGEST_LINE).orElse(null),
          cut(Fields.oneLine(subject), Fields.LONGEST_SUBJECT).orElse(null),
          cut(Fields.lines(text()), Fields.LONGEST_LETTER)
              .or(() -> cut(Fields.lines(EmailText.plain(htmlOrEmpty())), Fields.LONGEST_LETTER))
              .orElse(""),
          EmailText.harmless(htmlOrEmpty()).orElse(null));
    }

    private String htmlOrEmpty() {
      return Objects.requireNonNullElse(html, "");
    }

    @Override
    public List<String> references() {
      List<String> ids =
          Objects.requireNonNullElse(references, List.<String>of()).stream()
              .map(Body::id)
              .flatMap(Optional::stream)
              .toList();
      return ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size());
    }

    /// Without the angle brackets that it travels in.
    private static Optional<String> id(@Nullable String raw) {
      String id = Fields.oneLine(raw).replaceAll("^<|>$", "");
      return id.isEmpty() || id.length() > LONGEST_ID || id.contains(" ")
          ? Optional.empty()
          : Optional.of(id);
    }

    private static Optional<String> cut(String text, int longest) {
      if (text.isEmpty()) {
        return Optional.empty();
      }
      int end = Math.min(text.length(), longest);
      boolean splitsPair = end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
      return Optional.of(text.substring(0, splitsPair ? end - 1 : end));
    }
  }

  @Json
  record From(@Nullable String email, @Nullable String name) {}

  @Json
  record Answer(boolean success, String id) {}
}
