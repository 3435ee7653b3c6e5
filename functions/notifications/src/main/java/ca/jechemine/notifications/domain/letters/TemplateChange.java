package ca.jechemine.notifications.domain.letters;

import java.util.Map;
import java.util.Set;

/// What is to become of the fields of a template: rewritten, or as the built-in letter has them
/// again. The others stay.
public record TemplateChange(Map<Field, TemplateText> rewritten, Set<Field> followed) {

  public TemplateChange {
    rewritten = Map.copyOf(rewritten);
    followed = Set.copyOf(followed);
  }

  /// Whether nothing changes.
  public boolean isEmpty() {
    return rewritten.isEmpty() && followed.isEmpty();
  }
}
