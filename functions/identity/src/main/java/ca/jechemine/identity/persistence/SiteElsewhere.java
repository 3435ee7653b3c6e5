package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.CallersProof;
import ca.jechemine.identity.domain.Dossier.Part;
import ca.jechemine.identity.domain.Elsewhere;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.OwnData;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.json.MalformedJson;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.site.Site;
import ca.jechemine.runtime.site.SiteFailed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks the other domains by the site's own address, as the person's browser would, page by page
/// until the last one (docs/adr/0033). All of them together have twenty seconds, of the twenty-nine
/// that the gateway gives to the export.
public final class SiteElsewhere implements Elsewhere {

  private static final List<String> PATHS =
      List.of(
          "/api/appointments/own-data",
          "/api/contact/own-data",
          "/api/documents/own-data",
          "/api/library/own-data",
          "/api/messages/own-data",
          "/api/notifications/own-data",
          "/api/payments/own-data");
  private static final Duration ALL = Duration.ofSeconds(20);
  private static final Duration ONE = Duration.ofSeconds(8);

  private final Site site;
  private final InstantSource clock;
  private final Log log;

  public SiteElsewhere(Site site, InstantSource clock, Log log) {
    this.site = site;
    this.clock = clock;
    this.log = log;
  }

  @Override
  public List<Part> heldOn(CallersProof proof) {
    Map<String, String> headers = headers(proof);
    Instant end = clock.instant().plus(ALL);
    return PATHS.stream().flatMap(it -> heldAt(it, headers, end).stream()).toList();
  }

  private List<Part> heldAt(String path, Map<String, String> headers, Instant end) {
    Map<String, Part> parts = new LinkedHashMap<>();
    @Nullable String cursor = null;
    do {
      OwnData page = page(path, cursor, headers, end);
      page.parts().forEach(it -> parts.merge(it.name(), part(it), SiteElsewhere::goOn));
      cursor = page.nextCursor();
    } while (cursor != null);
    return List.copyOf(parts.values());
  }

  private OwnData page(
      String path, @Nullable String cursor, Map<String, String> headers, Instant end) {
    Duration left = Duration.between(clock.instant(), end);
    String query =
        cursor == null ? "" : "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    try {
      if (!left.isPositive()) {
        throw incomplete(path, "no time is left");
      }
      return Json.read(
          OwnData.class, site.get(path + query, headers, left.compareTo(ONE) < 0 ? left : ONE));
    } catch (SiteFailed failed) {
      throw incomplete(path, String.valueOf(failed.getMessage()));
    } catch (MalformedJson failed) {
      throw incomplete(path, "the site answered something else");
    }
  }

  private Refusal incomplete(String path, String why) {
    log.warn("A part of an export is missing", Map.of("path", path, "why", why));
    return Refusal.badGateway(
        "EXPORT_INCOMPLETE",
        new Text(
            "Une partie des renseignements n’a pu être réunie : rien n’a été exporté. Veuillez"
                + " réessayer dans quelques minutes.",
            "Part of the information could not be gathered: nothing was exported. Please try"
                + " again in a few minutes."));
  }

  private static Part part(OwnData.Part read) {
    return new Part(read.name(), new Text(read.titleFr(), read.titleEn()), read.records());
  }

  private static Part goOn(Part one, Part next) {
    List<Map<String, Object>> records = new ArrayList<>(one.records());
    records.addAll(next.records());
    return new Part(one.name(), one.title(), records);
  }

  private static Map<String, String> headers(CallersProof proof) {
    Map<String, String> headers = new HashMap<>(Map.of("accept", "application/json"));
    if (proof.authorization() != null) {
      headers.put("authorization", proof.authorization());
    }
    if (proof.cookies() != null) {
      headers.put("cookie", proof.cookies());
    }
    return headers;
  }
}
