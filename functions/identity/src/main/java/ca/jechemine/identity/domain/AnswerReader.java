package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads what JSON spells as the answer to a field. What is beyond a limit is noted and still read,
/// so that an answer from before the limit stays; what has another shape is noted and is none.
@FunctionalInterface
public interface AnswerReader {

  /// The answer; none for null, `""` and what has another shape.
  Optional<Answer> read(@Nullable Object raw, String path, Violations violations);

  /// Words of at most so many characters.
  static AnswerReader words(int longest) {
    return (raw, path, violations) ->
        Raw.text(raw, path, longest, violations).map(Answer.Words::new);
  }

  /// One of those words.
  static AnswerReader oneOf(String... allowed) {
    List<String> words = List.of(allowed);
    return (raw, path, violations) -> {
      Optional<String> text = Raw.text(raw, path, 100, violations);
      text.ifPresent(it ->
          violations.require(
              words.contains(it),
              path,
              new Text(
                  "doit être l’une de ces valeurs : " + String.join(", ", words),
                  "must be one of these values: " + String.join(", ", words))));
      return text.map(Answer.Words::new);
    };
  }

  /// At most so many labels; empty ones are left out.
  static AnswerReader labels(int most) {
    return (raw, path, violations) ->
        Raw.list(raw, path, most, violations)
            .map(items -> {
              List<String> texts = new ArrayList<>();
              for (int at = 0; at < items.size(); at++) {
                Raw.text(items.get(at), path + "[" + at + "]", Raw.LONGEST_LABEL, violations)
                    .ifPresent(texts::add);
              }
              return new Answer.Labels(texts);
            });
  }

  /// Yes or no, or not answered.
  static AnswerReader yesOrNo() {
    return (raw, path, violations) -> Raw.flag(raw, path, violations).map(Answer.Flag::new);
  }

  /// A switch: anything but `true` turns it off.
  static AnswerReader switched() {
    return (raw, _, _) -> Optional.of(new Answer.Flag(Boolean.TRUE.equals(raw)));
  }

  /// A whole number within bounds, also as text.
  static AnswerReader number(long least, long most) {
    return (raw, path, violations) ->
        Raw.number(raw, path, least, most, violations).map(Answer.Count::new);
  }
}
