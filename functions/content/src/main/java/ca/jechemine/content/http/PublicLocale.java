package ca.jechemine.content.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.runtime.http.Request;
import java.util.Optional;
import java.util.stream.Stream;

/// The language of a public text: the query's, else the cookie's, else English (contract 10 §8.5).
final class PublicLocale {

  private PublicLocale() {}

  static Language of(Request request) {
    return asked(request)
        .or(() -> request.cookie("NEXT_LOCALE").flatMap(PublicLocale::named))
        .orElse(Language.EN);
  }

  /// The query's alone: by that a cache tells answers apart, by the cookie it does not.
  static Optional<Language> asked(Request request) {
    return request.query("locale").flatMap(PublicLocale::named);
  }

  private static Optional<Language> named(String code) {
    return Stream.of(Language.values()).filter(it -> it.code().equals(code)).findFirst();
  }
}
