package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import java.util.Optional;

/// What one event of the catalogue says by mail: a record of its data and its two texts.
public interface MailContent {

  /// Which one.
  CatalogueEvent event();

  /// In French.
  Letter fr();

  /// In English.
  Letter en();

  /// In the language asked for.
  default Letter in(Language language) {
    return switch (language) {
      case FR -> fr();
      case EN -> en();
    };
  }

  /// How administrators may have rewritten it: under which template, and what its tokens stand for
  /// in that language. Nothing when it is as the code has it, always.
  default Optional<Fill> fill(Language language) {
    return Optional.empty();
  }
}
