package ca.jechemine.notifications.domain.letters;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What administrators rewrote of a letter in one language; what is not among the fields follows
/// the built-in letter. `updatedAt` is null while nobody ever changed it.
public record EditedTemplate(
    TemplateId id, Map<Field, TemplateText> fields, @Nullable Instant updatedAt) {

  public EditedTemplate {
    fields = Map.copyOf(fields);
  }

  /// Nobody changed it.
  public static EditedTemplate untouched(TemplateId id) {
    return new EditedTemplate(id, Map.of(), null);
  }

  /// What was written there, if it was rewritten; it may be blank.
  public Optional<TemplateText> field(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /// What is written there in place of the built-in text: blank is nothing.
  Optional<TemplateText> effective(Field field) {
    return field(field).filter(it -> !it.isBlank());
  }

  /// As it would be after the change.
  public EditedTemplate after(TemplateChange change) {
    Map<Field, TemplateText> next = new EnumMap<>(Field.class);
    next.putAll(fields);
    next.keySet().removeAll(change.followed());
    next.putAll(change.rewritten());
    return new EditedTemplate(id, next, updatedAt);
  }
}
