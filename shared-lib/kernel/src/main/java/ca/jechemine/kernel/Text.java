package ca.jechemine.kernel;

/// One sentence for people, in both languages.
public record Text(String fr, String en) {

  /// The sentence in the language asked for.
  public String in(Language language) {
    return switch (language) {
      case FR -> fr;
      case EN -> en;
    };
  }
}
