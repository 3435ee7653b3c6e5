package ca.jechemine.local.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the path behaviours of the distributions.
final class Behaviors {

  private final Application application;

  Behaviors(Application application) {
    this.application = application;
  }

  List<Behavior> all() {
    var all = new ArrayList<Behavior>();
    for (Resource distribution : application.resources("AWS::CloudFront::Distribution")) {
      var origins = new HashMap<String, Object>();
      for (Object origin : Tree.list(distribution.at("DistributionConfig", "Origins"))) {
        origins.put(Tree.textOr("", origin, "Id"), origin);
      }
      for (Object entry : Tree.list(distribution.at("DistributionConfig", "CacheBehaviors"))) {
        all.add(
            behavior(Tree.textOr("*", entry, "PathPattern"), entry, origins, distribution.arn()));
      }
      Object standard = distribution.at("DistributionConfig", "DefaultCacheBehavior");
      if (standard != null) {
        all.add(behavior("*", standard, origins, distribution.arn()));
      }
    }
    return List.copyOf(all);
  }

  private Behavior behavior(
      String pattern, Object entry, Map<String, Object> origins, String distribution) {
    String target = Tree.textOr("", entry, "TargetOriginId");
    Object origin = origins.get(target);
    return new Behavior(
        pattern,
        Tree.textOr(target, origin, "DomainName"),
        isSigned(Tree.textOr("", origin, "OriginAccessControlId")),
        distribution,
        Tree.map(entry, "CacheBehaviors"));
  }

  private boolean isSigned(String accessControl) {
    if (accessControl.isEmpty()) {
      return false;
    }
    Resource control =
        application.resources("AWS::CloudFront::OriginAccessControl").stream()
            .filter(it -> it.physicalName().equals(accessControl))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "No template declares the origin access control " + accessControl));
    Object config = control.at("OriginAccessControlConfig");
    if (!"s3".equals(Tree.text(config, "OriginAccessControlOriginType"))
        || !"sigv4".equals(Tree.text(config, "SigningProtocol"))
        || !"always".equals(Tree.text(config, "SigningBehavior"))) {
      throw new IllegalArgumentException(
          control + ": an origin access control is for s3, sigv4 and always here");
    }
    return true;
  }
}
