package ca.jechemine.library.domain;

import ca.jechemine.kernel.Text;
import java.util.List;
import java.util.Optional;

/// What readers are shown of a resource before they open it. The French of each text is always
/// there, the English may be empty; who asks for it is shown the French then (contract 40 §4.2).
/// `duration` and `readTime` are free text, such as `12 min`; `previewUrl` is public.
public record Presentation(
    Text title,
    Text description,
    Text category,
    Text format,
    String author,
    Optional<String> duration,
    Optional<String> readTime,
    Optional<Integer> pages,
    List<String> tags,
    Optional<String> previewUrl) {

  public Presentation {
    tags = List.copyOf(tags);
  }

  /// Whether readers find what they look for in a list: what it is about, and where it belongs.
  boolean isComplete() {
    return !description.fr().isBlank() && !category.fr().isBlank();
  }
}
