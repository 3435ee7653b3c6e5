package ca.jechemine.local.gateway;

import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Does what the other CloudFront function of the template does: keeps from S3 who calls. S3
/// refuses what is signed in the address and names somebody in a header as well, and has no use for
/// cookies. JavaScript is not run here: it is known by its code.
final class WithoutCredentials {

  private static final String CODE = "delete request.headers['authorization']";

  private static final Set<String> CREDENTIALS = Set.of("authorization", "cookie");

  private final Set<String> functions;

  WithoutCredentials(Application application) {
    this.functions =
        application.resources("AWS::CloudFront::Function").stream()
            .filter(WithoutCredentials::is)
            .map(Resource::arn)
            .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether that function is the one.
  static boolean is(Resource function) {
    return Objects.requireNonNullElse(Tree.text(function.properties(), "FunctionCode"), "")
        .contains(CODE);
  }

  /// Whether a header of the visitor's goes no further there.
  boolean holdsBack(String header, Behavior behavior) {
    return CREDENTIALS.contains(header)
        && Tree.list(behavior.properties().get("FunctionAssociations")).stream()
            .filter(it -> "viewer-request".equals(Tree.text(it, "EventType")))
            .anyMatch(it -> functions.contains(Tree.text(it, "FunctionARN")));
  }
}
