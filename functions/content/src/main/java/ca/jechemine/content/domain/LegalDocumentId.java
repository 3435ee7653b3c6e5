package ca.jechemine.content.domain;

import ca.jechemine.kernel.Language;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/// A legal document in one language. Its id follows from what it is of, the same in every
/// installation, so that nothing has to be looked up by it.
public record LegalDocumentId(LegalKey key, Language language) {

  private static final String PREFIX = "1e9a1d0c";
  private static final int DIGITS = 8;

  /// As JSON and paths spell it.
  public String value() {
    HexFormat hex = HexFormat.of();
    return PREFIX
        + hex.toHexDigits(key.number(), DIGITS)
        + hex.toHexDigits(
            switch (language) {
              case FR -> 1;
              case EN -> 2;
            },
            DIGITS);
  }

  /// The one that is spelled so, if one is.
  public static Optional<LegalDocumentId> of(String value) {
    return all().filter(it -> it.value().equals(value)).findFirst();
  }

  /// Every key in both languages.
  public static Stream<LegalDocumentId> all() {
    return Stream.of(LegalKey.values())
        .flatMap(key -> Stream.of(Language.values()).map(it -> new LegalDocumentId(key, it)));
  }
}
