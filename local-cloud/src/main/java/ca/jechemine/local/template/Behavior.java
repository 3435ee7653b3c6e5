package ca.jechemine.local.template;

import java.util.Map;

/// One path behaviour of the CloudFront distribution.
///
/// @param pathPattern as CloudFront has it: `*` for any characters, `?` for one
/// @param originDomain the domain name of the origin that it leads to
/// @param properties all that it says
public record Behavior(String pathPattern, String originDomain, Map<String, Object> properties) {

  /// Whether a request path falls under it.
  public boolean matches(String path) {
    String pattern = pathPattern.startsWith("/") ? pathPattern : "/" + pathPattern;
    return ArnPattern.matches(pattern, path);
  }
}
