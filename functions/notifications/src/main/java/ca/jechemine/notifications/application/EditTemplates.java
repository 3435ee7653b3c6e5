package ca.jechemine.notifications.application;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Fill;
import ca.jechemine.notifications.domain.TemplateKey;
import ca.jechemine.notifications.domain.letters.BuiltIn;
import ca.jechemine.notifications.domain.letters.EditedTemplate;
import ca.jechemine.notifications.domain.letters.TemplateChange;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.Templates;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Administrators read and rewrite the templates of letters.
public final class EditTemplates {

  private final Templates templates;
  private final Samples samples = new Samples();
  private final InstantSource clock;

  public EditTemplates(Templates templates, InstantSource clock) {
    this.templates = templates;
    this.clock = clock;
  }

  /// A template: what the code has, and what of it was rewritten.
  public record InForce(BuiltIn builtIn, EditedTemplate edited) {}

  /// All templates, by key.
  public List<InForce> list() {
    Map<TemplateId, EditedTemplate> edited =
        templates.all().stream().collect(toUnmodifiableMap(EditedTemplate::id, it -> it));
    return TemplateId.all().stream()
        .map(it ->
            new InForce(
                samples.builtIn(it),
                Optional.ofNullable(edited.get(it)).orElseGet(() -> EditedTemplate.untouched(it))))
        .toList();
  }

  /// One of them.
  public InForce find(TemplateId id) {
    return new InForce(samples.builtIn(id), templates.find(id));
  }

  /// What the code has for it.
  public BuiltIn builtIn(TemplateId id) {
    return samples.builtIn(id);
  }

  /// What the tokens stand for in the sample of a template.
  public Map<String, String> sample(TemplateKey key, Language language) {
    return samples.of(key).whole().fill(language).map(Fill::values).orElse(Map.of());
  }

  /// The template after the change.
  ///
  /// @param seen the `updatedAt` of what the administrator has read
  /// @throws Refusal when that is not what is in force any more
  public InForce change(TemplateId id, TemplateChange change, Optional<Instant> seen, UserId by) {
    return change.isEmpty()
        ? find(id)
        : new InForce(samples.builtIn(id), templates.change(id, change, seen, by, after(seen)));
  }

  /// Now, and later than what was read, so that no two are told apart in vain.
  private Instant after(Optional<Instant> seen) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return seen.filter(it -> !it.isBefore(now)).map(it -> it.plusMillis(1)).orElse(now);
  }

  /// The template as the code has it again.
  public InForce revert(TemplateId id) {
    templates.forget(id);
    return new InForce(samples.builtIn(id), EditedTemplate.untouched(id));
  }

  /// There is no such template.
  public static Refusal unknown() {
    return Refusal.notFound(new Text("Ce modèle n’existe pas.", "There is no such template."));
  }
}
