package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.PublicSettings;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `GET /api/platform/currency`
public final class ReadCurrencyHandler extends HttpHandler {

  private final PublicSettings settings;

  public ReadCurrencyHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ReadCurrencyHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.settings = module.publicSettings();
  }

  @Override
  protected Response respond(Request request) {
    return Response.ok(new Answer(settings.currency()));
  }

  @Json
  record Answer(String currency) {}
}
