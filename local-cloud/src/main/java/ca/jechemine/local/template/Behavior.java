package ca.jechemine.local.template;

import java.util.Map;
import java.util.regex.Pattern;

/// One path behaviour of the CloudFront distribution.
///
/// @param pathPattern as CloudFront has it: `*` for any characters, `?` for one
/// @param originDomain the domain name of the origin that it leads to
/// @param properties all that it says
public record Behavior(String pathPattern, String originDomain, Map<String, Object> properties) {

  /// Whether a request path falls under it.
  public boolean matches(String path) {
    String pattern = pathPattern.startsWith("/") ? pathPattern : "/" + pathPattern;
    String expression = Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
    return Pattern.matches(expression, path);
  }
}
