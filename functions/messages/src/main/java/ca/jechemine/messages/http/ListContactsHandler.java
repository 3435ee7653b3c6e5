package ca.jechemine.messages.http;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.ListContacts;
import ca.jechemine.messages.domain.Face;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.PageLimit;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import org.jspecify.annotations.Nullable;

/// `GET /api/messages/contacts`: whom the caller may write to.
public final class ListContactsHandler extends HttpHandler {

  private static final int MOST = 500;
  private static final int LONGEST_SEARCH = 100;

  private final ListContacts listContacts;

  public ListContactsHandler() {
    this(MessagesModule.current());
  }

  private ListContactsHandler(MessagesModule module) {
    super(module.edge(), Access.signedIn());
    this.listContacts = module.listContacts();
  }

  @Override
  protected Response respond(Request request) {
    String search = search(request);
    String scope =
        "ListContacts %s %s %s".formatted(request.caller().id(), request.caller().role(), search);
    @Nullable Position from =
        request.query("cursor").map(it -> cursors().read(it, scope)).orElse(null);
    PageRequest page = new PageRequest(PageLimit.of(request, MOST, MOST), from);
    Page<Face> contacts = listContacts.of(request.caller(), search, page);
    return Response.ok(
        new FaceView.Contacts(
            FaceView.of(contacts.items(), request.language()),
            contacts.following().map(it -> cursors().of(it, scope)).orElse(null)));
  }

  private static String search(Request request) {
    String search = request.query("search").map(String::strip).orElse("");
    if (search.length() > LONGEST_SEARCH) {
      throw Refusal.invalid(
          "search",
          new Text(
              "doit avoir au plus " + LONGEST_SEARCH + " caractères",
              "must have at most " + LONGEST_SEARCH + " characters"));
    }
    return search;
  }
}
