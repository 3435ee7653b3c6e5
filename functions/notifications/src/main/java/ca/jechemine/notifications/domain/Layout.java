package ca.jechemine.notifications.domain;

/// Puts letters on the platform's one page.
@FunctionalInterface
public interface Layout {

  /// The mail's two bodies.
  Bodies lay(Page page);

  /// Both forms of one mail.
  record Bodies(String html, String text) {}
}
