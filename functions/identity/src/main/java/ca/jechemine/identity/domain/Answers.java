package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody filled in of a form. An unanswered field is not there.
public record Answers<F extends Enum<F> & ProfileForm>(Map<F, Answer> given) {

  /// In bytes of JSON. Sealed and spelled in base 64, an event that carries more could not be read
  /// as one JSON string.
  private static final long LARGEST = 20_000;

  private static final Text TOO_LARGE = new Text("contient trop de texte", "holds too much text");

  public Answers {
    given = Map.copyOf(given);
  }

  /// Nothing was filled in.
  public static <F extends Enum<F> & ProfileForm> Answers<F> none() {
    return new Answers<F>(Map.of());
  }

  /// The answers that were kept; limits that came later do not matter to them.
  public static <F extends Enum<F> & ProfileForm> Answers<F> kept(
      Class<F> form, Map<String, ? extends @Nullable Object> plain) {
    return Answers.<F>none().with(Changes.read(form, plain, new Violations()));
  }

  /// The same with the changes: each replaces the whole of its field.
  public Answers<F> with(Changes<F> changes) {
    Map<F, Answer> next = new LinkedHashMap<>(given);
    changes
        .fields()
        .forEach((field, answer) ->
            answer.ifPresentOrElse(it -> next.put(field, it), () -> next.remove(field)));
    return new Answers<>(next);
  }

  /// Notes when all of it is more than is kept of anybody.
  public void require(Violations violations) {
    violations.require(JsonSize.of(plain()) <= LARGEST, "body", TOO_LARGE);
  }

  /// As JSON spells them, in the order of the form.
  public Map<String, Object> plain() {
    Map<String, Object> plain = new LinkedHashMap<>();
    if (!given.isEmpty()) {
      new EnumMap<>(given).forEach((field, answer) -> plain.put(field.key(), answer.plain()));
    }
    return plain;
  }

  /// The words of a field, if there are any.
  public Optional<String> text(F field) {
    return given.get(field) instanceof Answer.Words(String text)
        ? Optional.of(text)
        : Optional.empty();
  }

  /// The labels of a field, perhaps none.
  public List<String> texts(F field) {
    return given.get(field) instanceof Answer.Labels(List<String> texts) ? texts : List.of();
  }

  /// The number of a field, if there is one.
  public Optional<Long> number(F field) {
    return given.get(field) instanceof Answer.Count(long number)
        ? Optional.of(number)
        : Optional.empty();
  }

  /// Whether a switch is on; one that was never touched is.
  public boolean isOn(F field) {
    return !(given.get(field) instanceof Answer.Flag(boolean isSet)) || isSet;
  }

  @Override
  public String toString() {
    return given.size() + " answers";
  }
}
