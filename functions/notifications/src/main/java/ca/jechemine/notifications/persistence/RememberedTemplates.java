package ca.jechemine.notifications.persistence;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.jechemine.notifications.domain.letters.EditedTemplate;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.Templates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// All rewritten templates, read at once and believed for as long as settings are.
public final class RememberedTemplates implements RewrittenTemplates {

  private final Templates templates;
  private final InstantSource clock;
  private final Duration believed;
  private final AtomicReference<@Nullable Read> last = new AtomicReference<>();

  public RememberedTemplates(Templates templates, InstantSource clock, Duration believed) {
    this.templates = templates;
    this.clock = clock;
    this.believed = believed;
  }

  @Override
  public Optional<EditedTemplate> find(TemplateId id) {
    Read known = last.get();
    Instant now = clock.instant();
    if (known == null || now.isAfter(known.at().plus(believed))) {
      known =
          new Read(
              now,
              templates.all().stream().collect(toUnmodifiableMap(EditedTemplate::id, it -> it)));
      last.set(known);
    }
    return Optional.ofNullable(known.templates().get(id));
  }

  private record Read(Instant at, Map<TemplateId, EditedTemplate> templates) {}
}
