package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Text;

/// A text is no template; `reason` is for whoever wrote it.
public final class TemplateFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // Never serialized.
  private final Text reason;

  public TemplateFault(Text reason) {
    super("a text is no template", null, false, false);
    this.reason = reason;
  }

  /// Why.
  public Text reason() {
    return reason;
  }
}
