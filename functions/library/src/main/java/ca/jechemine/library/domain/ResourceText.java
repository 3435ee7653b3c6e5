package ca.jechemine.library.domain;

import ca.jechemine.kernel.Text;

/// The text to read of a resource, as HTML with nothing but allowed markup; each language may be
/// empty.
public record ResourceText(Text html) {

  public static final ResourceText NONE = new ResourceText(new Text("", ""));

  /// Whether there is nothing to read.
  public boolean isEmpty() {
    return html.fr().isEmpty() && html.en().isEmpty();
  }
}
