package ca.jechemine.notifications.http;

import ca.jechemine.notifications.TemplatesModule;
import ca.jechemine.notifications.application.MailStatus;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.util.Map;

/// `GET /api/admin/email-status`: whether mails can leave. Of what is configured it says that it
/// is, never what.
public final class AdminReadEmailStatusHandler extends HttpHandler {

  private final MailStatus status;

  public AdminReadEmailStatusHandler() {
    this(TemplatesModule.current());
  }

  private AdminReadEmailStatusHandler(TemplatesModule module) {
    super(module.edge(), Access.activeAdmin());
    this.status = module.mailStatus();
  }

  @Override
  protected Response respond(Request request) {
    MailStatus.Answer now = status.now();
    return Response.ok(
        new Answer(
            now.backend(),
            now.isConfigured(),
            now.isEnabled(),
            now.sender(),
            now.stage(),
            now.variables()));
  }

  @Json
  record Answer(
      String backend,
      boolean configured,
      boolean globallyEnabled,
      String mailFrom,
      String nodeEnv,
      Map<String, Boolean> envVars) {}
}
