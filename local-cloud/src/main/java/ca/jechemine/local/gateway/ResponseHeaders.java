package ca.jechemine.local.gateway;

import ca.jechemine.local.template.Application;
import ca.jechemine.local.template.Behavior;
import ca.jechemine.local.template.Resource;
import ca.jechemine.local.template.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a response headers policy of CloudFront adds to answers and takes from them.
///
/// @param removed names of headers, in lower case
record ResponseHeaders(List<Added> added, Set<String> removed) {

  /// @param overrides whether it also replaces what the origin said
  record Added(String name, String value, boolean overrides) {}

  private static final Set<String> KNOWN =
      Set.of(
          "Name", "Comment", "SecurityHeadersConfig", "CustomHeadersConfig", "RemoveHeadersConfig");

  ResponseHeaders {
    added = List.copyOf(added);
    removed = Set.copyOf(removed);
  }

  /// Those of a behaviour; none where no template declares its policy.
  static ResponseHeaders of(Behavior behavior, Application application) {
    String id = Tree.textOr("", behavior.properties(), "ResponseHeadersPolicyId");
    return application.resources("AWS::CloudFront::ResponseHeadersPolicy").stream()
        .filter(it -> it.physicalName().equals(id))
        .findFirst()
        .map(ResponseHeaders::of)
        .orElse(new ResponseHeaders(List.of(), Set.of()));
  }

  private static ResponseHeaders of(Resource policy) {
    Map<String, Object> config =
        Tree.map(policy.at("ResponseHeadersPolicyConfig"), policy.toString());
    for (String part : config.keySet()) {
      if (!KNOWN.contains(part)) {
        throw new IllegalArgumentException(policy + ": " + part + " is not known here");
      }
    }
    var added = new ArrayList<Added>();
    Tree.map(config.get("SecurityHeadersConfig"), "SecurityHeadersConfig")
        .forEach((kind, header) -> added.add(security(kind, header)));
    for (Object header : Tree.list(Tree.at(config, "CustomHeadersConfig", "Items"))) {
      added.add(
          new Added(
              Tree.textOr("", header, "Header").toLowerCase(Locale.ROOT),
              Tree.textOr("", header, "Value"),
              Tree.flag(header, "Override")));
    }
    var removed = new ArrayList<String>();
    for (Object header : Tree.list(Tree.at(config, "RemoveHeadersConfig", "Items"))) {
      removed.add(Tree.textOr("", header, "Header").toLowerCase(Locale.ROOT));
    }
    return new ResponseHeaders(added, Set.copyOf(removed));
  }

  private static Added security(String kind, Object header) {
    boolean overrides = Tree.flag(header, "Override");
    return switch (kind) {
      case "ContentSecurityPolicy" ->
          new Added("content-security-policy", Tree.textOr("", header, kind), overrides);
      case "ContentTypeOptions" -> new Added("x-content-type-options", "nosniff", overrides);
      case "FrameOptions" ->
          new Added("x-frame-options", Tree.textOr("", header, "FrameOption"), overrides);
      case "ReferrerPolicy" ->
          new Added("referrer-policy", Tree.textOr("", header, kind), overrides);
      case "StrictTransportSecurity" ->
          new Added("strict-transport-security", transport(header), overrides);
      default -> throw new IllegalArgumentException("No security header here: " + kind);
    };
  }

  private static String transport(Object header) {
    return "max-age="
        + Tree.textOr("0", header, "AccessControlMaxAgeSec")
        + (Tree.flag(header, "IncludeSubdomains") ? "; includeSubDomains" : "")
        + (Tree.flag(header, "Preload") ? "; preload" : "");
  }

  /// Changes the headers of an answer, whose names are in lower case.
  void apply(Map<String, String> headers) {
    headers.keySet().removeAll(removed);
    for (Added header : added) {
      if (header.overrides()) {
        headers.put(header.name(), header.value());
      } else {
        headers.putIfAbsent(header.name(), header.value());
      }
    }
  }
}
