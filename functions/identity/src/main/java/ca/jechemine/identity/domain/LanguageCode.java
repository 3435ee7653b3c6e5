package ca.jechemine.identity.domain;

import java.util.Map;
import java.util.Optional;

/// The languages that an account may be in, by their codes (contract 10 §3.1).
public final class LanguageCode {

  private static final Map<String, String> CODES =
      Map.ofEntries(
          Map.entry("fr", "fr"),
          Map.entry("en", "en"),
          Map.entry("ar", "ar"),
          Map.entry("es", "es"),
          Map.entry("zh", "zh"),
          Map.entry("other", "other"),
          Map.entry("french", "fr"),
          Map.entry("english", "en"),
          Map.entry("arabic", "ar"),
          Map.entry("spanish", "es"),
          Map.entry("mandarin", "zh"));

  private LanguageCode() {}

  /// The code of a language, named by its code or as the sign-up form names it.
  public static Optional<String> of(String name) {
    return Optional.ofNullable(CODES.get(name));
  }
}
