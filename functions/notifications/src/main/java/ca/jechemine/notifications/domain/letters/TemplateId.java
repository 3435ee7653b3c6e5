package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.TemplateKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One template in one language; spelled `reminder72h.fr`.
public record TemplateId(TemplateKey key, Language language) {

  /// The one that is spelled so.
  public static Optional<TemplateId> of(String code) {
    int dot = code.lastIndexOf('.');
    return dot < 0
        ? Optional.empty()
        : Stream.of(Language.values())
            .filter(it -> it.code().equals(code.substring(dot + 1)))
            .findFirst()
            .flatMap(
                it -> TemplateKey.of(code.substring(0, dot)).map(key -> new TemplateId(key, it)));
  }

  /// All of them, by key.
  public static List<TemplateId> all() {
    return Stream.of(TemplateKey.values())
        .flatMap(key -> Stream.of(Language.values()).map(it -> new TemplateId(key, it)))
        .toList();
  }

  /// As addresses and keys spell it.
  public String code() {
    return key.code() + "." + language.code();
  }
}
