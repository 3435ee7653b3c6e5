package ca.jechemine.documents.http;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.RequestDocument;
import ca.jechemine.documents.application.RequestDocument.Wish;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// `POST /api/clients/{id}/document-requests`: asks a client for a document.
public final class RequestDocumentHandler extends HttpHandler {

  private final RequestDocument requestDocument;

  public RequestDocumentHandler() {
    this(DocumentsModule.current());
  }

  private RequestDocumentHandler(DocumentsModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL, Role.ADMIN));
    this.requestDocument = module.requestDocument();
  }

  @Override
  protected Response respond(Request request) {
    UserId client = new UserId(request.pathId("id"));
    Wish wish = request.body(Body.class).wish();
    Receipts<DocumentRequest.Open> receipts = request.receipts(RequestDocumentHandler::answer);
    return answer(requestDocument.ask(request.caller(), client, wish, receipts));
  }

  /// As it is when it was just made.
  private static Response answer(DocumentRequest.Open request) {
    return Response.created(DocumentRequestView.of(request, request.ask().createdAt()));
  }

  @Json
  record Body(@Nullable String title, @Nullable String message, @Nullable String dueDate) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}|[\\u2028\\u2029]");
    private static final Text REQUIRED = new Text("est obligatoire", "is required");
    private static final Text NO_TITLE =
        new Text(
            "doit tenir sur une ligne de 200 caractères au plus",
            "must be one line of at most 200 characters");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 2 000 caractères", "must have at most 2,000 characters");
    private static final Text NO_DAY =
        new Text("doit être une date AAAA-MM-JJ", "must be a date YYYY-MM-DD");

    Wish wish() {
      Violations violations = new Violations();
      String named = title == null ? "" : title.strip();
      violations.require(!named.isEmpty(), "title", REQUIRED);
      boolean isLine = named.length() <= LONGEST_TITLE && !CONTROL.matcher(named).find();
      violations.require(isLine, "title", NO_TITLE);
      String words = message == null || message.isBlank() ? null : message.strip();
      violations.require(words == null || words.length() <= LONGEST_MESSAGE, "message", TOO_LONG);
      Optional<LocalDate> due = Optional.ofNullable(dueDate).flatMap(Body::day);
      violations.require(due.isPresent(), "dueDate", dueDate == null ? REQUIRED : NO_DAY);
      violations.refuseIfAny();
      return new Wish(named, words, due.orElseThrow());
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text));
      } catch (DateTimeException noDay) {
        return Optional.empty();
      }
    }
  }
}
