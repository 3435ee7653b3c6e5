package ca.jechemine.identity.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells our own pages from those of other sites, which a browser lets write with the visitor's
/// cookie unless somebody looks.
final class SiteOrigin {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN_FETCHES = Set.of("same-origin", "none");

  private final String origin;

  SiteOrigin(String siteUrl) {
    this.origin = originOf(siteUrl).orElseThrow();
  }

  /// Whether the request would write and a page of another site sent it. Browsers always say where
  /// a write comes from; what says nothing is no browser, and holds no cookie that it was not
  /// given.
  boolean isForeignWrite(AuthorizerEvent event) {
    return !SAFE_METHODS.contains(event.method().toUpperCase(Locale.ROOT)) && isForeign(event);
  }

  private boolean isForeign(AuthorizerEvent event) {
    Optional<String> named = event.header("origin");
    if (named.isPresent()) {
      return !isOwn(named.get());
    }
    Optional<String> fetch = event.header("sec-fetch-site");
    if (fetch.isPresent()) {
      return !OWN_FETCHES.contains(fetch.get());
    }
    return event.header("referer").filter(it -> !isOwn(it)).isPresent();
  }

  private boolean isOwn(String url) {
    return originOf(url).filter(origin::equals).isPresent();
  }

  /// Scheme, host and port, the port left out where it is the scheme's own.
  private static Optional<String> originOf(String url) {
    try {
      URI uri = new URI(url.strip());
      if (uri.getScheme() == null || uri.getHost() == null) {
        return Optional.empty();
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      boolean usual = uri.getPort() == (scheme.equals("https") ? 443 : 80);
      String port = uri.getPort() < 0 || usual ? "" : ":" + uri.getPort();
      return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port);
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }
}
