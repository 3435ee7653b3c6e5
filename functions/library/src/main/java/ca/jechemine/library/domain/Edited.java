package ca.jechemine.library.domain;

import ca.jechemine.kernel.Text;
import java.util.Optional;

/// What is to become of a text in two languages; what is empty stays.
public record Edited(Optional<String> fr, Optional<String> en) {

  public boolean isNothing() {
    return fr.isEmpty() && en.isEmpty();
  }

  /// The text after the change.
  Text of(Text before) {
    return new Text(fr.orElse(before.fr()), en.orElse(before.en()));
  }
}
