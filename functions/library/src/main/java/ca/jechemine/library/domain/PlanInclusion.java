package ca.jechemine.library.domain;

import java.util.Locale;

/// Which resources a plan includes: `all`, `type:<type>`, `category:<French category>`, `tag:<tag>`
/// or `resource:<id>`; capitals do not count. What is spelled otherwise includes nothing.
public record PlanInclusion(String code) {

  /// Whether the resource is among them.
  public boolean includes(Resource resource) {
    int colon = code.indexOf(':');
    String kind = colon < 0 ? code : code.substring(0, colon);
    String value = colon < 0 ? "" : folded(code.substring(colon + 1));
    return switch (kind) {
      case "all" -> colon < 0;
      case "type" -> resource.type().code().equals(value);
      case "category" -> folded(resource.shown().category().fr()).equals(value);
      case "tag" -> resource.shown().tags().stream().anyMatch(it -> folded(it).equals(value));
      case "resource" -> resource.id().value().equals(value);
      default -> false;
    };
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
