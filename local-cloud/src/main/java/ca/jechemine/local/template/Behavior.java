package ca.jechemine.local.template;

import java.util.List;
import java.util.Map;

/// One path behaviour of the CloudFront distribution.
///
/// @param pathPattern as CloudFront has it: `*` for any characters, `?` for one
/// @param originDomain the domain name of the origin that it leads to
/// @param signed whether CloudFront signs what it asks of that origin
/// @param distributionArn whose behaviour it is
/// @param properties all that it says
public record Behavior(
    String pathPattern,
    String originDomain,
    boolean signed,
    String distributionArn,
    Map<String, Object> properties) {

  /// Whether a request path falls under it.
  public boolean matches(String path) {
    return ArnPattern.matches(pathPattern.startsWith("/") ? pathPattern : "/" + pathPattern, path);
  }

  /// Whether it takes requests of that method; GET and HEAD where it does not say.
  public boolean takes(String method) {
    List<String> methods = Tree.texts(properties.get("AllowedMethods"));
    return (methods.isEmpty() ? List.of("GET", "HEAD") : methods).contains(method);
  }
}
