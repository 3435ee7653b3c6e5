package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Violations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody changes of a form: only the fields that were sent, an empty one where the answer
/// is taken back.
public record Changes<F extends Enum<F> & ProfileForm>(Map<F, Optional<Answer>> fields) {

  public Changes {
    fields = Map.copyOf(fields);
  }

  /// Reads the form's fields out of a JSON object and nothing else of it. Null and `""` take an
  /// answer back; an empty list is an answer, of which nothing is left.
  public static <F extends Enum<F> & ProfileForm> Changes<F> read(
      Class<F> form, Map<String, ? extends @Nullable Object> plain, Violations violations) {
    return read(form, plain, "", violations);
  }

  /// The same of an object inside a body: `path` (`professionalProfile.`) leads to it.
  public static <F extends Enum<F> & ProfileForm> Changes<F> read(
      Class<F> form,
      Map<String, ? extends @Nullable Object> plain,
      String path,
      Violations violations) {
    Map<F, Optional<Answer>> fields = new LinkedHashMap<>();
    for (F field : form.getEnumConstants()) {
      if (plain.containsKey(field.key())) {
        fields.put(
            field, field.reader().read(plain.get(field.key()), path + field.key(), violations));
      }
    }
    return new Changes<>(fields);
  }

  /// Whether nothing is changed.
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /// The same, and that answer.
  public Changes<F> and(F field, Optional<Answer> answer) {
    Map<F, Optional<Answer>> more = new LinkedHashMap<>(fields);
    more.put(field, answer);
    return new Changes<>(more);
  }
}
