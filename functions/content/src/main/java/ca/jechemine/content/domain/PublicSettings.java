package ca.jechemine.content.domain;

/// What of the platform's settings anybody may read. Nothing here fails: what cannot be read, or
/// was never set, is the default (contract 10 §8.7).
public interface PublicSettings {

  /// Three letters, `CAD` unless something else was set.
  String currency();

  /// How the platform is reached.
  PlatformContact contact();

  /// What stands at the foot of every page.
  Footer footer();
}
