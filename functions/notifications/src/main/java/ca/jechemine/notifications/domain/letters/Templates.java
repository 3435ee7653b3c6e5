package ca.jechemine.notifications.domain.letters;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What administrators rewrote.
public interface Templates {

  /// All that was, in no order. What cannot be read as a template any more is not among it.
  List<EditedTemplate> all();

  /// One of them; untouched when nobody changed it.
  EditedTemplate find(TemplateId id);

  /// Carries the change out; returns the whole of what is rewritten then.
  ///
  /// @param seen the `updatedAt` of what the administrator has read
  /// @throws ca.jechemine.kernel.Refusal when that is not what is in force any more
  EditedTemplate change(
      TemplateId id, TemplateChange change, Optional<Instant> seen, UserId by, Instant now);

  /// Forgets what was rewritten.
  void forget(TemplateId id);
}
