package ca.jechemine.content.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/// Addresses that pages may show and lead to: https, or a path of the site itself. Nothing that
/// runs (`javascript:`, `data:`), nothing that only looks like a path (`//x`, `/\x`), nobody's
/// password.
final class PublicLink {

  static final int LONGEST = 2_000;

  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\"'<>\\\\\\p{Cntrl}]*");

  private PublicLink() {}

  static boolean isOne(String text) {
    return text.length() <= LONGEST && (OWN_PATH.matcher(text).matches() || isHttps(text));
  }

  private static boolean isHttps(String text) {
    try {
      URI uri = new URI(text);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getRawUserInfo() == null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }
}
