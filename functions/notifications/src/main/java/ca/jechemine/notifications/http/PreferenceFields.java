package ca.jechemine.notifications.http;

import static java.util.stream.Collectors.toUnmodifiableMap;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Way;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads a full or partial preferences object. `updatedAt` is left aside, so that what was read can
/// be sent back; every other field that is no preference is refused, as is what is no boolean.
final class PreferenceFields {

  private static final Text UNKNOWN = new Text("n’est pas une préférence", "is not a preference");
  private static final Text NO_FLAG = new Text("doit être true ou false", "must be true or false");
  private static final Text NO_OBJECT = new Text("doit être un objet", "must be an object");
  private static final Text ALWAYS_ON =
      new Text("ne peut pas être désactivé", "cannot be turned off");

  private static final String CATEGORIES = "categories";
  private static final String UPDATED_AT = "updatedAt";

  /// What may be as if it had never been chosen.
  private static final Choice SMS = new Choice.Everything(Way.SMS);

  private static final Choice SYSTEM_IN_APP = new Choice.Of(Category.SYSTEM, Way.IN_APP);

  private final Map<String, Choice> choices =
      Choice.all().stream().collect(toUnmodifiableMap(Choice::code, it -> it));
  private final Violations violations = new Violations();
  private final Map<Choice, Boolean> chosen = new HashMap<>();
  private final Set<Choice> cleared = new HashSet<>();

  private PreferenceFields() {}

  /// What the object asks for.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  static PreferencesChange change(Map<String, @Nullable Object> body) {
    PreferenceFields fields = new PreferenceFields();
    new TreeMap<>(body)
        .forEach((name, value) -> {
          switch (name) {
            case UPDATED_AT -> {}
            case CATEGORIES -> fields.categories(value);
            default -> fields.general(name, value);
          }
        });
    fields.violations.refuseIfAny();
    return new PreferencesChange(fields.chosen, fields.cleared);
  }

  private void general(String name, @Nullable Object value) {
    if (name.contains(".")) {
      violations.require(false, name, UNKNOWN);
    } else {
      choice(name, value);
    }
  }

  private void categories(@Nullable Object value) {
    if (isObject(CATEGORIES, value) && value instanceof Map<?, ?> categories) {
      categories.forEach((name, ways) -> category(CATEGORIES + "." + name, ways));
    }
  }

  private void category(String path, @Nullable Object value) {
    if (choices.keySet().stream().noneMatch(it -> it.startsWith(path + "."))) {
      violations.require(false, path, UNKNOWN);
    } else if (isObject(path, value) && value instanceof Map<?, ?> ways) {
      ways.forEach((name, flag) -> choice(path + "." + name, flag));
    }
  }

  private boolean isObject(String path, @Nullable Object value) {
    violations.require(value instanceof Map<?, ?>, path, NO_OBJECT);
    return value instanceof Map<?, ?>;
  }

  private void choice(String path, @Nullable Object value) {
    @Nullable Choice choice = choices.get(path);
    if (choice == null) {
      violations.require(false, path, UNKNOWN);
    } else if (value == null && choice.equals(SMS)) {
      cleared.add(choice);
    } else if (value instanceof Boolean on) {
      violations.require(on || !choice.equals(SYSTEM_IN_APP), path, ALWAYS_ON);
      chosen.put(choice, on);
    } else {
      violations.require(false, path, NO_FLAG);
    }
  }
}
