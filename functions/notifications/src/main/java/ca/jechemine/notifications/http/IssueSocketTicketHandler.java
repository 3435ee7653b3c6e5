package ca.jechemine.notifications.http;

import ca.jechemine.notifications.RealTimeModule;
import ca.jechemine.notifications.application.realtime.IssueTicket;
import ca.jechemine.notifications.application.realtime.IssueTicket.Issued;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;

/// `POST /api/notifications/ws-ticket`: a ticket for one WebSocket, good for a minute.
public final class IssueSocketTicketHandler extends HttpHandler {

  private final IssueTicket issueTicket;
  private final String url;

  public IssueSocketTicketHandler() {
    this(RealTimeModule.current());
  }

  private IssueSocketTicketHandler(RealTimeModule module) {
    super(module.edge(), Access.signedIn());
    this.issueTicket = module.issueTicket();
    this.url = module.socketAddress();
  }

  @Override
  protected Response respond(Request request) {
    Issued issued = issueTicket.issue(request.caller().id(), request.language());
    return Response.ok(new Answer(issued.ticket(), url, issued.expiresAt()));
  }

  @Json
  record Answer(String ticket, String url, Instant expiresAt) {}
}
