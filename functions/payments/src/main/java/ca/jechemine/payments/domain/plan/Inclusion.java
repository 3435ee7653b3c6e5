package ca.jechemine.payments.domain.plan;

import ca.jechemine.kernel.HexId;
import java.util.Optional;
import java.util.Set;

/// Which resources of the library a plan includes, as `PlanChanged` spells it: `all`,
/// `type:<type>`, `category:<French category>`, `tag:<tag>` or `resource:<id>`.
public record Inclusion(String code) {

  private static final int LONGEST = 200;

  /// The types of resources that the library has (contract 40 §4.1).
  private static final Set<String> TYPES =
      Set.of(
          "article",
          "audio",
          "course",
          "ebook",
          "guide",
          "meditation",
          "tool",
          "video",
          "webinar",
          "worksheet");

  /// What is spelled so, when it makes sense.
  public static Optional<Inclusion> of(String text) {
    String code = text.strip();
    int colon = code.indexOf(':');
    String kind = colon < 0 ? code : code.substring(0, colon);
    String value = colon < 0 ? "" : code.substring(colon + 1).strip();
    boolean sound =
        switch (kind) {
          case "all" -> colon < 0;
          case "type" -> TYPES.contains(value);
          case "category", "tag" -> !value.isEmpty();
          case "resource" -> HexId.isValid(value);
          default -> false;
        };
    return sound && code.length() <= LONGEST
        ? Optional.of(new Inclusion(colon < 0 ? kind : kind + ":" + value))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return code;
  }
}
