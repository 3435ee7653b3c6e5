package ca.jechemine.kernel;

import org.jspecify.annotations.Nullable;

/// The two languages of every text. A person of any other language reads French (contract 40 §3.2).
public enum Language {
  FR("fr"),
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /// As JSON and cookies spell it: `fr` or `en`.
  public String code() {
    return code;
  }

  /// English for `en` and its regions, French for anything else and for nothing.
  public static Language of(@Nullable String code) {
    return code != null && (code.equals("en") || code.startsWith("en-")) ? EN : FR;
  }
}
