package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.CalendarToken;
import ca.jechemine.runtime.http.Response;
import ca.jechemine.runtime.json.Json;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a calendar is to be had: over HTTPS, and by the scheme that calendar programs subscribe by
/// (contract 20 §2.37).
record CalendarAddress(URI site) {

  private static final String CALENDAR = "/api/calendar/";

  /// Whether the calendar is open, and where.
  Response answer(Optional<CalendarToken> token) {
    return token
        .map(it -> site.resolve(CALENDAR + it.value()))
        .map(it -> Response.ok(new Open(true, it.toString(), webcal(it))))
        .orElseGet(() -> new Response(200, Json.writeWithNulls(new Closed(false, null)), Map.of()));
  }

  private static String webcal(URI url) {
    return "webcal:" + url.getRawSchemeSpecificPart();
  }

  @io.avaje.jsonb.Json
  record Open(boolean enabled, String url, String webcalUrl) {}

  @io.avaje.jsonb.Json
  record Closed(boolean enabled, @Nullable String url) {}
}
