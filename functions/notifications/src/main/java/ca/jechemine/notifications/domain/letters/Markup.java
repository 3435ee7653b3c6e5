package ca.jechemine.notifications.domain.letters;

/// Cleans what administrators write.
@FunctionalInterface
public interface Markup {

  /// The HTML with nothing but harmless markup, and the same as text. What was cleaned once stays
  /// as it is.
  ///
  /// @throws TemplateFault when a token is where it could do harm
  Cleaned clean(String html);

  /// Both forms of one body.
  record Cleaned(String html, String text) {}
}
