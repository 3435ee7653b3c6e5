package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the administrators have set of mails (contract 40 §3.1). What was never set is on.
public record MailPolicy(boolean enabled, Map<String, Template> templates, Branding branding) {

  public MailPolicy {
    templates = Map.copyOf(templates);
  }

  /// Nothing was set.
  public static MailPolicy unset() {
    return new MailPolicy(true, Map.of(), Branding.ofPlatform());
  }

  /// Why a mail of that kind is not sent, if it is not.
  public Optional<String> objection(CatalogueEvent event) {
    if (!enabled) {
      return Optional.of("EMAIL_DISABLED");
    }
    return switchedOn(event.switches()) ? Optional.empty() : Optional.of("TEMPLATE_DISABLED");
  }

  /// The subject that was set for this event in this language, or for the historical key that was
  /// named for it; else the letter has its own.
  public Optional<String> subject(CatalogueEvent event, Language language) {
    return event.subjects().stream()
        .flatMap(it -> Stream.ofNullable(templates.get(it)))
        .flatMap(it -> Stream.ofNullable(it.subject().get(language)))
        .filter(it -> !it.isBlank())
        .findFirst();
  }

  private boolean switchedOn(List<String> keys) {
    return keys.stream()
        .flatMap(it -> Stream.ofNullable(templates.get(it)))
        .flatMap(it -> Stream.ofNullable(it.enabled()))
        .findFirst()
        .orElse(true);
  }

  /// What was set for one key; `enabled` is null when its switch was never touched.
  public record Template(@Nullable Boolean enabled, Map<Language, String> subject) {

    public Template {
      subject = Map.copyOf(subject);
    }
  }
}
