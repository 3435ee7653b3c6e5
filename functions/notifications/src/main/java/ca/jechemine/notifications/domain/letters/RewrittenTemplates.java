package ca.jechemine.notifications.domain.letters;

import java.util.Optional;

/// What is rewritten, as whoever sends letters asks for it: for each letter, so that it must cost
/// nothing; it may be a minute old.
@FunctionalInterface
public interface RewrittenTemplates {

  /// That one, if anything of it is.
  Optional<EditedTemplate> find(TemplateId id);

  /// Nothing is rewritten.
  static RewrittenTemplates none() {
    return _ -> Optional.empty();
  }
}
