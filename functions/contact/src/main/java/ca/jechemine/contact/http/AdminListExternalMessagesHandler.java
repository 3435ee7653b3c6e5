package ca.jechemine.contact.http;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.domain.Direction;
import ca.jechemine.contact.domain.Filter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Source;
import ca.jechemine.contact.domain.Status;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `GET /api/admin/external-messages`
public final class AdminListExternalMessagesHandler extends HttpHandler {

  private static final int USUAL = 100;
  private static final int MOST = 500;
  private static final int LONGEST_SEARCH = 100;

  private final Messages messages;

  public AdminListExternalMessagesHandler() {
    this(ContactModule.current());
  }

  private AdminListExternalMessagesHandler(ContactModule module) {
    super(module.edge(), Access.admin(AdminPermission.MANAGE_CONTENT));
    this.messages = module.messages();
  }

  /// A bare array for whoever does not page, because that is what the page of today reads.
  @Override
  protected Response respond(Request request) {
    Filter filter = filter(request);
    Optional<String> limit = request.query("limit");
    Optional<String> cursor = request.query("cursor");
    int most = limit.map(AdminListExternalMessagesHandler::limit).orElse(USUAL);
    Position from = cursor.map(it -> cursors().read(it, scope(filter))).orElse(null);
    Page<Message> page = messages.list(filter, new PageRequest(most, from));
    List<MessageView> rows = page.items().stream().map(MessageView::row).toList();
    if (limit.isEmpty() && cursor.isEmpty()) {
      return Response.ok(MessageView.class, rows);
    }
    String next = page.following().map(it -> cursors().of(it, scope(filter))).orElse(null);
    return Response.ok(new Answer(rows, next, messages.unread()));
  }

  /// Values that are not known are as if they were not there.
  private static Filter filter(Request request) {
    return new Filter(
        request.query("direction").flatMap(Direction::of).orElse(Direction.INBOUND),
        request.query("status").flatMap(Status::of).orElse(null),
        request.query("source").flatMap(Source::of).orElse(null),
        request
            .query("q")
            .map(String::strip)
            .map(it -> it.substring(0, Math.min(it.length(), LONGEST_SEARCH)))
            .orElse(null));
  }

  private static int limit(String text) {
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of bounds.
    }
    throw Refusal.invalid(
        "limit", new Text("doit être un nombre de 1 à 500", "must be a number from 1 to 500"));
  }

  private static String scope(Filter filter) {
    return "AdminListExternalMessages " + filter;
  }

  @Json
  record Answer(List<MessageView> messages, @Nullable String nextCursor, long unreadCount) {}
}
